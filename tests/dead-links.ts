import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./list-files.ts";

/** Links inside a site that lead to no page or file, or to no place on it, as `page → link`. */
export function findDeadLinks(folder: string): readonly string[] {
  const files = listFiles(folder);
  const known = new Set(files);
  const pages = files.filter((file) => file.endsWith(".html"));
  const html = new Map(pages.map((page) => [page, readFileSync(join(folder, page), "utf8")]));
  const ids = new Map([...html].map(([page, text]) => [page, new Set(valuesOf(text, / id="([^"]*)"/g))]));
  return [...html].flatMap(([page, text]) =>
    valuesOf(text, / (?:href|src|bundle|base)="([^"]*)"|http-equiv="refresh" content="0; url=([^"]*)"/g)
      .filter((link) => !/^(?:https?|mailto):/.test(link))
      .filter((link) => {
        const [path = "", fragment = ""] = link.split("#");
        const target = path === "" ? page : new URL(path, `https://example.org/${page}`).pathname.slice(1);
        const file = target.endsWith("/") || target === "" ? `${target}index.html` : target;
        const exists = known.has(file) || known.has(`${target}pagefind.js`);
        const hasPlace = fragment === "" || (ids.get(file)?.has(decodeURIComponent(fragment)) ?? false);
        return !exists || !hasPlace;
      })
      .map((link) => `${page} → ${link}`),
  );
}

/** What the first group that matched holds, of each match. */
export function valuesOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(
    ([, ...groups]) => groups.find((group) => group !== undefined) ?? "",
  );
}
