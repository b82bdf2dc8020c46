import { CopyButton } from "#components/copy-button.client.ts";
import { FormatTabs } from "#components/format-tabs.client.ts";
import { listenForShortcut, SearchOpen } from "#components/search-open.client.ts";
import { ThemeSwitch } from "#components/theme-switch.client.ts";

customElements.define("copy-button", CopyButton);
customElements.define("format-tabs", FormatTabs);
customElements.define("search-open", SearchOpen);
customElements.define("theme-switch", ThemeSwitch);
listenForShortcut();
