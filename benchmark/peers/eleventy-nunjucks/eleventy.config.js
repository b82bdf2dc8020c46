import { highlightOnce } from "../shared/highlight-once.js";
import { escapeHtml } from "../literal/html.js";
import { serverPage, site, toolPage } from "../shared/values.js";

const highlight = (pane) =>
  highlightOnce(pane)
    .map((span) =>
      typeof span === "string"
        ? escapeHtml(span)
        : `<span class="${span.kind}">${escapeHtml(span.text)}</span>`,
    )
    .join("");

export default function (config) {
  config.setUseGitIgnore(false);
  config.addGlobalData("site", site);
  config.addNunjucksFilter("toolPage", ({ server, tool }) => toolPage(server, tool));
  config.addNunjucksFilter("serverPage", serverPage);
  config.addNunjucksFilter("highlight", highlight);
  return { dir: { input: "pages", output: process.env.BENCH_OUT } };
}
