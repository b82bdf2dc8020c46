import { hash } from "node:crypto";
import type { Store } from "#store/store.ts";

/**
 * What a page asked of the store: the call as JSON, `["related","azure",{…}]`, and the SHA-256 of the answer, or a short
 * answer itself. A page changes only when its templates or one of these answers change.
 */
export type Needs = Map<string, string>;

/** The pages' copy of this module is compiled into the templates: both copies meet at this symbol. */
const slot = Symbol.for("toolrisk.needs");

interface Recorder {
  [slot]?: Needs | undefined;
}

/** From now on every question to a store of this thread is noted in `needs`, until `undefined` is given. */
export function recordNeeds(needs: Needs | undefined): void {
  (globalThis as Recorder)[slot] = needs;
}

/** Notes an answer where somebody records. `digest` is taken where the answer has one already. */
export function noteNeed<Answer>(call: readonly unknown[], answer: Answer, digest?: string): Answer {
  if ((globalThis as Recorder)[slot]) noteDigest(JSON.stringify(call), () => digest ?? digestAnswer(answer));
  return answer;
}

/** The same for a call that is JSON already; the digest is made only where it is wanted. */
export function noteDigest(need: string, digest: () => string): void {
  const needs = (globalThis as Recorder)[slot];
  if (needs && !needs.has(need)) needs.set(need, digest());
}

/** Answers up to this many characters stand for themselves, which costs no more room than a digest. */
const longestItself = 60;

/** What stands for an answer among needs. */
export function digestAnswer(answer: unknown): string {
  const text = JSON.stringify(answer) ?? "undefined";
  return text.length <= longestItself ? text : hash("sha256", text, "base64url");
}

/** Asks a store again what a page asked, and gives the digest of today's answer; undefined where there is none any more. */
export function askAgain(store: Store, need: string): string | undefined {
  const [method, ...args] = JSON.parse(need) as [keyof Store, ...unknown[]];
  const needs: Needs = new Map();
  recordNeeds(needs);
  try {
    const value: unknown = store[method];
    if (typeof value === "function") Reflect.apply(value, store, args);
  } catch {
    // The server or tool that the page asked for is gone.
    return undefined;
  } finally {
    recordNeeds(undefined);
  }
  return needs.get(need);
}
