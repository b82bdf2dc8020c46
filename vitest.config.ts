import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // A search in the browser answers after 2 s where every core is busy; what is there is not waited for.
    expect: { poll: { timeout: 15_000 } },
  },
});
