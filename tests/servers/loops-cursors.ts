import { initialize, speak, tool } from "./speak.ts";

const next: Readonly<Record<string, string>> = { start: "a", a: "b", b: "a" };

speak({
  initialize,
  "tools/list": ({ cursor = "start" }) => ({
    tools: [tool(`at_${String(cursor)}`)],
    nextCursor: next[String(cursor)],
  }),
});
