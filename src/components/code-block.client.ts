const shownFor = 2_000;

/** Gives a figure of code a button that copies it, and lets the keyboard scroll what does not fit. */
export function completeCodeBlock(figure: HTMLElement): void {
  const code = figure.querySelector("code");
  const caption = figure.querySelector("figcaption");
  const scroller = figure.querySelector("pre");
  if (!code || !caption || !scroller) return;
  scroller.tabIndex = 0;
  scroller.role = "region";
  scroller.ariaLabel = caption.textContent;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.ariaLive = "polite";
  let reset: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener("click", () => {
    clearTimeout(reset);
    void copy(code).then((word) => (button.textContent = word));
    reset = setTimeout(() => (button.textContent = "Copy"), shownFor);
  });
  caption.append(button);
}

/** Copies a text and says so. Without HTTPS or permission there is no clipboard: it is selected for the reader's own keys. */
async function copy(code: HTMLElement): Promise<"Copied" | "Selected"> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    return "Selected";
  }
}
