import { parseJSONRPCMessage, type JSONRPCMessage, type Transport } from "@modelcontextprotocol/client";
import { isJsonObject, type Json } from "#lib/json.ts";
import { GuardedProcess, type GuardedCommand } from "#collect/guarded-process.ts";
import type { ServerTransport } from "#collect/server-transport.ts";
import type { WireRecorder } from "#collect/wire-recorder.ts";

/** JSON-RPC: "Internal error". */
const internalError = -32603;

/** Speaks MCP with a guarded process, one JSON message a line. */
export class StdioTransport implements ServerTransport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: Transport["onmessage"];
  endReason: string | undefined;
  #closed = false;
  readonly #command: GuardedCommand;
  readonly #recorder: WireRecorder;
  #process: GuardedProcess | undefined;

  constructor(command: GuardedCommand, recorder: WireRecorder) {
    this.#command = command;
    this.#recorder = recorder;
  }

  /** With `stderr`, this is how the client library tells a local process from HTTP. */
  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  get stderr(): string {
    return this.#process?.stderr ?? "";
  }

  start(): Promise<void> {
    this.#process ??= this.#launch();
    return Promise.resolve();
  }

  send(message: JSONRPCMessage): Promise<void> {
    this.#recorder.sent(message);
    this.#process?.write(JSON.stringify(message));
    return Promise.resolve();
  }

  /** Called by the client library, too, whenever it gives up; the process is ended by `stop`. */
  close(): Promise<void> {
    this.#close();
    return Promise.resolve();
  }

  async stop(): Promise<readonly number[]> {
    return (await this.#process?.stop()) ?? [];
  }

  #launch(): GuardedProcess {
    const guarded = new GuardedProcess(this.#command);
    guarded.onLine = (line) => this.#readLine(line);
    guarded.onEnd = (reason) => {
      if (!this.#closed) this.endReason = reason;
      this.#close();
    };
    return guarded;
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.onclose?.();
  }

  #readLine(line: string): void {
    if (this.#closed) return;
    const message = parseLine(line);
    if (message === undefined) return;
    this.#recorder.received(message);
    const checked = checkMessage(message);
    if (checked !== undefined) this.onmessage?.(checked);
  }
}

/** Undefined where the line is no JSON: servers print greetings, too. */
function parseLine(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json; // JSON.parse gives JSON
  } catch {
    return undefined;
  }
}

/**
 * The message for the client. A malformed answer becomes an error answer, so that whoever waits for it does not wait
 * until the deadline.
 */
function checkMessage(message: Json): JSONRPCMessage | undefined {
  try {
    return parseJSONRPCMessage(message);
  } catch {
    if (!isJsonObject(message)) return undefined;
    const id = message["id"];
    if (message["method"] !== undefined || (typeof id !== "string" && typeof id !== "number"))
      return undefined;
    return {
      jsonrpc: "2.0",
      id,
      error: { code: internalError, message: "the answer is no JSON-RPC message" },
    };
  }
}
