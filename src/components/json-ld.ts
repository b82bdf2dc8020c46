import { HTMLString } from "astro/runtime/server/index.js";
import type { Markup } from "#components/template.ts";
import type { Json } from "#lib/json.ts";
import { scriptJson } from "#lib/script-json.ts";

/**
 * The one script that carries catalogue text: it is data, never code, and `scriptJson` spells it so that no character can
 * end the element. Escaping it for HTML would spoil it.
 */
export function jsonLd(value: Json): Markup {
  return new HTMLString(`<script type="application/ld+json">${scriptJson(value)}</script>`);
}
