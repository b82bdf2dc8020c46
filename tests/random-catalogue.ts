import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface RandomTool {
  name: string;
  description: string;
}

interface RandomServer {
  slug: string;
  name: string;
  tags: string[];
  tools: RandomTool[];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const verbs = [
  "list",
  "get",
  "search",
  "create",
  "update",
  "send",
  "run",
  "start",
  "delete",
  "purge",
  "pay",
  "refund",
];
const nouns = ["boat", "berth", "invoice", "note", "crate", "query", "crew", "signal"];

/** A catalogue that changes at random, one small edit at a time, always in the same way for the same seed. */
export class RandomCatalogue {
  readonly #random: () => number;
  #servers: RandomServer[];
  #made = 0;

  constructor(seed: number, servers: number) {
    this.#random = makeRandom(seed);
    this.#servers = Array.from({ length: servers }, () => this.#newServer());
  }

  /** Changes one thing and says what. */
  edit(): string {
    const server = this.#pick(this.#servers);
    const tool = this.#pick(server.tools);
    const edits: Readonly<Record<string, () => void>> = {
      "edit a tool": () => (tool.description = this.#newTool().description),
      "add a tool": () =>
        server.tools.splice(Math.floor(this.#random() * server.tools.length), 0, this.#newTool()),
      "remove a tool": () => {
        if (server.tools.length > 1) server.tools = server.tools.filter((other) => other !== tool);
      },
      "rename a tool": () => (tool.name = `${tool.name}_again`),
      "edit a server": () => (server.tags = [this.#pick(nouns)]),
      "rename a server": () => (server.name = `${server.name} Renamed`),
      "move a server": () => (server.slug = `${server.slug}x`),
      "add a server": () => this.#servers.push(this.#newServer()),
      "remove a server": () => {
        if (this.#servers.length > 4) this.#servers = this.#servers.filter((other) => other !== server);
      },
      "swap two tools": () => server.tools.reverse(),
    };
    const kind = this.#pick(Object.keys(edits));
    edits[kind]?.();
    return kind;
  }

  /** Slug and tool of one tool of today. */
  pickTool(): { readonly server: string; readonly tool: string } {
    const server = this.#pick(this.#servers);
    return { server: server.slug, tool: this.#pick(server.tools).name };
  }

  /** Writes it: every other server as a file of its own, the others as lines of one file. */
  write(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const text = (server: RandomServer): string =>
      JSON.stringify({ ...server, provenance: { method: "documented", from: "a test", date: "2026-01-01" } });
    const lines: string[] = [];
    for (const [index, server] of this.#servers.entries()) {
      if (index % 2 === 0) writeFileSync(join(folder, `${server.slug}.json`), text(server));
      else lines.push(`${text(server)}\n`);
    }
    writeFileSync(join(folder, "rest.ndjson"), lines.join(""));
  }

  #newServer(): RandomServer {
    const number = ++this.#made;
    const tools = Array.from({ length: 2 + Math.floor(this.#random() * 6) }, () => this.#newTool());
    return {
      slug: `server-${number}`,
      name: `Server ${number}`,
      tags: [this.#pick(nouns)],
      tools: unique(tools),
    };
  }

  #newTool(): RandomTool {
    const [verb, noun] = [this.#pick(verbs), this.#pick(nouns)];
    const suffix = this.#random() < 0.5 ? "" : `_${++this.#made}`;
    const description = `${verb[0]?.toUpperCase()}${verb.slice(1)}s the ${noun} of pier ${Math.floor(this.#random() * 99)}.`;
    return { name: `${verb}_${noun}${suffix}`, description };
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

function unique(tools: readonly RandomTool[]): RandomTool[] {
  return [...new Map(tools.map((tool) => [tool.name, tool])).values()];
}
