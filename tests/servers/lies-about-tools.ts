import { initialize, speak, tool } from "./speak.ts";

speak({
  initialize,
  "tools/list": () => ({
    tools: [
      tool("good_1"),
      null,
      "good_2",
      { description: "No name." },
      { name: 42 },
      { name: "" },
      { name: "n".repeat(301) },
      {
        ...tool("wrong_fields"),
        description: 42,
        inputSchema: "object",
        annotations: { readOnlyHint: "yes" },
      },
      { name: "bare" },
      tool("good_1"),
      tool("good_2"),
    ],
  }),
});
