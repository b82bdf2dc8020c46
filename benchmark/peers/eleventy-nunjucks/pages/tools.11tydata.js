import { tools } from "../../shared/values.js";

export default {
  tools,
  pagination: { data: "tools", size: 1, alias: "entry" },
  permalink: ({ entry }) => `tools/${entry.server}/${entry.tool}/index.html`,
};
