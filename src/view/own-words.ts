import type { Server } from "#catalogue/server.ts";

/** Whose words a description of a server is, as the record tells: only a server that was asked speaks for itself. */
export function ownWordsOf({ method }: Server["provenance"]): string {
  switch (method) {
    case "collected":
      return "In the server's own words";
    case "documented":
      return "Written from the server's documentation";
    case "imported":
      return "As the record has it";
  }
}

/** The same before the server's name, on the page of a tool. */
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
