import { initialize, speak, tool } from "./speak.ts";

speak({
  "server/discover": () => undefined,
  initialize,
  "tools/list": () => ({ tools: [tool("patient")] }),
});
