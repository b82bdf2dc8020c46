import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectServer, type Collected, type NotCollected } from "#collect/collect-server.ts";
import { makeLimits, type CollectLimits } from "#collect/limits.ts";
import type { Source } from "#collect/source.ts";
import type { JsonObject } from "#lib/json.ts";
import { findProcesses } from "./servers/find-processes.ts";
import { startHttpServer } from "./servers/good-http.ts";

/** Long enough for a busy machine to start Node twice; the modes that must run into it take as long. */
const patience = { ...makeLimits(30), probeMs: 20_000, graceMs: 300 };
const hurry = { ...patience, deadlineMs: 4_000, probeMs: 1_500 };

describe.concurrent("a good server", () => {
  test("that knows initialize is recorded with all pages, fields and the revision", async () => {
    const { record } = expectCollected(await collect("good-initialize"));
    expect(record["provenance"]).toStrictEqual({
      method: "collected",
      from: "a local command",
      protocolRevision: "2025-11-25",
      date: "2026-01-02",
    });
    expect(record).toMatchObject({
      name: "A good server",
      serverInfo: { name: "good-initialize", version: "1.2.3" },
      instructions: "Work in /server/work.",
    });
    expect(JSON.stringify(record["tools"])).toBe(
      '[{"name":"zeta","description":"The tool zeta.","inputSchema":{"type":"object"},"x-vendor":{"cost":2},"_meta":{"example.org/a":[1,null]}},' +
        '{"name":"alpha","description":"The tool alpha.","inputSchema":{"type":"object"},"annotations":{"readOnlyHint":true,"extra":"kept"}},' +
        '{"name":"__proto__","inputSchema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}]',
    );
  });

  test("that only knows server/discover is recorded with revision 2026-07-28", async () => {
    const { record } = expectCollected(await collect("good-discover"));
    expect(record).toMatchObject({
      name: "good-discover",
      instructions: "Ask away.",
      provenance: { protocolRevision: "2026-07-28" },
      tools: [{ name: "add", inputSchema: { required: ["a", "b"] } }],
    });
  });

  test("that ends at the first question of the newer era is started again and asked the older one", async () => {
    expect(toolNames(await collect("dies-on-discover"))).toStrictEqual(["survivor"]);
  });

  test("that stays silent on the first question of the newer era is asked the older one", async () => {
    expect(toolNames(await collect("silent-on-discover", { ...patience, probeMs: 500 }))).toStrictEqual([
      "patient",
    ]);
  });

  test("sees a clean environment and an empty folder", async () => {
    const result = expectCollected(await collect("tells-its-room", patience, { GIVEN: "yes" }));
    expect(result.record["instructions"]).toBe(
      JSON.stringify({ keys: ["GIVEN", "HOME", "LANG", "PATH", "TMPDIR"], home: "/server/home", files: [] }),
    );
  });
});

