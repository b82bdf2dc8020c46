import type { Client } from "@modelcontextprotocol/client";
import { z } from "zod";
import { isJsonObject, type Json } from "#lib/json.ts";
import { formatNumber } from "#lib/plural.ts";
import type { CollectLimits } from "#collect/limits.ts";
import type { WireRecorder } from "#collect/wire-recorder.ts";

/** What `tools/list` gave, page after page. */
export interface ToolList {
  /** As they came over the wire, in the server's order. */
  readonly tools: readonly Json[];
  readonly pages: number;
  /** Why the list may be incomplete: a clause. Undefined when it was read to its end. */
  readonly stopped?: string | undefined;
}

/** Asks for every page of the list; keeps what came when the server stops answering. */
export async function listTools(
  client: Client,
  recorder: WireRecorder,
  limits: CollectLimits,
  signal: AbortSignal,
): Promise<ToolList> {
  const tools: Json[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 0; ; pages += 1) {
    if (pages === limits.pages)
      return { tools, pages, stopped: `it has more than ${formatNumber(limits.pages)} pages` };
    const page = await requestPage(client, recorder, cursor, limits, signal);
    if (typeof page === "string") return { tools, pages, stopped: page };
    const room = limits.tools - tools.length;
    tools.push(...page.tools.slice(0, room));
    if (page.tools.length > room)
      return { tools, pages: pages + 1, stopped: `it has more than ${formatNumber(limits.tools)} tools` };
    cursor = page.next;
    if (cursor === undefined) return { tools, pages: pages + 1 };
    if (cursors.has(cursor)) return { tools, pages: pages + 1, stopped: "it gave the same cursor twice" };
    cursors.add(cursor);
  }
}

interface Page {
  readonly tools: readonly Json[];
  readonly next: string | undefined;
}

/** One page, or a clause that says why there is none. */
async function requestPage(
  client: Client,
  recorder: WireRecorder,
  cursor: string | undefined,
  limits: CollectLimits,
  signal: AbortSignal,
): Promise<Page | string> {
  let failure = "it did not answer";
  try {
    await client.request(
      { method: "tools/list", params: cursor === undefined ? {} : { cursor } },
      z.unknown(),
      {
        signal,
        timeout: limits.deadlineMs,
      },
    );
  } catch (error) {
    // The client may refuse what the recorder holds: the answer counts, not the client's opinion of it.
    failure = error instanceof Error ? error.message : String(error);
  }
  const answer = recorder.takeList();
  if (answer === undefined) return signal.aborted ? "it did not answer in time" : failure;
  if (!isJsonObject(answer) || !Array.isArray(answer["tools"])) return "an answer holds no list of tools";
  const next = answer["nextCursor"];
  return {
    tools: answer["tools"] as readonly Json[],
    next: typeof next === "string" && next !== "" ? next : undefined,
  };
}
