import { isAbout } from "#risk/server-reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import { isOf, mentions, wordSet } from "#risk/text/touches.ts";

const makes = wordSet("create add submit make new request issue post launch schedule");
const notJobs = wordSet(
  "posting postings listing listings description title template definition rule status comment",
);

/** A container of these holds data. */
const stored = wordSet("blob blobs storage cosmos item items file files database");

export const launchedJob = {
  id: "launched-job",
  kind: "act",
  verbs: makes,
  inNames: "phrase",
  title: "Creates a job that runs",
  supports: "Execute",
  summary: "The tool creates a job, a run, a build or a deployment, which then does its work.",
  about: [
    "To create a record is Write. To create a run is to start it: what is created acts on its own from then on. Such an act is Execute. A job posting, a job template or the title of a job is only a record and is left to the signal about writing.",
  ],
  examples: [
    { tool: { name: "create_flow_run", description: "Creates a flow run." }, quote: "create_flow_run" },
    { tool: { name: "create_deployment" }, quote: "create_deployment" },
    {
      tool: { name: "create_container", description: "Creates a container from an image." },
      server: { name: "Docker" },
      quote: "create_container",
    },
    {
      tool: { name: "create_blob_container", description: "Creates a blob container." },
      server: { name: "Docker" },
      quote: undefined,
    },
    { tool: { name: "create_issue", description: "Creates an issue." }, quote: undefined },
    { tool: { name: "create_job_posting", description: "Creates a job posting." }, quote: undefined },
  ],
  claim(act, tool) {
    const isContainer = /^containers?$/.test(act.head) && isAbout(tool, "machines") && !mentions(act, stored);
    if (!makes.has(act.verb.lemma) || !(isContainer || isOf(act, "launched"))) return undefined;
    if (act.objectWords.some((word) => notJobs.has(word))) return undefined;
    return "what it creates runs at once";
  },
} satisfies ActSignal;
