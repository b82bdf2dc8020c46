import type { Server, Tool } from "#catalogue/server.ts";
import { assessServer } from "#risk/assess.ts";
import type { Signal, SignalExample } from "#risk/signal.ts";
import { signals } from "#risk/signals.ts";
import type { ToolSubject } from "#risk/subject.ts";
import { annotatedDefinition, type AnnotatedDefinition } from "#view/definition.ts";
import { headWords, type Page } from "#view/page.ts";
import { listParameters } from "#view/parameters.ts";
import { routes } from "#view/routes.ts";

/** A signal in the list of all. */
export interface SignalRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly summary: string;
}

export interface SignalListPage extends Page {
  readonly groups: readonly {
    readonly heading: string;
    readonly about: string;
    readonly rows: readonly SignalRow[];
  }[];
}

/** All signals: those that read acts and those that find other facts. */
export function signalListPage(): SignalListPage {
  const rows = (kind: Signal["kind"]): readonly SignalRow[] =>
    signals
      .filter((signal) => signal.kind === kind)
      .map(({ id, title, summary }) => ({ id, href: routes.signal(id), title, summary }));
  return {
    ...headWords(
      "Signals",
      "Every reason for which a tool is judged as it is: what it looks for, why it counts, and where its limits are.",
    ),
    path: routes.signals,
    crumbs: [{ text: "Home", href: routes.home }, { text: "Signals" }],
    groups: [
      {
        heading: "What the verbs say",
        about:
          "Each act of a name or a description is explained by one signal; the first that knows it takes it.",
        rows: rows("act"),
      },
      {
        heading: "What else the definition says",
        about: "Parameters, phrases, hints and neighbouring tools; all of these signals are asked.",
        rows: rows("fact"),
      },
    ],
  };
}

/** An example with what the signal finds in it. */
export interface ShownExample {
  readonly found: boolean;
  readonly definition: AnnotatedDefinition;
}

export interface SignalPage extends Page {
  readonly id: string;
  readonly heading: string;
  readonly summary: string;
  readonly about: readonly string[];
  readonly examples: readonly ShownExample[];
}

/** The page of one signal, made from its code. Throws where there is no such signal. */
export function signalPage(id: string): SignalPage {
  const signal = signals.find((candidate) => candidate.id === id);
  if (!signal) throw new Error(`no signal ${id}`);
  const { title, summary, about, examples } = signal;
  return {
    ...headWords(`Signal: ${title}`, summary),
    path: routes.signal(id),
    crumbs: [{ text: "Home", href: routes.home }, { text: "Signals", href: routes.signals }, { text: title }],
    id,
    heading: title,
    summary,
    about,
    examples: examples.map((example) => showExample(id, example)),
  };
}

/** Judges the example as any tool is judged, and shows what this signal alone finds in it. */
function showExample(id: string, { tool: subject, server: own, siblings = [] }: SignalExample): ShownExample {
  const tools = [subject, ...siblings].map(makeTool);
  const server: Server = {
    slug: "example",
    name: own?.name ?? "",
    description: own?.description,
    tags: [],
    provenance: { method: "documented", from: "an example" },
    tools,
  };
  const [tool] = tools;
  const [assessment] = assessServer(server);
  if (!tool || !assessment) throw new Error(`an example of ${id} has no verdict`);
  const evidence = assessment.evidence.filter((found) => found.signal === id);
  const parameters = listParameters(tool.inputSchema);
  const definition = annotatedDefinition({
    server,
    tool,
    parameters,
    assessment: { ...assessment, evidence },
  });
  return { found: evidence.length > 0, definition };
}

function makeTool(subject: ToolSubject): Tool {
  return { ...subject, slug: "example", digest: "", record: {} };
}
