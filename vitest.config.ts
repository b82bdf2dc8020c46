import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    // Most tests wait for a build or a browser in another process: two at a time keep two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // On a machine whose two cores did the work of one, some took three times as long as elsewhere.
    testTimeout: 360_000,
    hookTimeout: 600_000,
    // A search in the browser answers after 2 s where every core is busy; what is there is not waited for.
    expect: { poll: { timeout: 15_000 } },
  },
});
