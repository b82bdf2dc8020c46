import type { Category } from "#risk/taxonomy.ts";

/** One entry of somebody else's list: its name there and its official page. */
export interface MappingEntry {
  readonly name: string;
  readonly url: string;
}

const mcpPage = (name: string, file: string): MappingEntry => ({
  name,
  url: encodeURI(`https://owasp.org/www-project-mcp-top-10/2025/${file}`),
});

/** OWASP MCP Top 10, 2025. */
export const owaspMcp = {
  MCP01: mcpPage(
    "Token Mismanagement & Secret Exposure",
    "MCP01-2025-Token-Mismanagement-and-Secret-Exposure",
  ),
  MCP02: mcpPage("Privilege Escalation via Scope Creep", "MCP02-2025–Privilege-Escalation-via-Scope-Creep"),
  MCP03: mcpPage("Tool Poisoning", "MCP03-2025–Tool-Poisoning"),
  MCP04: mcpPage(
    "Software Supply Chain Attacks & Dependency Tampering",
    "MCP04-2025–Software-Supply-Chain-Attacks&Dependency-Tampering",
  ),
  MCP05: mcpPage("Command Injection & Execution", "MCP05-2025–Command-Injection&Execution"),
  MCP06: mcpPage("Intent Flow Subversion", "MCP06-2025–Intent-Flow-Subversion"),
  MCP07: mcpPage(
    "Insufficient Authentication & Authorization",
    "MCP07-2025–Insufficient-Authentication&Authorization",
  ),
  MCP08: mcpPage("Lack of Audit and Telemetry", "MCP08-2025–Lack-of-Audit-and-Telemetry"),
  MCP09: mcpPage("Shadow MCP Servers", "MCP09-2025–Shadow-MCP-Servers"),
  MCP10: mcpPage("Context Injection & Over-Sharing", "MCP10-2025–ContextInjection&OverSharing"),
} as const satisfies Record<string, MappingEntry>;
export type OwaspMcpId = keyof typeof owaspMcp;

/** The list is one document; its entries have no pages of their own. */
const agentic = (name: string): MappingEntry => ({
  name,
  url: "https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/",
});

/** OWASP Top 10 for Agentic Applications, 2026. */
export const owaspAgentic = {
  ASI01: agentic("Agent Goal Hijack"),
  ASI02: agentic("Tool Misuse and Exploitation"),
  ASI03: agentic("Identity and Privilege Abuse"),
  ASI04: agentic("Agentic Supply Chain Vulnerabilities"),
  ASI05: agentic("Unexpected Code Execution"),
  ASI06: agentic("Memory and Context Poisoning"),
  ASI07: agentic("Insecure Inter-Agent Communication"),
  ASI08: agentic("Cascading Failures"),
  ASI09: agentic("Human-Agent Trust Exploitation"),
  ASI10: agentic("Rogue Agents"),
} as const satisfies Record<string, MappingEntry>;
export type OwaspAgenticId = keyof typeof owaspAgentic;

const technique = (id: string, name: string): MappingEntry => ({
  name,
  url: `https://atlas.mitre.org/techniques/${id}`,
});

/** Techniques of MITRE ATLAS that attacks on tools use. */
export const atlas = {
  "AML.T0034.002": technique("AML.T0034.002", "Agentic Resource Consumption"),
  "AML.T0051": technique("AML.T0051", "LLM Prompt Injection"),
  "AML.T0053": technique("AML.T0053", "AI Agent Tool Invocation"),
  "AML.T0080": technique("AML.T0080", "AI Agent Context Poisoning"),
  "AML.T0081": technique("AML.T0081", "Modify AI Agent Configuration"),
  "AML.T0083": technique("AML.T0083", "Credentials from AI Agent Configuration"),
  "AML.T0085.001": technique("AML.T0085.001", "Data from AI Agent Tools"),
  "AML.T0086": technique("AML.T0086", "Exfiltration via AI Agent Tool Invocation"),
  "AML.T0098": technique("AML.T0098", "AI Agent Tool Credential Harvesting"),
  "AML.T0099": technique("AML.T0099", "AI Agent Tool Data Poisoning"),
  "AML.T0101": technique("AML.T0101", "Data Destruction via AI Agent Tool Invocation"),
  "AML.T0104": technique("AML.T0104", "Publish Poisoned AI Agent Tool"),
  "AML.T0105": technique("AML.T0105", "Escape to Host"),
  "AML.T0109": technique("AML.T0109", "AI Supply Chain Rug Pull"),
  "AML.T0110": technique("AML.T0110", "AI Agent Tool Poisoning"),
} as const satisfies Record<string, MappingEntry>;
export type AtlasId = keyof typeof atlas;

