import { parentPort } from "node:worker_threads";
import type { Server } from "#catalogue/server.ts";
import { sendError, type SentError } from "#build/sent-error.ts";
import { judgeServer, type Verdicts } from "#store/judge-server.ts";

/** What a judging thread answers to each server, in their order. */
export type JudgeReply = { readonly verdicts: Verdicts } | { readonly failed: SentError };

const port = parentPort;
if (!port) throw new Error("judge-worker.ts runs in a worker thread only");

function answer(server: Server): JudgeReply {
  try {
    return { verdicts: judgeServer(server) };
  } catch (error) {
    return { failed: sendError(error) };
  }
}

port.on("message", (server: Server) => port.postMessage(answer(server)));
