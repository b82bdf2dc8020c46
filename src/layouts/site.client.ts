import { completeCodeBlock } from "#components/code-block.client.ts";
import { FormatTabs } from "#components/format-tabs.client.ts";
import { listenForShortcut, SearchOpen } from "#components/search-open.client.ts";
import { SearchPage } from "#components/search-page.client.ts";
import { ThemeSwitch } from "#components/theme-switch.client.ts";
import { ToolTable } from "#components/tool-table.client.ts";

for (const figure of document.querySelectorAll<HTMLElement>("figure.code")) completeCodeBlock(figure);
customElements.define("format-tabs", FormatTabs);
customElements.define("search-open", SearchOpen);
customElements.define("search-page", SearchPage);
customElements.define("theme-switch", ThemeSwitch);
customElements.define("tool-table", ToolTable);
listenForShortcut();
