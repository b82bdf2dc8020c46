import type { Server } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";

/** A server with what was found out about its tools; `assessments[i]` and `tokens[i]` belong to `server.tools[i]`. */
export interface JudgedServer {
  readonly server: Server;
  readonly assessments: readonly Assessment[];
  /** What each definition costs a model that is told of it, in tokens of o200k_base (`count-tokens.ts`). */
  readonly tokens: readonly number[];
}
