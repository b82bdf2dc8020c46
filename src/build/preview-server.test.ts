import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPreview, type Preview } from "#build/preview-server.ts";
import { renderHeadersFile, securityHeaders } from "#build/security-headers.ts";

let folder = "";
let preview: Preview;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-preview-"));
  mkdirSync(join(folder, "servers"));
  writeFileSync(join(folder, "index.html"), "<p>home");
  writeFileSync(join(folder, "servers", "index.html"), "<p>servers");
  writeFileSync(join(folder, "404.html"), "<p>not here");
  preview = await startPreview({ folder, port: 0, base: "/x" });
});

afterAll(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<{ status: number; text: string; policy: string | null }> {
  const response = await fetch(new URL(path, preview.address));
  const policy = response.headers.get("content-security-policy");
  return { status: response.status, text: await response.text(), policy };
}

test("pages are served below the base with the headers of production", async () => {
  const policy = securityHeaders[0]?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(await get("/x/")).toEqual({ status: 200, text: "<p>home", policy });
  expect(await get("/x/servers/")).toEqual({ status: 200, text: "<p>servers", policy });
});

test("what is not there gives the site's own 404 page with the same headers", async () => {
  const policy = securityHeaders[0]?.[1];
  for (const path of ["/x/nothing/", "/elsewhere/", "/x/../../etc/passwd", "/x/%2e%2e/%2e%2e/etc/passwd"]) {
    expect(await get(path)).toEqual({ status: 404, text: "<p>not here", policy });
  }
});

test("a site that is built anew is served anew", async () => {
  writeFileSync(join(folder, "index.html"), "<p>new home");
  mkdirSync(join(folder, "tools"));
  writeFileSync(join(folder, "tools", "index.html"), "<p>tools");
  expect((await get("/x/")).text).toBe("<p>new home");
  expect((await get("/x/tools/")).text).toBe("<p>tools");
});

test("a taken port and a folder without a site are said in a sentence", async () => {
  const port = Number(new URL(preview.address).port);
  await expect(startPreview({ folder, port, base: "/" })).rejects.toThrow(`port ${port} is in use`);
  await expect(startPreview({ folder: join(folder, "servers", "no"), port: 0, base: "/" })).rejects.toThrow(
    "holds no site",
  );
});

test("the headers file says the same as the preview", () => {
  const lines = renderHeadersFile().split("\n");
  expect(lines[0]).toBe("/*");
  for (const [name, value] of securityHeaders) expect(lines).toContain(`  ${name}: ${value}`);
});
