import { initialize, say, speak, tool } from "./speak.ts";

const deep = `{"name":"deep","inputSchema":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`;

speak({
  initialize,
  "tools/list": (_params, id) => {
    const huge = JSON.stringify({ ...tool("huge"), description: "x".repeat(9_000_000) });
    const tools = [JSON.stringify(tool("small_1")), huge, deep, JSON.stringify(tool("small_2"))];
    say(`{"jsonrpc":"2.0","id":${String(id)},"result":{"tools":[${tools.join(",")}]}}`);
    return undefined;
  },
});
