import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../tests/browser/find-chromium.ts";

// Runs every test; those in a browser only where there is one. Arguments go to vitest, e.g. `npm test -- src/lib`.

const browserTests = "tests/browser/**";
const chromium = findChromium();
if (chromium === undefined) {
  const message = "No Chromium found (CHROMIUM_PATH, playwright's or the system's)";
  if (process.env["CI"]) {
    console.error(`${message}: in CI the browser tests must run.`);
    process.exit(1);
  }
  console.log(`${message}: skipping the browser tests.`);
}

const folder = mkdtempSync(join(tmpdir(), "toolrisk-test-"));
const report = join(folder, "report.json");
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...(chromium === undefined ? [`--exclude=${browserTests}`] : []),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

// A file that cannot even be loaded has no failed test of its own, so vitest's exit code counts too.
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(report, "utf8"),
) as Report;
rmSync(folder, { recursive: true });
const failed = numFailedTests === 0 && status !== 0 ? 1 : numFailedTests;
console.log(
  `${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`,
);
process.exitCode = failed > 0 || numPassedTests === 0 ? 1 : 0;
