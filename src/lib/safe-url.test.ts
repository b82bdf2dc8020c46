import { expect, test } from "vitest";
import { safeUrl } from "#lib/safe-url.ts";

test.each([
  ["https://example.org", "https://example.org/"],
  ["HTTP://Example.org/a b".replace(" ", "%20"), "http://example.org/a%20b"],
  ["https://example.org/?q=<script>", "https://example.org/?q=%3Cscript%3E"],
  ["https://пример.example/", "https://xn--e1afmkfd.example/"],
  ["mailto:a@example.org", "mailto:a@example.org"],
  ["https://example.org:8443/x#y", "https://example.org:8443/x#y"],
])("%s can be linked", (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "ftp://example.org/",
  "//example.org/x",
  "/x",
  "x",
  "",
  "https:example.org",
  "https:///example.org",
  "https:\\\\example.org",
  "https://example.org\\@hostile.example",
  "https://user@hostile.example/",
  "https://github.com:x@hostile.example/",
  "https://",
  "https://exa mple.org/",
  "https://example.org/\u202efdp.exe",
  "https://example.org/\u200b",
  "https://example.org/\ud800",
  "https://example.org/\nx",
  "https://[::1/",
  `https://example.org/${"x".repeat(3_000)}`,
  "git@github.com:x/y.git",
])("%j cannot be linked", (text) => {
  expect(safeUrl(text)).toBeUndefined();
});
