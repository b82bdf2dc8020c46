import { expect, test } from "vitest";
import { readPackageFacts } from "#collect/package-facts.ts";

test.each([
  ["git+https://github.com/owner/name.git", "https://github.com/owner/name"],
  ["git://github.com/owner/name.git", "https://github.com/owner/name"],
  ["git+ssh://git@github.com/owner/name.git", "https://github.com/owner/name"],
  ["git@github.com:owner/name.git", "https://github.com/owner/name"],
  ["github:owner/name", "https://github.com/owner/name"],
  ["owner/name", "https://github.com/owner/name"],
  ["http://example.org/name", "https://example.org/name"],
  ["file:../name", undefined],
  ["javascript:alert(1)", undefined],
  ["", undefined],
])("the repository %j is at %j", (written, address) => {
  expect(readPackageFacts({ repository: written }).repository).toBe(address);
  expect(readPackageFacts({ repository: { type: "git", url: written } }).repository).toBe(address);
});

test.each([
  [{ name: "@scope/x", author: "Somebody" }, "scope"],
  [{ name: "x", author: "Somebody <s@example.org> (https://example.org)" }, "Somebody"],
  [{ name: "x", author: { name: "Somebody" } }, "Somebody"],
  [{ name: "x", maintainers: [{ name: "Keeper" }] }, "Keeper"],
  [{ name: "x" }, undefined],
])("the publisher of %j is %j", (manifest, publisher) => {
  expect(readPackageFacts(manifest).publisher).toBe(publisher);
});

test("fields that are no text are not facts", () => {
  expect(readPackageFacts({ description: " ", homepage: 1, license: { type: "MIT" } })).toStrictEqual({
    description: undefined,
    homepage: undefined,
    repository: undefined,
    licence: undefined,
    publisher: undefined,
  });
});
