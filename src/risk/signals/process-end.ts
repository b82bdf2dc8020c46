import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isOf, touches, wordSet } from "#risk/text/touches.ts";

const ends = wordSet(
  "cancel kill terminate abort halt interrupt shutdown close quit end drop drain teardown",
);
const forGood = wordSet(
  "instance instances vm vms cluster clusters machine machines environment environments employee account tenant",
);
const notRunning =
  wordSet(`order orders subscription subscriptions booking bookings reservation invoice meeting event
  invitation invite request appointment plan`);

/** Of what is torn down, these only carried something, and can be opened again. */
const links = wordSet("tunnel tunnels connection connections session sessions stream streams listener");

export const processEnd = {
  id: "process-end",
  kind: "act",
  verbs: ends,
  inNames: "phrase",
  title: "Ends something that runs",
  supports: "Execute",
  summary: "The tool cancels, kills or terminates a job, a process, a session or a query.",
  about: [
    "Ending a job is an intervention in what another program does. It loses the work in progress but no stored data, so it is Execute and not Destructive, though the verb may be kill or terminate.",
    "To terminate a virtual machine or an account is another matter: that takes it away for good and is left to the signal about removal.",
  ],
  examples: [
    { tool: { name: "cancel_job", description: "Cancels a running job." }, quote: "cancel_job" },
    { tool: { name: "kill_process", description: "Terminates a process by its id." }, quote: "kill_process" },
    { tool: { name: "terminate_instance", description: "Terminates an instance." }, quote: undefined },
    { tool: { name: "cancel_meeting", description: "Cancels a meeting." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma } = act.verb;
    if (!ends.has(lemma)) return undefined;
    if (act.objectWords.some((word) => notRunning.has(word))) return undefined;
    if (lemma === "drop") {
      const drags = tool.acts.some(({ verb }) => verb.lemma === "drag");
      return drags || isAbout(tool, "browser", "device", "desktop") ? "it is a step of the mouse" : undefined;
    }

    if (lemma === "teardown")
      return act.objectWords.some((word) => links.has(word)) ? "it ends something that runs" : undefined;
    if (lemma === "terminate" && act.objectWords.some((word) => forGood.has(word))) return undefined;
    if (lemma === "close")
      return isAbout(tool, "browser") || touches(act, "process") ? "it ends something that runs" : undefined;
    if (isOf(act, "process") || touches(act, "process")) return "it ends something that runs";
    return /^(?:cancel|terminate|quit)$/.test(lemma) ? undefined : "the verb stops something that runs";
  },
} satisfies ActSignal;
