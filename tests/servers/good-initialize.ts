import { initialize, speak, tool } from "./speak.ts";

// Three pages, out of order, with fields that no schema knows: all of it belongs to the record.
const proto: unknown = JSON.parse(
  '{"name":"__proto__","inputSchema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}',
);
const pages: Readonly<Record<string, unknown>> = {
  a: {
    tools: [{ ...tool("zeta"), "x-vendor": { cost: 2 }, _meta: { "example.org/a": [1, null] } }],
    nextCursor: "b",
  },
  b: { tools: [{ ...tool("alpha"), annotations: { readOnlyHint: true, extra: "kept" } }], nextCursor: "c" },
  c: { tools: [proto] },
};

speak({
  initialize: (params) => ({
    ...initialize(params),
    serverInfo: { name: "good-initialize", title: "A good server", version: "1.2.3" },
    instructions: `Work in ${process.cwd()}.`,
  }),
  "tools/list": ({ cursor = "a" }) => pages[String(cursor)],
});
