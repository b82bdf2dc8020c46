/**
 * `npm run bench:lighthouse` prints what Lighthouse thinks of a home page, a server's and a tool's on a slow phone:
 * medians of `--rounds N` (3). It wants `npm ci --prefix benchmark/lighthouse` once, and a Chromium. The site of the
 * embedded catalogue is built for it, and served compressed, with the headers of production.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { gzipSync } from "node:zlib";
import sirv from "sirv";
import { securityHeaders } from "#build/security-headers.ts";
import { findChromium } from "../tests/browser/find-chromium.ts";
import { listFiles } from "../tests/list-files.ts";
import { runCli } from "../tests/run-cli.ts";
import { median } from "./measure/median.ts";

const addresses = ["", "servers/github-reference/", "servers/azure/", "tools/github-reference/create-issue/"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const program = "benchmark/lighthouse/node_modules/lighthouse/cli/index.js";

/** The parts of a report that are read. */
interface Report {
  readonly categories: Readonly<
    Record<string, { score: number; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; title: string }>>;
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
if (!existsSync(program)) throw new Error("Lighthouse is missing: npm ci --prefix benchmark/lighthouse");
const chromium = findChromium();
if (chromium === undefined) throw new Error("no Chromium found: install one or set CHROMIUM_PATH");

const folder = mkdtempSync(join(tmpdir(), "toolrisk-lighthouse-"));
try {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const run = await runCli("build", "--out", join(folder, "site"), "--site", origin);
  if (run.code !== 0) throw new Error(`the build failed: ${run.stderr}`);
  const server = await serveCompressed(join(folder, "site"), port);
  for (const address of addresses) {
    const reports: Report[] = [];
    for (let round = 0; round < Number(values.rounds); round++)
      reports.push(await look(`${origin}/${address}`, chromium));
    print(`/${address}`, reports);
  }
  server.close();
} finally {
  rmSync(folder, { recursive: true });
}

async function look(address: string, path: string): Promise<Report> {
  const output = join(folder, "report.json");
  const flags = "--headless=new --no-sandbox --disable-gpu";
  const options = ["--output=json", `--output-path=${output}`, "--quiet", "--no-enable-error-reporting"];
  await promisify(execFile)(process.execPath, [program, address, ...options, `--chrome-flags=${flags}`], {
    env: { ...process.env, CHROME_PATH: path },
  });
  return JSON.parse(readFileSync(output, "utf8")) as Report;
}

/** Scores of a hundred, then every audit that counts and is not at its best. */
function print(address: string, reports: readonly Report[]): void {
  const score = (category: string): number =>
    Math.round(100 * median(reports.map((report) => report.categories[category]?.score ?? 0)));
  console.log(`${address}: ${categories.map((category) => `${category} ${score(category)}`).join(", ")}`);
  for (const { categories: judged, audits } of reports.slice(0, 1))
    for (const { auditRefs } of categories.map((id) => judged[id]).filter((known) => known !== undefined))
      for (const { id, weight } of auditRefs) {
        const audit = audits[id];
        if (audit && weight > 0 && audit.score !== null && audit.score < 0.9)
          console.log(`  ${id} ${audit.score}: ${audit.title}`);
      }
}

/** Serves a site as a host does that compresses texts and lets hashed files be kept. */
async function serveCompressed(site: string, port: number): Promise<ReturnType<typeof createServer>> {
  for (const file of listFiles(site))
    if (/\.(?:html|css|js|svg|json)$/.test(file))
      writeFileSync(join(site, `${file}.gz`), gzipSync(readFileSync(join(site, file))));
  const serve = sirv(site, {
    gzip: true,
    setHeaders: (response, path) => {
      for (const [name, value] of securityHeaders) response.setHeader(name, value);
      if (path.startsWith("/_assets/")) response.setHeader("Cache-Control", "max-age=31536000, immutable");
    },
  });
  const server = createServer((request, response) => serve(request, response));
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return server;
}

/** A port that is free now: the site must know its address before it is built. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
