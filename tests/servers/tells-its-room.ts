import { readdirSync } from "node:fs";
import { initialize, speak, tool } from "./speak.ts";

speak({
  initialize: (params) => ({
    ...initialize(params),
    instructions: JSON.stringify({
      keys: Object.keys(process.env).sort(),
      home: process.env["HOME"],
      files: readdirSync("."),
    }),
  }),
  "tools/list": () => ({ tools: [tool("look")] }),
});
