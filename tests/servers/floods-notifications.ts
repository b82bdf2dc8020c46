import { initialize, speak, tool } from "./speak.ts";

const notification = `${JSON.stringify({ jsonrpc: "2.0", method: "notifications/message", params: { level: "info", data: "x".repeat(200) } })}\n`;

// After the first page it only talks, and never answers again.
function flood(): void {
  while (process.stdout.write(notification.repeat(100)));
  process.stdout.once("drain", flood);
}

speak({
  initialize,
  "tools/list": ({ cursor }) => {
    if (cursor === undefined) return { tools: [tool("first")], nextCursor: "more" };
    flood();
    return undefined;
  },
});
