import { addAttribute, escapeHTML, HTMLString } from "astro/runtime/server/index.js";

// Astro takes a microsecond for each value of a component's template, and several for the component. A tool's page has
// some hundred rows, links and spans of code: they are made by functions, from templates that are read once.

/** HTML that Astro takes as it is: everything in it that is not ours has been escaped. */
export type Markup = HTMLString;

/** What may stand between the words of a template; nothing is shown for undefined and false. */
export type Shown = string | number | Markup | undefined | false | readonly Shown[];

/**
 * A template of HTML: markup`<a href="${href}">${text}</a>`. Texts and attributes are escaped as Astro escapes them,
 * markup is taken as it is. As in a template of Astro, white space with a line break in it is nothing: a tag stands on
 * one line.
 */
export function markup(template: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  const { parts, inTag } = readTemplates.get(template) ?? readTemplate(template);
  let html = parts[0] ?? "";
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    html += inTag[index] ? attributeText(value) : shownText(value);
    html += parts[index + 1];
  }
  return new HTMLString(html);
}

/** ` name="value"`; empty for undefined. */
export function attribute(name: string, value: string | number | undefined): Markup {
  return new HTMLString(value === undefined ? "" : String(addAttribute(value, name)));
}

interface ReadTemplate {
  readonly parts: readonly string[];
  /** Of each value, whether it stands in a tag. */
  readonly inTag: readonly boolean[];
}

/** Every template of the program that was used once. */
const readTemplates = new Map<TemplateStringsArray, ReadTemplate>();

function readTemplate(template: TemplateStringsArray): ReadTemplate {
  let before = "";
  const inTag = template.map((part) => {
    before += part;
    return before.lastIndexOf("<") > before.lastIndexOf(">");
  });
  const read = { parts: template.map((part) => part.replaceAll(/\s*\n\s*/g, "")), inTag };
  readTemplates.set(template, read);
  return read;
}

function shownText(value: Shown): string {
  if (typeof value === "string") return escapeHTML(value);
  if (typeof value === "number") return String(value);
  if (value === undefined || value === false) return "";
  if (value instanceof HTMLString) return value.toString();
  let html = "";
  for (const item of value as readonly Shown[]) html += shownText(item);
  return html;
}

function attributeText(value: Shown): string {
  return typeof value === "string" ? attributeValue(value) : shownText(value);
}

function attributeValue(text: string): string {
  if (!text.includes("&") && !text.includes('"')) return text;
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
