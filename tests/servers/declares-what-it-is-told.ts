import { initialize, speak } from "./speak.ts";

speak({ initialize, "tools/list": () => ({ tools: JSON.parse(process.env["TOOLS"] ?? "[]") as unknown }) });
