import type { Server } from "#catalogue/server.ts";
import { assessServer } from "#risk/assess.ts";
import { countToolTokens } from "#store/count-tokens.ts";
import type { JudgedServer } from "#store/judged.ts";

/** What is found out about the tools of a server. */
export type Verdicts = Pick<JudgedServer, "assessments" | "tokens">;

/** Judges every tool of a server. */
export function judgeServer(server: Server): Verdicts {
  return { assessments: assessServer(server), tokens: server.tools.map(countToolTokens) };
}
