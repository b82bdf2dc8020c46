import { spawn } from "node:child_process";
import { initialize, speak, tool } from "./speak.ts";

// A grandchild in a session of its own that ignores SIGTERM and has lost its parent, and one that holds our output.
const stay = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);";
const marker = process.argv.at(-1) ?? "";
const leave = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stay)}, '--', ${JSON.stringify(marker)}], { detached: true, stdio: 'ignore' }).unref()`;
spawn(process.execPath, ["-e", leave, "--", marker], { detached: true, stdio: "ignore" }).unref();
spawn(process.execPath, ["-e", stay, "--", marker], { stdio: "inherit" });

speak({ initialize, "tools/list": () => ({ tools: [tool("parent")] }) });
