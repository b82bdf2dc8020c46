import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { z } from "zod";

// Only the era of `server/discover`: it refuses `initialize`.
serveStdio(
  () => {
    const server = new McpServer({ name: "good-discover", version: "2.0.0" }, { instructions: "Ask away." });
    server.registerTool(
      "add",
      { description: "Adds two numbers.", inputSchema: z.object({ a: z.number(), b: z.number() }) },
      ({ a, b }) => ({ content: [{ type: "text", text: String(a + b) }] }),
    );
    return server;
  },
  { legacy: "reject" },
);
