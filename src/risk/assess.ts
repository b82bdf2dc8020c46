import type { Assessment } from "#risk/assessment.ts";
import type { ServerSubject } from "#risk/subject.ts";

/**
 * Judges every tool of one server, in the order of `server.tools`.
 * Deterministic and pure: no clock, no network, no state between calls.
 */
export function assessServer(server: ServerSubject): readonly Assessment[] {
  return server.tools.map((tool) => ({
    tool: tool.name,
    category: "Write",
    level: "medium",
    confidence: 0.2,
    band: "low",
    known: false,
    flags: [],
    levelSteps: [],
    evidence: [],
    conflicts: [],
    missing: [],
  }));
}
