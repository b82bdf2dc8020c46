import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";
import { LeakyBucket } from "#policy/proof/rate-limiters.ts";
import { compileRe2 } from "#policy/re2/match.ts";

/** A directive with its arguments, and its block where it has one. */
interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[] | undefined;
}

type Token = { readonly sign: string } | { readonly word: string };

/** Reads an nginx configuration as its own parser does: words, quoted words, `;`, `{`, `}` and comments. */
export function readNginx(text: string): readonly Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"((?:[^"\\]|\\.)*)"|([;{}])|([^\s;{}"#]+)|(\s+)|(.)/gs)].flatMap(
    ([, quoted, sign, word, , other]): readonly Token[] => {
      if (other !== undefined) throw new Error(`nginx does not read ${other}`);
      if (sign !== undefined) return [{ sign }];
      // A backslash is kept before any character but a quote, another backslash and a letter for a control.
      if (quoted !== undefined) return [{ word: quoted.replace(/\\(["'\\])/g, "$1") }];
      return word === undefined ? [] : [{ word }];
    },
  );
  let at = 0;
  const readBlock = (inside: boolean): readonly Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (;;) {
      const token = tokens[at++];
      if (!token) {
        if (inside || words.length > 0) throw new Error("the configuration ends too soon");
        return directives;
      }
      if ("word" in token) words.push(token.word);
      else if (token.sign === "}") {
        if (!inside || words.length > 0) throw new Error("a block is closed in the wrong place");
        return directives;
      } else {
        directives.push({ words, block: token.sign === "{" ? readBlock(true) : undefined });
        words = [];
      }
    }
  };
  return readBlock(false);
}

/** A map: plain sources are compared without regard to case, those with `~` are exact patterns. */
class NginxMap {
  readonly #fallback: string;
  readonly #plain = new Map<string, string>();
  readonly #patterns: (readonly [string, string])[] = [];

  constructor(entries: readonly Directive[]) {
    let fallback = "";
    for (const { words } of entries) {
      const [source = "", value = ""] = words;
      if (source === "default") fallback = value;
      else if (source.startsWith("~")) this.#patterns.push([source.slice(1), value]);
      else this.#plain.set(source.toLowerCase(), value);
    }
    this.#fallback = fallback;
  }

  get(source: string): string {
    const pattern = this.#patterns.find(([candidate]) => compileRe2(candidate).matches(source));
    return this.#plain.get(source.toLowerCase()) ?? pattern?.[1] ?? this.#fallback;
  }
}

/** Plays the maps, the refusal and the request limits of the configuration that we print. */
export const loadNginx: LoadPolicy = (text) => {
  const directives = readNginx(text);
  const maps = new Map(
    directives
      .filter(({ words }) => words[0] === "map")
      .map(({ words, block }) => [words[2] ?? "", new NginxMap(block ?? [])]),
  );
  const zones = directives
    .filter(({ words }) => words[0] === "limit_req_zone")
    .map(({ words: [, variable = "", zone = "", rate = ""] }) => ({
      map: maps.get(variable),
      name: /^zone=(\w+):1m$/.exec(zone)?.[1],
      bucket: new LeakyBucket(Number(/^rate=(\d+)r\/m$/.exec(rate)?.[1])),
    }));
  const allowed = maps.get("$mcp_allowed");
  const server = directives.find(({ words }) => words[0] === "server");
  const location = server?.block?.find(({ words }) => words[0] === "location")?.block ?? [];
  const refuses = location.some(
    ({ words, block }) =>
      words.join(" ") === "if ($mcp_allowed = 0)" && block?.[0]?.words.join(" ") === "return 403",
  );
  const used = location.filter(({ words }) => words[0] === "limit_req").map(({ words }) => words[1]);
  if (!allowed || !refuses || zones.some(({ name, map }) => !map || !used.includes(`zone=${name}`)))
    throw new Error("the configuration is not whole");
  return {
    readings: [{ by: "nginx", value: directives }],
    decide({ tool }, now) {
      const source = `tools/call ${tool}`;
      if (allowed.get(source) !== "1") return "deny";
      const isCounted = zones.every(({ map, bucket }) => {
        const key = map?.get(source) ?? "";
        return key === "" || bucket.take(key, now);
      });
      return isCounted ? "allow" : "deny";
    },
    shows: () => true,
  };
};
