import type { LoadPolicy } from "#policy/proof/loaded-policy.ts";

/**
 * The words of a command as a shell reads them: a backslash at the end of a line joins two lines, double quotes hold a
 * word together. Throws at anything else that means something to a shell.
 */
export function shellWords(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const joined = lines.join("\n").replaceAll(" \\\n", " ").trim();
  // "--tools", "\"srv:T\"": plain words and quoted ones without $, `, \ or !
  return [...joined.matchAll(/"([^"$`\\!\n]*)"|([A-Za-z0-9._/-]+)|(\s+)|(.)/gs)].flatMap(
    ([, quoted, plain, space, other]) => {
      if (other !== undefined) throw new Error(`${other} means something to a shell`);
      return space === undefined ? [quoted ?? plain ?? ""] : [];
    },
  );
}

/** `--tools` lists all tools that the gateway shows; `--disable` takes tools out of a profile. */
export const loadDockerGateway: LoadPolicy = (text, { target }) => {
  const words = shellWords(text);
  const valuesOf = (option: string): readonly string[] =>
    words.flatMap((word, index) => (words[index - 1] === option ? [word] : []));
  const shown = valuesOf("--tools");
  const disabled = valuesOf("--disable");
  const names = [...shown, ...disabled];
  if (names.length === 0 || names.some((name) => /[*,\s]/.test(name))) throw new Error("a name is not exact");
  const isGone = (tool: string): boolean =>
    shown.length > 0
      ? !shown.includes(`${target.server}:${tool}`)
      : disabled.includes(`${target.server}.${tool}`);
  return {
    readings: [{ by: "a shell", value: words }],
    decide({ tool }) {
      if (isGone(tool)) return "deny";
      return shown.length > 0 ? "allow" : "untouched";
    },
    shows: (tool) => !isGone(tool),
  };
};
