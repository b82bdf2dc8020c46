import { initialize, speak, tool } from "./speak.ts";

speak({
  initialize,
  "tools/list": ({ cursor }) =>
    cursor === undefined ? { tools: [tool("first")], nextCursor: "more" } : undefined,
});
