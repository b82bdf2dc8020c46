import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";

/** A guide as it lies in its file; the front matter is not checked yet. */
export interface GuideFile {
  readonly slug: string;
  readonly front: unknown;
  readonly body: string;
  /** The body without its code blocks. */
  readonly prose: string;
  readonly blocks: readonly CodeBlock[];
}

export interface CodeBlock {
  /** Empty where the block has no tag. */
  readonly language: string;
  readonly code: string;
}

const folder = "content/guides";

// "---\ntitle: Publish the site\n---\n\nThe site is…"
const file = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

// "   ```sh\n   npm ci\n   ```": a block may stand in a list, and is then indented.
const fence = /^( *)```(\S*)\n([\s\S]*?)^\1```$/gm;

export function readGuides(): readonly GuideFile[] {
  return readdirSync(folder).map((name) => {
    const [, front = "", body = ""] = file.exec(readFileSync(`${folder}/${name}`, "utf8")) ?? [];
    const blocks = [...body.matchAll(fence)].map(([, indent = "", language = "", code = ""]) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }));
    return {
      slug: basename(name, ".mdx"),
      front: parse(front),
      body,
      prose: body.replace(fence, ""),
      blocks,
    };
  });
}

/** The text below a heading, up to the next one. */
export function sectionOf({ body }: GuideFile, heading: string): string {
  const [, section = ""] = body.split(`\n## ${heading}\n`);
  return section.split(/^## /m)[0] ?? "";
}

/** The rows of the first table in a text, without its head: the text of each cell. */
export function tableIn(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The calls of toolrisk in a block, as the words after `toolrisk --`. */
export function toolriskCalls({ code }: CodeBlock): readonly (readonly string[])[] {
  // "npm run -s toolrisk -- check my-servers"; a backslash ends a line that goes on.
  const calls = code.replaceAll("\\\n", " ").matchAll(/npm run -s toolrisk -- (.*)/g);
  // "--slug", "\"node server.js\""
  return [...calls].map(([, line = ""]) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? ""),
  );
}
