import eslint from "@eslint/js";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

/** The rooms of src/, in the order of the walk. A room imports itself and the rooms before it. */
export const rooms = [
  "lib",
  "catalogue",
  "risk",
  "policy",
  "store",
  "view",
  "components",
  "layouts",
  "pages",
  "search",
  "collect",
  "build",
  "cli",
];

/** Rooms that also run in the reader's browser. */
export const browserSafeRooms = ["lib", "risk", "policy"];

/** The import rule of one room: no later room by name or by path, no way around the names, no Node in the browser. */
function roomRule(room, index) {
  const later = rooms.slice(index + 1);
  const patterns = [
    ...later.map((name) => ({
      regex: `^#${name}/|^(?:\\.\\./)+(?:src/)?${name}/`,
      message: `src/${room} may not import src/${name}: imports go from left to right only (CONTRIBUTING.md, the rooms).`,
    })),
    {
      regex: `^(?:\\.\\./)+(?:src/)?(?:${rooms.join("|")})/`,
      message: "Name another room as #room/file, not by a relative path.",
    },
  ];
  if (browserSafeRooms.includes(room)) {
    patterns.push({
      regex: "^node:",
      message: `src/${room} also runs in the browser: no Node built-ins (CONTRIBUTING.md, the rooms).`,
    });
  }
  return {
    files: [`src/${room}/**/*.ts`, `src/${room}/**/*.astro`, `src/${room}/**/*.mdx`],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
}

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "site/",
      "deploy/turborepo/parts/",
      "deploy/turborepo/site/",
      ".astro/",
      ".toolrisk/",
      "node_modules/",
      "tests/fixtures/",
      "benchmark/peers/",
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-console": "off",
      "no-undef": "off",
    },
  },
  {
    files: ["**/*.astro"],
    rules: { "astro/no-set-html-directive": "error", "astro/no-unused-define-vars-in-style": "error" },
  },
  ...rooms.map(roomRule),
);
