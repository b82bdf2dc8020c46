import { closeSync, openSync, writeSync } from "node:fs";
import { syntheticServers, type SyntheticOptions, type SyntheticServer } from "./synthetic-catalogue.ts";

/** Bytes that are written at once. */
const chunk = 1 << 20;

/**
 * Writes a synthetic catalogue as NDJSON, one server a line.
 * @param edited whether one tool, in the middle, has another description than without it
 * @returns how many servers
 */
export function writeCatalogue(file: string, options: SyntheticOptions, edited = false): number {
  const target = openSync(file, "w");
  let servers = 0;
  let before = 0;
  let text = "";
  try {
    for (const server of syntheticServers(options)) {
      const after = before + server.tools.length;
      const middle = Math.floor(options.tools / 2);
      const isMiddle = before <= middle && middle < after;
      text += `${JSON.stringify(edited && isMiddle ? editTool(server, middle - before) : server)}\n`;
      servers += 1;
      before = after;
      if (text.length >= chunk) {
        writeSync(target, text);
        text = "";
      }
    }
    writeSync(target, text);
  } finally {
    closeSync(target);
  }
  return servers;
}

function editTool(server: SyntheticServer, index: number): SyntheticServer {
  const tools = server.tools.map((tool, at) =>
    at === index ? { ...tool, description: `${tool.description} It waits for the tide.` } : tool,
  );
  return { ...server, tools };
}
