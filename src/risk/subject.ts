import type { JsonObject } from "#lib/json.ts";

/** What judging needs to know of a tool. `Tool` of the catalogue fits it. */
export interface ToolSubject {
  readonly name: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly inputSchema?: JsonObject | undefined;
  readonly annotations?: JsonObject | undefined;
}

/** What judging needs to know of a server. `Server` of the catalogue fits it. */
export interface ServerSubject {
  readonly name: string;
  readonly description?: string | undefined;
  readonly instructions?: string | undefined;
  readonly tools: readonly ToolSubject[];
}
