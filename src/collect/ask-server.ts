import { Client, type Transport } from "@modelcontextprotocol/client";
import type { JsonObject } from "#lib/json.ts";
import type { CleanRoom } from "#collect/clean-room.ts";
import { HttpTransport } from "#collect/http-transport.ts";
import type { CollectLimits } from "#collect/limits.ts";
import { listTools, type ToolList } from "#collect/list-tools.ts";
import { StdioTransport } from "#collect/stdio-transport.ts";
import { WireRecorder } from "#collect/wire-recorder.ts";

/** Where a server is: a program to start, or an address. */
export type ServerPlace =
  | {
      readonly kind: "program";
      readonly command: string;
      readonly args: readonly string[];
      readonly room: CleanRoom;
    }
  | { readonly kind: "address"; readonly url: URL };

/** What a server says about itself. */
export interface ServerAnswer {
  readonly kind: "answer";
  /** The negotiated revision, e.g. `2025-11-25`. */
  readonly protocolRevision: string | undefined;
  readonly serverInfo: JsonObject | undefined;
  readonly instructions: string | undefined;
  readonly list: ToolList;
  /** The end of its error output, as it came. */
  readonly stderr: string;
  /** Process ids that could not be ended. */
  readonly leftRunning: readonly number[];
}

/** It could not be asked at all. */
export interface ServerFailure {
  readonly kind: "failure";
  /** A clause. */
  readonly reason: string;
  /** The end of its error output, as it came. */
  readonly stderr: string;
  readonly leftRunning: readonly number[];
}

type Era = "auto" | "legacy";

/**
 * Starts or reaches a server, asks who it is and for all pages of its tools, and ends it.
 * First as a client of both eras (`server/discover`, then `initialize`); a program that does not survive the first
 * question is started once more and only asked to `initialize`.
 */
export async function askServer(
  place: ServerPlace,
  limits: CollectLimits,
): Promise<ServerAnswer | ServerFailure> {
  const deadline = AbortSignal.timeout(limits.deadlineMs);
  const first = await askOnce(place, "auto", limits, deadline);
  if (first.kind === "answer" || deadline.aborted || place.kind === "address") return first;
  const second = await askOnce(place, "legacy", limits, deadline);
  return { ...second, leftRunning: [...first.leftRunning, ...second.leftRunning] };
}

async function askOnce(
  place: ServerPlace,
  era: Era,
  limits: CollectLimits,
  deadline: AbortSignal,
): Promise<ServerAnswer | ServerFailure> {
  const recorder = new WireRecorder();
  const transport = makeTransport(place, limits, recorder);
  const client = makeClient(era, limits);
  let result: Omit<ServerAnswer, "leftRunning"> | Omit<ServerFailure, "leftRunning">;
  try {
    await connect(client, transport, limits, deadline);
    result = {
      kind: "answer",
      list: explainEnd(await listTools(client, recorder, limits, deadline), transport),
      protocolRevision: client.getNegotiatedProtocolVersion(),
      serverInfo: client.getServerVersion() as JsonObject | undefined, // parsed from JSON by the client
      instructions: client.getInstructions(),
      stderr: readStderr(transport),
    };
  } catch (error) {
    result = {
      kind: "failure",
      reason: explainFailure(error, transport, deadline),
      stderr: readStderr(transport),
    };
  }
  return { ...result, leftRunning: await stopTransport(client, transport) };
}

/**
 * A client that offers all that a server may ask for, because some servers declare a tool only then, and that
 * declines whatever it is asked: no folders, no answers from a person, no text from a model.
 */
function makeClient(era: Era, limits: CollectLimits): Client {
  const client = new Client(
    { name: "toolrisk-collect", version: "1.0.0" },
    {
      capabilities: { roots: {}, sampling: {}, elicitation: { form: {}, url: {} } },
      versionNegotiation: { mode: era, probe: { timeoutMs: limits.probeMs } },
    },
  );
  client.setRequestHandler("roots/list", () => ({ roots: [] }));
  client.setRequestHandler("elicitation/create", () => ({ action: "decline" }));
  client.setRequestHandler("sampling/createMessage", () => {
    throw new Error("this client only lists tools");
  });
  return client;
}

function makeTransport(
  place: ServerPlace,
  limits: CollectLimits,
  recorder: WireRecorder,
): StdioTransport | HttpTransport {
  if (place.kind === "address") return new HttpTransport(place.url, limits.outputBytes, recorder);
  return new StdioTransport(
    {
      command: place.command,
      args: place.args,
      environment: place.room.environment,
      workFolder: place.room.workFolder,
      roomFolder: place.room.folder,
      outputBytes: limits.outputBytes,
      stderrBytes: limits.stderrBytes,
      graceMs: limits.graceMs,
    },
    recorder,
  );
}

/** The client library does not watch a signal while it probes, so the deadline is held from outside. */
async function connect(
  client: Client,
  transport: Transport,
  limits: CollectLimits,
  deadline: AbortSignal,
): Promise<void> {
  const late = Promise.withResolvers<never>();
  const onAbort = (): void => late.reject(new Error("it did not answer in time"));
  deadline.addEventListener("abort", onAbort, { once: true });
  const connected = client.connect(transport, { timeout: limits.deadlineMs, signal: deadline });
  connected.catch(() => undefined); // When the deadline wins, the later failure tells nothing new.
  try {
    await Promise.race([connected, late.promise]);
  } finally {
    deadline.removeEventListener("abort", onAbort);
  }
}

/** The end of the program tells more than "Connection closed". A list that was read to its end stays whole. */
function explainEnd(list: ToolList, transport: StdioTransport | HttpTransport): ToolList {
  const endReason = transport instanceof StdioTransport ? transport.endReason : undefined;
  return list.stopped === undefined || endReason === undefined ? list : { ...list, stopped: endReason };
}

function explainFailure(
  error: unknown,
  transport: StdioTransport | HttpTransport,
  deadline: AbortSignal,
): string {
  const endReason = transport instanceof StdioTransport ? transport.endReason : undefined;
  if (endReason !== undefined) return endReason;
  if (deadline.aborted) return "it did not answer in time";
  return error instanceof Error ? error.message : String(error);
}

function readStderr(transport: StdioTransport | HttpTransport): string {
  return transport instanceof StdioTransport ? transport.stderr : "";
}

async function stopTransport(
  client: Client,
  transport: StdioTransport | HttpTransport,
): Promise<readonly number[]> {
  await client.close().catch(() => undefined);
  if (transport instanceof StdioTransport) return transport.stop();
  await transport.close().catch(() => undefined);
  return [];
}
