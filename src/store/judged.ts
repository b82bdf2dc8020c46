import type { Server } from "#catalogue/server.ts";
import type { Assessment } from "#risk/assessment.ts";

/** A server with the verdicts on its tools; `assessments[i]` belongs to `server.tools[i]`. */
export interface JudgedServer {
  readonly server: Server;
  readonly assessments: readonly Assessment[];
}
