import { initialize, say, speak, tool } from "./speak.ts";

const garbage = [
  "Server ready!",
  "",
  "{",
  "null",
  "[]",
  '"text"',
  "{}",
  '{"jsonrpc":"1.0","id":"x"}',
  '{"id":[],"result":{}}',
  "\u001b[31m",
];

garbage.forEach(say);
speak({
  initialize: (params) => {
    garbage.forEach(say);
    return initialize(params);
  },
  "tools/list": () => {
    garbage.forEach(say);
    return { tools: [tool("heard")] };
  },
});
