import { initialize, speak, tool } from "./speak.ts";

speak({
  initialize,
  "tools/list": ({ cursor = "0" }) => ({
    tools: [tool(`tool_${String(cursor)}`)],
    nextCursor: String(Number(cursor) + 1),
  }),
});
