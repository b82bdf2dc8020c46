import { expect, test } from "vitest";
import { isPackageSpec, isPinnedSpec } from "#collect/package-spec.ts";

test.each(["nx-mcp", "nx-mcp@latest", "@a/b", "@a/b@^1", "@playwright/mcp@0.0.83", "x@1.0.0-beta.2"])(
  "%j is a package",
  (text) => expect(isPackageSpec(text)).toBe(true),
);

test.each([
  "",
  "--registry=x",
  "-g",
  "./x",
  "/x",
  "../x",
  "a b",
  "file:x",
  "git+ssh://x",
  "a/b",
  "@a",
  "x@",
  "x@1;y",
])("%j is not handed to npm", (text) => expect(isPackageSpec(text)).toBe(false));

test("only a whole version is pinned", () => {
  expect(
    ["x@1.2.3", "x@1.0.0-beta.2", "x@1.2", "x@^1.2.3", "x@latest", "x"].filter(isPinnedSpec),
  ).toStrictEqual(["x@1.2.3", "x@1.0.0-beta.2"]);
});
