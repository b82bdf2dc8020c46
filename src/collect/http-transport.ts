import {
  StreamableHTTPClientTransport,
  type JSONRPCMessage,
  type Transport,
  type TransportSendOptions,
} from "@modelcontextprotocol/client";
import type { Json } from "#lib/json.ts";
import type { ServerTransport } from "#collect/server-transport.ts";
import type { WireRecorder } from "#collect/wire-recorder.ts";

/** The same options without "or undefined", which the class does not declare but takes. */
type InnerSendOptions = Parameters<StreamableHTTPClientTransport["send"]>[1];

/** Speaks MCP over Streamable HTTP, with a cap on what the server may send. */
export class HttpTransport implements ServerTransport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: Transport["onmessage"];
  readonly hasPerRequestStream = true;
  readonly endReason = undefined;
  readonly stderr = "";
  readonly #inner: StreamableHTTPClientTransport;
  readonly #recorder: WireRecorder;

  constructor(url: URL, outputBytes: number, recorder: WireRecorder) {
    this.#recorder = recorder;
    this.#inner = new StreamableHTTPClientTransport(url, { fetch: makeCappedFetch(outputBytes) });
    this.#inner.onclose = () => this.onclose?.();
    this.#inner.onerror = (error) => this.onerror?.(error);
    this.#inner.onmessage = (message) => {
      recorder.received(message as Json); // what came out of the client's JSON parser
      this.onmessage?.(message);
    };
  }

  get sessionId(): string | undefined {
    return this.#inner.sessionId;
  }

  setProtocolVersion(version: string): void {
    this.#inner.setProtocolVersion(version);
  }

  start(): Promise<void> {
    return this.#inner.start();
  }

  send(message: JSONRPCMessage, options?: TransportSendOptions): Promise<void> {
    this.#recorder.sent(message);
    return this.#inner.send(message, options as InnerSendOptions);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async stop(): Promise<readonly number[]> {
    await this.close().catch(() => undefined);
    return [];
  }
}

/** A `fetch` whose answers together may not be longer than `outputBytes`. */
function makeCappedFetch(outputBytes: number): typeof fetch {
  let received = 0;
  return async (input, init) => {
    const response = await fetch(input, init);
    if (response.body === null) return response;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          received += chunk.length;
          if (received > outputBytes)
            controller.error(new Error(`the server sent more than ${outputBytes} bytes`));
          else controller.enqueue(chunk);
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
  };
}
