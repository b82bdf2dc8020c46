import { initialize, speak } from "./speak.ts";

speak({ initialize, "tools/list": () => ({ tools: { first: "not a list" } }) });
