import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Server } from "#catalogue/server.ts";
import type { JudgeReply } from "#build/judge-worker.ts";
import { trackWorker } from "#build/running-workers.ts";
import { receiveError } from "#build/sent-error.ts";
import type { Judge } from "#store/judge-catalogue.ts";
import { judgeServer, type Verdicts } from "#store/judge-server.ts";

/** How many tools the thread is sent ahead: what this one needs to judge a server of many tools itself. */
const sentAhead = 1_000;

/**
 * Tools that are judged here before another thread is started, whose code must be loaded and compiled first: 4,000 were
 * judged in 1.45 s without it and in 1.94 s with it (two cores, 1 December 2026).
 */
const judgedAlone = 5_000;

/** Servers and verdicts are made, sent and done with: with V8's own 48 MB more of them are copied before they are garbage. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

interface Asked {
  readonly tools: number;
  resolve(verdicts: Verdicts): void;
  reject(error: Error): void;
}

/** Judges servers in this thread, and in another as soon as a core is spare. */
export class JudgeBeside {
  /** The verdicts of either thread: they are the same. */
  readonly judge: Judge = (server) => {
    this.#startIfItPays();
    if (this.#hasRoom()) return this.#ask(server);
    this.#judged += server.tools.length;
    return judgeServer(server);
  };
  readonly #judgedAlone: number;
  readonly #asked: Asked[] = [];
  #worker: Worker | undefined;
  #toolsAsked = 0;
  #judged = 0;
  #hasSpareCore = false;

  /**
   * @param spareCore until it is settled all is judged here, and for ever where it fails or is not given
   * @param alone so many tools are judged here first
   */
  constructor(spareCore: Promise<unknown> | undefined, alone = judgedAlone) {
    this.#judgedAlone = alone;
    spareCore?.then(
      () => (this.#hasSpareCore = availableParallelism() > 1),
      () => {},
    );
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #startIfItPays(): void {
    if (this.#worker !== undefined || !this.#hasSpareCore || this.#judged < this.#judgedAlone) return;
    this.#worker = trackWorker(new Worker(new URL("./judge-worker.ts", import.meta.url), { resourceLimits }));
    this.#worker.on("message", (reply: JudgeReply) => {
      const first = this.#asked.shift();
      this.#toolsAsked -= first?.tools ?? 0;
      if ("failed" in reply) first?.reject(receiveError(reply.failed));
      else first?.resolve(reply.verdicts);
    });
    const fail = (error: Error): void => {
      this.#worker = undefined;
      this.#hasSpareCore = false;
      for (const asked of this.#asked.splice(0)) asked.reject(error);
    };
    this.#worker.once("error", fail);
    this.#worker.once("exit", (code) => fail(new Error(`the thread that judges ended with code ${code}`)));
  }

  #hasRoom(): boolean {
    return this.#worker !== undefined && this.#toolsAsked < sentAhead;
  }

  #ask(server: Server): Promise<Verdicts> {
    const verdicts = new Promise<Verdicts>((resolve, reject) => {
      this.#asked.push({ tools: server.tools.length, resolve, reject });
    });
    // It is told to whoever waits for the verdicts.
    verdicts.catch(() => {});
    this.#toolsAsked += server.tools.length;
    this.#worker?.postMessage(server);
    return verdicts;
  }
}
