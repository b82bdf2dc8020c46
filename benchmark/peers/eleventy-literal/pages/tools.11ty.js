import { toolDocument } from "../../literal/tool-page.js";
import { toolPage, tools } from "../../shared/values.js";

export const data = {
  tools,
  pagination: { data: "tools", size: 1, alias: "entry" },
  permalink: ({ entry }) => `tools/${entry.server}/${entry.tool}/index.html`,
};

export const render = ({ entry }) => toolDocument(toolPage(entry.server, entry.tool));
