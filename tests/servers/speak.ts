import { createInterface } from "node:readline";

interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** JSON-RPC by hand: these servers do what no library would let them. Gives the result, or undefined to stay silent. */
export type Answer = (params: Readonly<Record<string, unknown>>, id: unknown) => unknown;

/** Sends one line, as it is. */
export function say(message: unknown): void {
  process.stdout.write(`${typeof message === "string" ? message : JSON.stringify(message)}\n`);
}

/** What a server of the revisions with `initialize` answers first. */
export const initialize = ({ protocolVersion }: Readonly<Record<string, unknown>>): object => ({
  protocolVersion,
  capabilities: { tools: {} },
  serverInfo: { name: "test-server", version: "1.0.0" },
});

/** Answers requests by `answers`; a method that is not there gets the protocol's error. */
export function speak(answers: Readonly<Record<string, Answer>>): void {
  createInterface({ input: process.stdin }).on("line", (line) => {
    const { id, method, params = {} } = JSON.parse(line) as Message;
    if (id === undefined || method === undefined) return;
    const answer = answers[method];
    if (answer === undefined) {
      say({ jsonrpc: "2.0", id, error: { code: -32601, message: "Method not found" } });
      return;
    }
    const result = answer(params, id);
    if (result !== undefined) say({ jsonrpc: "2.0", id, result });
  });
}

/** A tool that nothing is wrong with. */
export function tool(name: string): Record<string, unknown> {
  return { name, description: `The tool ${name}.`, inputSchema: { type: "object" } };
}
