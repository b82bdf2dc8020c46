const shownFor = 2_000;

/** Gives a figure of code buttons that copy and save it, and lets the keyboard scroll what does not fit. */
export function completeCodeBlock(figure: HTMLElement): void {
  const code = figure.querySelector("code");
  const caption = figure.querySelector("figcaption");
  const scroller = figure.querySelector("pre");
  if (!code || !caption || !scroller) return;
  const fileName = caption.textContent.trim();
  scroller.tabIndex = 0;
  scroller.role = "region";
  scroller.ariaLabel = fileName;
  const actions = document.createElement("span");
  if (isFile(fileName)) {
    const saver = makeButton("Save", () => save(code.textContent, fileName));
    saver.ariaLabel = `Save ${fileName}`;
    actions.append(saver);
  }
  actions.append(makeCopier(code));
  caption.append(actions);
}

/** `policy.json` is one, and what is typed into a terminal is none. */
function isFile(fileName: string): boolean {
  return fileName.includes(".");
}

function makeCopier(code: HTMLElement): HTMLElement {
  let reset: ReturnType<typeof setTimeout> | undefined;
  const button = makeButton("Copy", () => {
    clearTimeout(reset);
    void copy(code).then((word) => (button.textContent = word));
    reset = setTimeout(() => (button.textContent = "Copy"), shownFor);
  });
  button.ariaLive = "polite";
  return button;
}

function makeButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", onClick);
  return button;
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

/** Hands a text to the browser as a file to download. */
function save(text: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
