import { expect, test } from "vitest";
import { readCatalogue } from "#catalogue/read.ts";
import { JudgeBeside } from "#build/judge-beside.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import { judgeServer } from "#store/judge-server.ts";

const input = { catalogue: ["tests/fixtures/small"], reviews: undefined, today: "2026-01-01" };
const servers = (await Array.fromAsync(readCatalogue(input.catalogue))).flatMap(({ server }) => server ?? []);

test("both threads give the same verdicts, in the order of the input", async () => {
  const here = await Array.fromAsync(judgeCatalogue(input));
  const judging = new JudgeBeside(Promise.resolve(), 0);
  await Promise.resolve();
  let sent = 0;
  const judge = (server: (typeof servers)[number]) => {
    // Every second one in this thread.
    if (sent++ % 2 === 1) return judgeServer(server);
    const verdicts = judging.judge(server);
    expect(verdicts).toBeInstanceOf(Promise);
    return verdicts;
  };
  expect(await Array.fromAsync(judgeCatalogue(input, { judge }))).toEqual(here);
  expect(sent).toBe(servers.length);
  await judging.end();
});

test("all is judged here until a core is spare, and where none will be", async () => {
  const [server] = servers;
  if (!server) throw new Error("the fixture has a server");
  for (const spareCore of [undefined, Promise.reject(new Error("the templates are wrong"))]) {
    const judging = new JudgeBeside(spareCore, 0);
    await Promise.resolve();
    expect(judging.judge(server)).toEqual(judgeServer(server));
    await judging.end();
  }
});

test("who waits for a thread that ends is told, and nobody waits for it any more", async () => {
  const [server] = servers;
  if (!server) throw new Error("the fixture has a server");
  const judging = new JudgeBeside(Promise.resolve(), 0);
  await Promise.resolve();
  const verdicts = judging.judge(server);
  await judging.end();
  await expect(verdicts).rejects.toThrow("the thread that judges ended");
  expect(judging.judge(server)).toEqual(judgeServer(server));
});

test("a small catalogue is judged here, and another thread is started for a large one", async () => {
  const [server] = servers;
  if (!server) throw new Error("the fixture has a server");
  const judging = new JudgeBeside(Promise.resolve(), 2 * server.tools.length);
  await Promise.resolve();
  for (const _ of "ab") expect(judging.judge(server)).toEqual(judgeServer(server));
  expect(judging.judge(server)).toBeInstanceOf(Promise);
  await judging.end();
});
