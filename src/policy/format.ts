import type { Rule } from "#policy/rule.ts";

/** Whether a format can say a thing. */
export interface Expresses {
  readonly allow: boolean;
  readonly deny: boolean;
  readonly ask: boolean;
  readonly hide: boolean;
  readonly rate: boolean;
  readonly arguments: boolean;
}

/** Language of a text for highlighting, a shiki id; `cedar` has no grammar there and is shown plain. */
export type Language = "json" | "yaml" | "toml" | "jsonc" | "cedar" | "nginx" | "shellscript";

/** What a policy is for: one tool or a whole server. */
export interface PolicyTarget {
  /** The server's slug, used for file names and as the name under which a client knows the server. */
  readonly server: string;
  /** The server's own name. It is not printed: what varies in a text stands in quotes, and this is for readers only. */
  readonly serverName: string;
  /** All tool names of the server: formats that can only deny by name, or that fold names, need the rest. */
  readonly allTools: readonly string[];
}

export interface RenderedPolicy {
  /** Deterministic; ASCII only. Every name stands in double quotes, so that it never changes how the text is read. */
  readonly text: string;
  readonly fileName: string;
  /** Whole sentences: what this format could not say and was done instead, and what else a reader must know. */
  readonly losses: readonly string[];
}

/** Returned instead of a text where the format's grammar cannot hold the name, or cannot say the rule at all. */
export interface RefusedPolicy {
  /** A whole sentence. */
  readonly refused: string;
}

/** One policy language. One file each in `formats/`, listed in `formats.ts`. */
export interface Format {
  readonly id: string;
  readonly label: string;
  readonly language: Language;
  /** Where the format is documented. */
  readonly docs: string;
  readonly expresses: Expresses;
  /** The document that puts `rules` in force; everything that they do not name stays denied where the format can. */
  render(target: PolicyTarget, rules: readonly Rule[]): RenderedPolicy | RefusedPolicy;
}
