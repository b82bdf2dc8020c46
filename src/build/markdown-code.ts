import type { SatteriProcessorOptions } from "@astrojs/markdown-satteri";
import { createHighlighterCoreSync } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import json from "shiki/langs/json.mjs";
import nginx from "shiki/langs/nginx.mjs";
import shellscript from "shiki/langs/shellscript.mjs";
import toml from "shiki/langs/toml.mjs";
import yaml from "shiki/langs/yaml.mjs";
import { kindOfColour, kindTheme, tokenising, type TokenKind } from "#view/highlight.ts";

type HastPlugin = NonNullable<SatteriProcessorOptions["hastPlugins"]>[number];

interface Element {
  type: "element";
  tagName: string;
  properties: Record<string, string[]>;
  children: (Element | { type: "text"; value: string })[];
}

/** Languages of code in guides: what the figure's caption says, and the grammar that colours it; without one it is plain. */
export const markdownLanguages: Readonly<
  Record<string, { readonly caption: string; readonly grammar?: string }>
> = {
  caddyfile: { caption: "Caddyfile" },
  cedar: { caption: "Cedar" },
  json: { caption: "JSON", grammar: "json" },
  jsonc: { caption: "JSON", grammar: "json" },
  nginx: { caption: "nginx", grammar: "nginx" },
  sh: { caption: "Terminal", grammar: "shellscript" },
  shellscript: { caption: "Shell script", grammar: "shellscript" },
  toml: { caption: "TOML", grammar: "toml" },
  yaml: { caption: "YAML", grammar: "yaml" },
};

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  langs: [json, nginx, shellscript, toml, yaml],
  themes: [kindTheme],
});

/**
 * Makes a block of code in Markdown the same figure that `Code.astro` makes of a policy, coloured by the same classes
 * and without a style of its own. Throws where a block names no language of the table.
 */
export const markdownCode: HastPlugin = {
  name: "toolrisk-code",
  element: {
    filter: ["pre"],
    visit(node, context) {
      const [code] = node.children;
      if (code?.type !== "element" || code.tagName !== "code") return undefined;
      const names = Array.isArray(code.properties["className"]) ? code.properties["className"] : [];
      // "language-yaml"
      const name = names
        .map(String)
        .find((text) => text.startsWith("language-"))
        ?.slice("language-".length);
      return figureOf(name, context.textContent(code).replace(/\n$/, ""));
    },
  },
};

function figureOf(name: string | undefined, text: string): Element {
  const language = markdownLanguages[name ?? ""];
  if (!language) {
    throw new Error(
      `A block of code is in “${name ?? ""}”; known are ${Object.keys(markdownLanguages).join(", ")}.`,
    );
  }
  const figure = make("figure", [
    make("figcaption", [{ type: "text", value: language.caption }]),
    make("pre", [make("code", colour(text, language.grammar))]),
  ]);
  return { ...figure, properties: { className: ["code"] } };
}

function colour(text: string, grammar: string | undefined): Element["children"] {
  if (grammar === undefined) return [{ type: "text", value: text }];
  const lines = highlighter.codeToTokensBase(text, { lang: grammar, ...tokenising });
  return lines.flatMap((tokens, index) => [
    ...(index > 0 ? [{ type: "text" as const, value: "\n" }] : []),
    ...tokens.map(({ content, color }) => token(content, kindOfColour[color ?? ""])),
  ]);
}

function token(value: string, kind: TokenKind | undefined): Element["children"][number] {
  const text = { type: "text" as const, value };
  return kind === undefined ? text : { ...make("span", [text]), properties: { className: [kind] } };
}

function make(tagName: string, children: Element["children"]): Element {
  return { type: "element", tagName, properties: {}, children };
}
