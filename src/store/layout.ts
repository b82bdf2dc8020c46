import type { ServerSummary, ToolSummary, Totals } from "#store/summary.ts";

/** Files of a store. */
export const storeFiles = { servers: "servers.ndjson", index: "index.json" } as const;

/** Changes when a store of an older program can no longer be read. */
export const storeVersion = 1;

/** A tool in the index: its server's name and slug stand once, in the server's entry. */
export type IndexedTool = Omit<ToolSummary, "server" | "serverName">;

/** A server in the index, with the place of its record in `servers.ndjson`, in bytes. */
export interface IndexedServer {
  readonly summary: ServerSummary;
  readonly offset: number;
  readonly length: number;
  readonly tools: readonly IndexedTool[];
}

export interface StoreIndex {
  readonly version: number;
  readonly totals: Totals;
  /** Sorted by slug in code-unit order. */
  readonly servers: readonly IndexedServer[];
}
