import { atlas, cwe, owaspAgentic, owaspMcp, type MappingEntry, type Mappings } from "#view/mappings.ts";

/** Entries of one of the lists that others keep. */
export interface MappingList {
  readonly name: string;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
  }[];
}

/** What an attack or a category is called in the four lists, with the official page of each entry. */
export function mappingLists(mappings: Mappings): readonly MappingList[] {
  return [
    { name: "OWASP MCP Top 10, 2025", entries: entriesOf(mappings.owaspMcp, owaspMcp) },
    { name: "OWASP Agentic Top 10, 2026", entries: entriesOf(mappings.owaspAgentic, owaspAgentic) },
    { name: "MITRE ATLAS", entries: entriesOf(mappings.atlas, atlas) },
    { name: "CWE", entries: entriesOf(mappings.cwe, cwe) },
  ];
}

function entriesOf<Id extends string>(
  ids: readonly Id[],
  table: Readonly<Record<Id, MappingEntry>>,
): MappingList["entries"] {
  return ids.map((id) => ({ id, name: table[id].name, href: table[id].url }));
}
