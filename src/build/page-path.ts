/** Which page of its kind a page is, and what `getStaticPaths` gives for it. */
export interface PagePath {
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Plain values only: a task travels between threads. */
  readonly props?: Readonly<Record<string, unknown>>;
}

/** What decides the addresses of a page kind: Astro's route. */
interface Route {
  readonly type: string;
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

/** `/tools/a/b`; `/` for the home page. */
export function pathOf({ segments }: Route, params: PagePath["params"]): string {
  let path = "";
  for (const segment of segments) {
    let part = "";
    // "...rest" is the part of `[...rest]`.
    for (const { content, dynamic } of segment)
      part += dynamic ? (params[content.replace(/^\.{3}/, "")] ?? "") : content;
    if (part !== "") path += `/${part}`;
  }
  return path === "" ? "/" : path;
}

/** `tools/a/b/index.html`, `404.html`, `llms.txt`. */
export function fileOf({ type }: Route, path: string): string {
  if (type === "endpoint") return path.slice(1);
  return path === "/404" ? "404.html" : `${path.slice(1)}${path === "/" ? "" : "/"}index.html`;
}