const weakness = (number: number, name: string): MappingEntry => ({
  name,
  url: `https://cwe.mitre.org/data/definitions/${number}.html`,
});

/** Common Weakness Enumeration, by its own names. */
export const cwe = {
  "CWE-22": weakness(22, "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')"),
  "CWE-59": weakness(59, "Improper Link Resolution Before File Access ('Link Following')"),
  "CWE-77": weakness(
    77,
    "Improper Neutralization of Special Elements used in a Command ('Command Injection')",
  ),
  "CWE-78": weakness(
    78,
    "Improper Neutralization of Special Elements used in an OS Command ('OS Command Injection')",
  ),
  "CWE-89": weakness(
    89,
    "Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')",
  ),
  "CWE-94": weakness(94, "Improper Control of Generation of Code ('Code Injection')"),
  "CWE-200": weakness(200, "Exposure of Sensitive Information to an Unauthorized Actor"),
  "CWE-285": weakness(285, "Improper Authorization"),
  "CWE-306": weakness(306, "Missing Authentication for Critical Function"),
  "CWE-346": weakness(346, "Origin Validation Error"),
  "CWE-359": weakness(359, "Exposure of Private Personal Information to an Unauthorized Actor"),
  "CWE-441": weakness(441, "Unintended Proxy or Intermediary ('Confused Deputy')"),
  "CWE-451": weakness(451, "User Interface (UI) Misrepresentation of Critical Information"),
  "CWE-494": weakness(494, "Download of Code Without Integrity Check"),
  "CWE-506": weakness(506, "Embedded Malicious Code"),
  "CWE-522": weakness(522, "Insufficiently Protected Credentials"),
  "CWE-799": weakness(799, "Improper Control of Interaction Frequency"),
  "CWE-840": weakness(840, "Business Logic Errors"),
  "CWE-862": weakness(862, "Missing Authorization"),
  "CWE-863": weakness(863, "Incorrect Authorization"),
  "CWE-918": weakness(918, "Server-Side Request Forgery (SSRF)"),
  "CWE-1427": weakness(1427, "Improper Neutralization of Input Used for LLM Prompting"),
} as const satisfies Record<string, MappingEntry>;
export type CweId = keyof typeof cwe;

/** Ids of the four lists, each list in its own order. */
export interface Mappings {
  readonly owaspMcp: readonly OwaspMcpId[];
  readonly owaspAgentic: readonly OwaspAgenticId[];
  readonly atlas: readonly AtlasId[];
  readonly cwe: readonly CweId[];
}

/** What a tool of each category is exposed to, whatever else it does. */
export const categoryMappings: Record<Category, Mappings> = {
  Read: {
    owaspMcp: ["MCP01", "MCP06", "MCP10"],
    owaspAgentic: ["ASI01", "ASI02", "ASI06"],
    atlas: ["AML.T0034.002", "AML.T0085.001", "AML.T0086"],
    cwe: ["CWE-200", "CWE-359"],
  },
  Write: {
    owaspMcp: ["MCP02", "MCP07"],
    owaspAgentic: ["ASI02", "ASI03"],
    atlas: ["AML.T0053", "AML.T0099"],
    cwe: ["CWE-799", "CWE-862"],
  },
  Execute: {
    owaspMcp: ["MCP05"],
    owaspAgentic: ["ASI02", "ASI05"],
    atlas: ["AML.T0053", "AML.T0105"],
    cwe: ["CWE-77", "CWE-78", "CWE-94", "CWE-918"],
  },
  Destructive: {
    owaspMcp: ["MCP02", "MCP08"],
    owaspAgentic: ["ASI02", "ASI08", "ASI10"],
    atlas: ["AML.T0101"],
    cwe: ["CWE-285", "CWE-862"],
  },
  Financial: {
    owaspMcp: ["MCP02", "MCP07"],
    owaspAgentic: ["ASI02", "ASI03", "ASI09"],
    atlas: ["AML.T0053"],
    cwe: ["CWE-799", "CWE-840", "CWE-862"],
  },
};
