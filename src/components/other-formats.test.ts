import { expect, test } from "vitest";
import { otherFormats, serverSituations } from "#components/other-formats.ts";
import { formats } from "#policy/formats.ts";
import { profiles } from "#policy/rule.ts";
import { toolClasses } from "#policy/server-rules.ts";

test("the formats that a reader may choose are the registry's, but for those that stand on the page", () => {
  expect(otherFormats).toEqual(formats.slice(2).map(({ id, label }) => [id, label]));
});

test("the situations that a reader may choose are the profiles and classes of the rules", () => {
  expect(new Set(Object.keys(serverSituations))).toEqual(new Set([...profiles, ...toolClasses]));
});
