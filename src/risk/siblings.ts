import type { Token } from "#risk/text/words.ts";

/** The verb of a name with the thing that it acts on, plural or not: `delete` of `branch`. */
interface NamedAct {
  readonly lemma: string;
  readonly thing: string;
}

interface Undoer {
  readonly name: string;
  readonly verb: string;
}

/** What undoes what: verbs that bring back what the key's verb has done. */
const undoers: Readonly<Record<string, readonly string[]>> = {
  delete: ["restore", "undelete", "recover"],
  remove: ["restore", "recover", "add"],
  trash: ["untrash", "restore", "recover"],
  archive: ["unarchive", "restore"],
  create: ["delete", "remove"],
  add: ["remove", "delete"],
  upload: ["delete", "remove"],
  lock: ["unlock"],
  pin: ["unpin"],
  star: ["unstar"],
  follow: ["unfollow"],
  mute: ["unmute"],
  enable: ["disable"],
  disable: ["enable"],
  activate: ["deactivate"],
  deactivate: ["activate", "reactivate"],
  pause: ["resume", "unpause"],
  assign: ["unassign"],
  attach: ["detach"],
  detach: ["attach"],
  subscribe: ["unsubscribe"],
  publish: ["unpublish"],
  stage: ["unstage"],
  block: ["unblock"],
  ban: ["unban"],
  protect: ["unprotect"],
  stop: ["start"],
  start: ["stop"],
  close: ["reopen", "open"],
  suspend: ["unsuspend", "resume"],
  deploy: ["undeploy"],
  register: ["unregister", "deregister"],
  link: ["unlink"],
  grant: ["revoke"],
  cordon: ["uncordon"],
};

/** Verbs whose effect an undoer above brings back whole, so that nothing is lost. */
export const bringsBack: ReadonlySet<string> = new Set(["restore", "undelete", "recover", "untrash"]);

/** Finds the tool of the same server that undoes another, by the names alone. */
export class Siblings {
  readonly #names = new Map<string, string>();
  readonly #tools: number;
  /** What was answered before, by the words of the name: two signals and the verdict ask for each tool. */
  readonly #answers = new Map<readonly Token[], Undoer | undefined>();
  /** What the names of the server's tools say, by their words. */
  readonly #acts = new Map<readonly Token[], NamedAct | undefined>();

  constructor(names: readonly string[], words: readonly (readonly Token[])[]) {
    this.#tools = words.length;
    for (const [index, tokens] of words.entries()) {
      const act = namedAct(tokens);
      this.#acts.set(tokens, act);
      const name = names[index];
      if (act === undefined || name === undefined) continue;
      const key = `${act.lemma} ${act.thing}`;
      if (!this.#names.has(key)) this.#names.set(key, name);
    }
  }

  /** The name of the undoing tool with its verb; undefined where the server has none. */
  undoerOf(words: readonly Token[]): Undoer | undefined {
    if (this.#answers.has(words)) return this.#answers.get(words);
    const answer = this.#find(words);
    this.#answers.set(words, answer);
    return answer;
  }

  #find(words: readonly Token[]): Undoer | undefined {
    const act = this.#acts.has(words) ? this.#acts.get(words) : namedAct(words);
    if (act === undefined || act.thing === "" || this.#tools < 2) return undefined;
    for (const verb of undoers[act.lemma] ?? []) {
      const name = this.#names.get(`${verb} ${act.thing}`);
      if (name !== undefined) return { name, verb };
    }
    return undefined;
  }
}

function namedAct(words: readonly Token[]): NamedAct | undefined {
  const verb = words.find(({ info, text }) => info.verb?.kind === "base" && known.has(text));
  if (verb === undefined) return undefined;
  const things: string[] = [];
  for (const word of words) {
    // `branches` and `branche` stay apart: rare, and then nothing is said
    if (word !== verb) things.push(word.text.endsWith("s") ? word.text.slice(0, -1) : word.text);
  }
  return { lemma: verb.text, thing: things.join(" ") };
}

const known: ReadonlySet<string> = new Set([...Object.keys(undoers), ...Object.values(undoers).flat()]);
