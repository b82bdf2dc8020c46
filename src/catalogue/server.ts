import type { JsonObject } from "#lib/json.ts";

/** How a record came to be. */
export interface Provenance {
  /** `collected`: the server was run and asked. `documented`: written from documentation. `imported`: converted. */
  readonly method: "collected" | "documented" | "imported";
  /** What it was read from: a package, a repository at a commit, an address. */
  readonly from: string;
  /** Negotiated MCP revision, e.g. `2025-11-25`; undefined where nothing was negotiated. */
  readonly protocolRevision?: string | undefined;
  /** ISO date `YYYY-MM-DD` on which it was read. */
  readonly date?: string | undefined;
}

/** One tool, checked, with its address on the site. */
export interface Tool {
  readonly name: string;
  /** `[a-z0-9-]`, unique in the server, a function of the name alone. */
  readonly slug: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly inputSchema?: JsonObject | undefined;
  readonly outputSchema?: JsonObject | undefined;
  readonly annotations?: JsonObject | undefined;
  /** SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of name, description, inputSchema and annotations as declared. */
  readonly digest: string;
  /**
   * The record as it was read, every field kept, also those that are wrong and stand in no typed field. Only fields that
   * are nested deeper than `limits.depth` are not in it, so recursion over it is safe. No page shows it, so that a store
   * leaves it out.
   */
  readonly record?: JsonObject | undefined;
}

/** One server with all its tools, checked. */
export interface Server {
  readonly slug: string;
  readonly name: string;
  readonly publisher?: { readonly name: string; readonly official: boolean } | undefined;
  readonly description?: string | undefined;
  readonly homepage?: string | undefined;
  readonly repository?: string | undefined;
  readonly package?:
    | { readonly registry: string; readonly identifier: string; readonly version?: string | undefined }
    | undefined;
  readonly licence?: string | undefined;
  readonly tags: readonly string[];
  readonly provenance: Provenance;
  readonly instructions?: string | undefined;
  readonly tools: readonly Tool[];
  /** Fields of the record that the site has no place for: `serverInfo`, and those that `records.ts` does not know. */
  readonly extra?: JsonObject | undefined;
}
