import { initialize, speak, tool } from "./speak.ts";

process.on("SIGTERM", () => undefined);
setInterval(() => undefined, 1000);
speak({ initialize, "tools/list": () => ({ tools: [tool("stubborn")] }) });
