import { spawnSync } from "node:child_process";

// The property tests with 100,000 runs each instead of 2,000. Arguments go to vitest.

const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "tests/policy-properties.test.ts", ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, TOOLRISK_PROPERTY_RUNS: "100000" } },
);
process.exitCode = status ?? 1;
