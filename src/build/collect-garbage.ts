import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives back what a finished phase has left behind; takes 0.2 s of a core. V8 would keep it as long as the machine has
 * room: after judging 10,000 tools 350 MB, of which 170 stay, beside which the threads that render take their own.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (options: Readonly<Record<string, string>>) => void;
  setFlagsFromString("--no-expose-gc");
  collect({ type: "major", execution: "sync", flavor: "last-resort" });
}
