import { spawn } from "node:child_process";
import { once } from "node:events";
import { initialize, say, speak, tool } from "./speak.ts";

const marker = process.argv.at(-1) ?? "";
const stay = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";
const script = (code: string): string[] => ["-e", code, "--", marker];

// One child holds our output.
spawn(process.execPath, script(stay), { stdio: "inherit" });

// Another one starts a grandchild in a session of its own and ends, so that nothing leads from us to the grandchild.
const detach = `require("node:child_process").spawn(process.execPath, ${JSON.stringify(script(stay))}, { detached: true, stdio: "ignore" }).unref()`;
const orphaned = once(spawn(process.execPath, script(detach), { detached: true, stdio: "ignore" }), "exit");

speak({
  initialize,
  "tools/list": (_params, id) => {
    void orphaned.then(() => say({ jsonrpc: "2.0", id, result: { tools: [tool("parent")] } }));
    return undefined;
  },
});
