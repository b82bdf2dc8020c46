/** Stands in an offered rule where the reader's own value belongs: `FILL-IN-FOLDER`. */
export const placeholderPrefix = "FILL-IN-";

/** Whether a value still holds a placeholder: such a policy does not load, and no value is ever invented for it. */
export function isPlaceholder(value: unknown): boolean {
  // A pattern escapes the dashes: "FILL\-IN\-FOLDER".
  return typeof value === "string" && /FILL\\?-IN\\?-[A-Z]/.test(value);
}
