import { highlight } from "../../../src/view/highlight.ts";

/** Our trick: each shape of a line is tokenised once. Returns spans: text, or `{ kind, text }`. */
export function highlightOnce({ code, language }) {
  return language ? highlight(code, language) : [code];
}
