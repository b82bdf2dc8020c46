import type { ToolReading } from "#risk/reading.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import type { ActSignal } from "#risk/signal.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { mentions, union, wordSet } from "#risk/text/touches.ts";

const changesLive = "it changes what is running";

/** What runs, and so notices at once what is done to it. */
const running = `deployment deployments statefulset statefulsets daemonset replicaset replicasets replica replicas pod
  pods nodepool cluster clusters instance instances server servers vm vms machine machines fleet workload workloads
  dyno dynos droplet warehouse rollout broker kubernetes swarm`;

/** What is put on it: to upgrade or roll back one of these is to run another one. */
const released = `release releases deployment rollout chart helm stack app application cluster instance nodepool server
  engine firmware os kernel runtime`;

const rules = compileRules([
  { verbs: "scale rescale autoscale hibernate power", words: running, because: changesLive },
  {
    verbs: "resize",
    words:
      "vm vms instance instances cluster clusters droplet server servers machine machines nodepool fleet",
    because: changesLive,
  },
  { verbs: "rollback revert", words: "version versions migration migrations", because: changesLive },
  { verbs: "scale rescale autoscale", words: "service services", because: changesLive },
  { verbs: "upgrade rollback revert undo rollout", words: released, because: changesLive },
  // A manifest that is applied is written down, as any other update is; a plan is carried out.
  { verbs: "apply", words: "plan plans", because: changesLive },
  { verbs: "forward", heads: "port ports", because: "it opens a connection that stays" },
  // Paused, it stays as it is; a pipeline or a run is halted.
  { verbs: "pause", words: "instance instances rollout rollouts database databases", because: undefined },
  {
    verbs: "pause resume suspend unpause",
    words: `${running} job jobs workflow workflows pipeline pipelines dag dags run runs execution`,
    because: "it halts what is running, or lets it go on",
  },
  {
    verbs: "promote",
    words: "replica standby secondary slave canary release build deployment",
    because: changesLive,
  },
  {
    verbs: "pause resume hold unhold park redirect transfer merge mute unmute answer reject decline accept",
    heads: "call calls conference",
    because: "it acts on a call that people are in",
  },
  {
    verbs: "migrate",
    heads: "vm vms instance instances pod pods workload workloads container guest",
    because: changesLive,
  },
  { verbs: "set", words: "image replicas", heads: "image replicas", because: changesLive },
]);

/** On a server for such machines, these act on what runs even where the object is a general word. */
const onMachines = wordSet("scale rescale upgrade rollback undo sync power pause unpause");
const things = wordSet(
  `resource resources application applications app apps config configuration service services node nodes container
  containers worker workers pool`,
);
/** What is begun, changed or ended on a call while people talk. */
const onCalls = compileRules([
  {
    verbs: "create add start update stop",
    words: "recording recordings stream streams transcription siprec participant notification",
    because: "it acts on a call that people are in",
  },
]);
const namesCall = /^call (?:sid|id|uuid)$/;

/** Only known to those who keep machines: elsewhere an image is a picture. */
const needsMachines = wordSet("set");

function onCall(act: Act, { parameters }: ToolReading): ReturnType<typeof onCalls> {
  const found = onCalls(act);
  return found !== undefined && parameters.some(({ key }) => namesCall.test(key)) ? found : undefined;
}

export const liveChange = {
  id: "live-change",
  kind: "act",
  verbs: union(rules.verbs, onCalls.verbs, onMachines),
  inNames: "phrase",
  title: "Changes what is running",
  supports: "Execute",
  summary:
    "The tool scales, upgrades, rolls back, pauses or redirects something that runs: a cluster, a release, a call.",
  about: [
    "To change a record is Write: whoever reads it next sees the difference. To change a thing that runs takes effect by itself and at once: machines start or stop, users are cut off, a call moves on. So such an act is Execute, though its verb may be a mild one.",
    "The verb alone says nothing: one can scale a picture and upgrade an account. The signal wants both the verb and an object that runs, or a server that is about clusters and containers.",
  ],
  examples: [
    {
      tool: { name: "scale_deployment", description: "Scales a deployment to a number of replicas." },
      quote: "scale_deployment",
    },
    {
      tool: { name: "upgrade_release", description: "Upgrades a Helm release to another chart version." },
      quote: "upgrade_release",
    },
    { tool: { name: "pause_cluster", description: "Pauses a cluster." }, quote: "pause_cluster" },
    {
      tool: { name: "scale_resource", description: "Scales a resource." },
      server: { name: "Kubernetes" },
      quote: "scale_resource",
    },
    { tool: { name: "scale_image", description: "Scales an image." }, quote: undefined },
    { tool: { name: "pause_instance", description: "Pauses a database instance." }, quote: undefined },
    { tool: { name: "apply_plan", description: "Applies a plan." }, quote: "apply_plan" },
    { tool: { name: "apply_manifest", description: "Applies a manifest." }, quote: undefined },
    { tool: { name: "pause_campaign", description: "Pauses a campaign." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, kind } = act.verb;
    if (kind === "past" || kind === "noun" || act.sure < 0.5) return undefined;
    const hasMachines = isAbout(tool, "machines");
    if (needsMachines.has(lemma) && !hasMachines) return undefined;
    const rule = rules(act) ?? onCall(act, tool);
    if (rule !== undefined) return rule.because;
    if (!hasMachines || !onMachines.has(lemma)) return undefined;
    return act.head === "" || mentions(act, things) ? changesLive : undefined;
  },
} satisfies ActSignal;
