import type { Client } from "@modelcontextprotocol/client";
import type { CleanRoom } from "#collect/clean-room.ts";
import { HttpTransport } from "#collect/http-transport.ts";
import type { CollectLimits } from "#collect/limits.ts";
import { listTools, type ToolList } from "#collect/list-tools.ts";
import { makeClient, type Handshake } from "#collect/make-client.ts";
import type { ServerTransport } from "#collect/server-transport.ts";
import { StdioTransport } from "#collect/stdio-transport.ts";
import { WireRecorder } from "#collect/wire-recorder.ts";
import type { JsonObject } from "#lib/json.ts";

/** Where a server is: a program to start, or an address. */
export type ServerPlace =
  | {
      readonly kind: "program";
      readonly command: string;
      readonly args: readonly string[];
      readonly room: CleanRoom;
    }
  | { readonly kind: "address"; readonly url: URL };

/** What is left of a server when it was asked. */
interface Remains {
  /** The end of its error output, as it came. */
  readonly stderr: string;
  /** Process ids that could not be ended. */
  readonly leftRunning: readonly number[];
}

/** What a server says about itself. */
export interface ServerAnswer extends Remains {
  readonly kind: "answer";
  /** The negotiated revision, e.g. `2025-11-25`. */
  readonly protocolRevision: string | undefined;
  readonly serverInfo: JsonObject | undefined;
  readonly instructions: string | undefined;
  readonly list: ToolList;
}

/** It could not be asked at all. */
export interface ServerFailure extends Remains {
  readonly kind: "failure";
  /** A clause. */
  readonly reason: string;
}

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
  const first = await askOnce(place, "both", limits, deadline);
  if (first.kind === "answer" || deadline.aborted || place.kind === "address") return first;
  const second = await askOnce(place, "initialize", limits, deadline);
  return { ...second, leftRunning: [...first.leftRunning, ...second.leftRunning] };
}

async function askOnce(
  place: ServerPlace,
  handshake: Handshake,
  limits: CollectLimits,
  deadline: AbortSignal,
): Promise<ServerAnswer | ServerFailure> {
  const recorder = new WireRecorder();
  const transport = makeTransport(place, limits, recorder);
  // Silence of a program may mean that it waits for `initialize`; silence at an address means nothing.
  const client = makeClient(handshake, place.kind === "program" ? limits.probeMs : limits.deadlineMs);
  const { answer, reason } = await connect(client, transport, limits, deadline).then(
    async () => ({ answer: await readAnswer(client, transport, recorder, limits, deadline), reason: "" }),
    (error: unknown) => ({ answer: undefined, reason: explainFailure(error, transport, deadline) }),
  );
  const { stderr } = transport;
  await client.close().catch(() => undefined);
  const remains = { stderr, leftRunning: await transport.stop() };
  return answer === undefined
    ? { kind: "failure", reason, ...remains }
    : { kind: "answer", ...answer, ...remains };
}

function makeTransport(place: ServerPlace, limits: CollectLimits, recorder: WireRecorder): ServerTransport {
  if (place.kind === "address") return new HttpTransport(place.url, limits.outputBytes, recorder);
  const { command, args, room } = place;
  return new StdioTransport(
    {
      command,
      args,
      environment: room.environment,
      workFolder: room.workFolder,
      roomFolder: room.folder,
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
  transport: ServerTransport,
  limits: CollectLimits,
  deadline: AbortSignal,
): Promise<void> {
  const late = Promise.withResolvers<never>();
  const onAbort = (): void => late.reject(new Error("the deadline has passed"));
  deadline.addEventListener("abort", onAbort, { once: true });
  const connected = client.connect(transport, { timeout: limits.deadlineMs, signal: deadline });
  connected.catch(() => undefined); // When the deadline wins, the later failure tells nothing new.
  try {
    await Promise.race([connected, late.promise]);
  } finally {
    deadline.removeEventListener("abort", onAbort);
  }
}

async function readAnswer(
  client: Client,
  transport: ServerTransport,
  recorder: WireRecorder,
  limits: CollectLimits,
  deadline: AbortSignal,
): Promise<Omit<ServerAnswer, "kind" | keyof Remains>> {
  const list = await listTools(client, recorder, limits, deadline);
  return {
    protocolRevision: client.getNegotiatedProtocolVersion(),
    serverInfo: client.getServerVersion() as JsonObject | undefined, // parsed from JSON by the client
    instructions: client.getInstructions(),
    // The end of the program tells more than "Connection closed".
    list: list.stopped === undefined ? list : { ...list, stopped: transport.endReason ?? list.stopped },
  };
}

function explainFailure(error: unknown, transport: ServerTransport, deadline: AbortSignal): string {
  if (transport.endReason !== undefined) return transport.endReason;
  if (deadline.aborted) return "it did not answer in time";
  return error instanceof Error ? error.message : String(error);
}
