import { Client } from "@modelcontextprotocol/client";

/** `both`: asks for `server/discover` first and for `initialize` when that fails. `initialize`: only that. */
export type Handshake = "both" | "initialize";

/**
 * A client that offers all that a server may ask for, because some servers declare a tool only then, and that
 * declines whatever it is asked: no folders, no answers from a person, no text from a model.
 * @param probeMs how long the server may stay silent on `server/discover`
 */
export function makeClient(handshake: Handshake, probeMs: number): Client {
  const client = new Client(
    { name: "toolrisk-collect", version: "1.0.0" },
    {
      capabilities: { roots: {}, sampling: {}, elicitation: { form: {}, url: {} } },
      versionNegotiation: { mode: handshake === "both" ? "auto" : "legacy", probe: { timeoutMs: probeMs } },
    },
  );
  client.setRequestHandler("roots/list", () => ({ roots: [] }));
  client.setRequestHandler("elicitation/create", () => ({ action: "decline" }));
  client.setRequestHandler("sampling/createMessage", () => {
    throw new Error("this client only lists tools");
  });
  return client;
}
