import type { Server } from "#catalogue/server.ts";

/** Whose words a description of a server is, as the record tells. MCP servers send none of themselves, so it is nobody's own. */
export function ownWordsOf({ method }: Server["provenance"]): string {
  switch (method) {
    case "collected":
      return "As the catalogue describes it";
    case "documented":
      return "Written from the server's documentation";
    case "imported":
      return "As the record has it";
  }
}

/** Whose words a description of a tool is, before the server's name: only a server that was asked speaks for itself. */
export function toolWordsOf({ method }: Server["provenance"]): string {
  switch (method) {
    case "collected":
      return "In the words of";
    case "documented":
      return "Written from the documentation of";
    case "imported":
      return "As the record has it of";
  }
}
