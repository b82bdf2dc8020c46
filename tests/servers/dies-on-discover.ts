import { initialize, speak, tool } from "./speak.ts";

// As servers do whose library ends on any request before `initialize`.
speak({
  "server/discover": () => process.exit(1),
  initialize,
  "tools/list": () => ({ tools: [tool("survivor")] }),
});