describe.concurrent("a server at an address", () => {
  test("is asked over HTTP in the newer era", async () => {
    const server = await startHttpServer();
    try {
      const result = await collectFrom({ kind: "url", url: server.url }, patience);
      expect(expectCollected(result).record).toMatchObject({
        name: "good-http",
        provenance: { from: `${server.url.origin}/mcp`, protocolRevision: "2026-07-28" },
        tools: [{ name: "echo" }],
      });
    } finally {
      server.stop();
    }
  });

  test("that sends more than the cap is given up", async () => {
    const server = await startHttpServer();
    try {
      const result = await collectFrom({ kind: "url", url: server.url }, { ...patience, outputBytes: 100 });
      expect(result).toMatchObject({
        kind: "failure",
        reason: expect.stringContaining("more than 100 bytes"),
      });
    } finally {
      server.stop();
    }
  });

  test("that takes the question and never answers is given up in time", async () => {
    const server = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const started = Date.now();
    const result = await collectFrom({ kind: "url", url: new URL(`http://127.0.0.1:${port}/`) }, hurry);
    server.closeAllConnections();
    server.close();
    expect(result).toMatchObject({ kind: "failure", reason: "it did not answer in time" });
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  test("that nobody serves is a failure and not a crash", async () => {
    const result = await collectFrom({ kind: "url", url: new URL("http://127.0.0.1:9/mcp") }, patience);
    expect(result.kind).toBe("failure");
  });
});

/** What becomes of each bad server: nothing, or the tools that it managed to say and why there may be more. */
const badServers: readonly {
  readonly server: string;
  readonly does: string;
  readonly limits?: Partial<CollectLimits>;
  readonly fails?: RegExp;
  readonly tools?: readonly string[];
  readonly incomplete?: RegExp;
  readonly refuses?: readonly RegExp[];
}[] = [
  { server: "hangs-at-start", does: "never answers", limits: hurry, fails: /did not answer in time/ },
  {
    server: "hangs-in-list",
    does: "stops answering in the middle of the list",
    limits: hurry,
    tools: ["first"],
    incomplete: /did not answer in time/,
  },
  {
    server: "floods-one-line",
    does: "writes a line without an end",
    limits: { outputBytes: 4_000_000 },
    fails: /wrote more than 4,000,000 bytes/,
  },
  {
    server: "floods-notifications",
    does: "writes messages without an end",
    limits: { outputBytes: 4_000_000 },
    tools: ["first"],
    incomplete: /wrote more than 4,000,000 bytes/,
  },
  {
    server: "loops-cursors",
    does: "sends the client in circles",
    tools: ["at_start", "at_a", "at_b"],
    incomplete: /same cursor twice/,
  },
  {
    server: "endless-pages",
    does: "has thousands of pages",
    limits: { pages: 40 },
    tools: Array.from({ length: 40 }, (_, page) => `tool_${page}`),
    incomplete: /more than 40 pages/,
  },
  {
    server: "endless-pages",
    does: "has thousands of tools",
    limits: { tools: 25 },
    tools: Array.from({ length: 25 }, (_, page) => `tool_${page}`),
    incomplete: /more than 25 tools/,
  },
  {
    server: "dies-midway",
    does: "dies in the middle of the list",
    tools: ["first"],
    incomplete: /ended with exit code 3/,
  },
  { server: "writes-garbage", does: "writes garbage before and among its messages", tools: ["heard"] },
  {
    server: "lies-about-tools",
    does: "has bad tools among good ones",
    tools: ["good_1", "wrong_fields", "bare", "good_2"],
    refuses: [
      /2 .*not an object/,
      /3 .*not an object/,
      /4 .*missing/,
      /5 .*a number/,
      /6 .*empty/,
      /7 .*300 characters/,
      /10 .*same name/,
    ],
  },
  { server: "no-list", does: "answers with no list", fails: /holds no list of tools/ },
  { server: "malformed-answer", does: "answers with no object", fails: /all of them|no list of tools/ },
  {
    server: "huge-tool",
    does: "has one tool of nine megabytes and one that is nested 100,000 deep",
    tools: ["small_1", "small_2"],
    refuses: [/2 .*room for/, /3 .*nested/],
  },
  { server: "ignores-sigterm", does: "ignores SIGTERM", tools: ["stubborn"] },
  {
    server: "forks-stubborn",
    does: "leaves grandchildren that ignore SIGTERM in sessions of their own",
    tools: ["parent"],
  },
  {
    server: "shouts-stderr",
    does: "writes ten megabytes to its error output and dies",
    fails: /ended with exit code 9/,
  },
];

describe.concurrent("a bad server", () => {
  for (const { server, does, limits, fails, tools, incomplete, refuses = [] } of badServers) {
    test(`that ${does} is ended in time, leaves no process, and costs no good tool`, async () => {
      const started = Date.now();
      const { result, left } = await collectMarked(server, { ...patience, ...limits });
      expect(Date.now() - started).toBeLessThan(25_000);
      expect(left).toStrictEqual([]);
      expect(result.leftRunning).toStrictEqual([]);
      if (fails !== undefined) {
        expect(result).toMatchObject({ kind: "failure", reason: expect.stringMatching(fails) });
        return;
      }
      const collected = expectCollected(result);
      expect(toolNames(result)).toStrictEqual(tools);
      expect(collected.incomplete ?? "").toMatch(incomplete ?? /^$/);
      expect(collected.refused.map(({ place, reason }) => `${place} ${reason}`)).toStrictEqual(
        refuses.map((pattern) => expect.stringMatching(pattern)),
      );
    });
  }

  test("that shouts is quoted with the end of what it wrote, within the cap", async () => {
    const { result } = await collectMarked("shouts-stderr", patience);
    const stderr = result.kind === "failure" ? result.stderr : "";
    expect(stderr).toMatch(/the last words\n$/);
    expect(Buffer.byteLength(stderr)).toBeLessThanOrEqual(patience.stderrBytes);
  });

  test("that cannot be started is a failure", async () => {
    const result = await collectFrom({ kind: "command", words: ["no-such-program-here"] }, patience);
    expect(result).toMatchObject({
      kind: "failure",
      reason: expect.stringContaining("could not be started"),
    });
  });
});

async function collect(
  server: string,
  limits: CollectLimits = patience,
  env: Source["env"] = {},
): Promise<Collected | NotCollected> {
  return (await collectMarked(server, limits, env)).result;
}

/** Collects from a test server whose processes carry a marker of their own, and finds those that are left. */
async function collectMarked(
  server: string,
  limits: CollectLimits,
  env: Source["env"] = {},
): Promise<{ readonly result: Collected | NotCollected; readonly left: readonly string[] }> {
  const marker = `marker-${randomUUID()}`;
  const file = join(import.meta.dirname, "servers", `${server}.ts`);
  const result = await collectFrom({ kind: "command", words: [process.execPath, file, marker] }, limits, env);
  return { result, left: findProcesses(marker) };
}

function collectFrom(
  origin: Source["origin"],
  limits: CollectLimits,
  env: Source["env"] = {},
): Promise<Collected | NotCollected> {
  return collectServer(
    { origin, args: [], env, tags: [] },
    { limits, date: "2026-01-02", onStart: () => undefined },
  );
}

function expectCollected(result: Collected | NotCollected): Collected {
  if (result.kind === "failure") throw new Error(`not collected: ${result.reason}\n${result.stderr}`);
  return result;
}

function toolNames(result: Collected | NotCollected): readonly unknown[] {
  const tools = expectCollected(result).record["tools"] as readonly JsonObject[];
  return tools.map((tool) => tool["name"]);
}
