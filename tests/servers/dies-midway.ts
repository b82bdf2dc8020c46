import { initialize, speak, tool } from "./speak.ts";

speak({
  initialize,
  "tools/list": ({ cursor }) => {
    if (cursor !== undefined) process.exit(3);
    return { tools: [tool("first")], nextCursor: "more" };
  },
});
