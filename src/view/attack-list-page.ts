import { plural } from "#lib/plural.ts";
import {
  attackGrades,
  attackKinds,
  type AttackGrade,
  type AttackKind,
  type AttackRecord,
  type IncidentKind,
} from "#view/attack-record.ts";
import { attackLink, type Attack, type AttackLink } from "#view/attack.ts";
import { writeDate } from "#view/dates.ts";
import { headWords, type Page } from "#view/page.ts";
import { routes } from "#view/routes.ts";

export interface AttackRow extends AttackLink {
  readonly grade: AttackGrade;
  /** Absent where none is known. */
  readonly incident?: { readonly month: string; readonly kind: IncidentKind };
}

export interface AttackListPage extends Page {
  readonly count: string;
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly AttackRow[];
  }[];
  readonly grades: readonly { readonly grade: string; readonly meaning: string }[];
}

/** All attacks, by the place where they get in. */
export function attackListPage(attacks: readonly Attack[]): AttackListPage {
  const kinds = Object.entries(attackKinds) as [AttackKind, string][];
  return {
    ...headWords(
      "Attacks",
      `${plural(attacks.length, "way", "ways")} to abuse MCP tools and servers: how each works, where it was seen, what stops it, and what the recommended rule does not stop.`,
    ),
    path: routes.attacks,
    crumbs: [{ text: "Home", href: routes.home }, { text: "Attacks" }],
    count: plural(attacks.length, "attack"),
    groups: kinds
      .map(([id, heading]) => ({
        id,
        heading,
        rows: attacks
          .filter(({ record }) => record.kind === id)
          .toSorted((a, b) => (a.record.title < b.record.title ? -1 : 1))
          .map((attack) => ({
            ...attackLink(attack),
            grade: attack.record.grade,
            ...incidentInBrief(attack.record),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
    grades: Object.entries(attackGrades).map(([grade, meaning]) => ({ grade, meaning })),
  };
}

function incidentInBrief({ incident }: AttackRecord): Pick<AttackRow, "incident"> {
  if (incident === "none known") return {};
  const month = writeDate(incident.date).replace(/^\d+ /, ""); // "1 July 2025"
  return { incident: { month, kind: incident.kind } };
}
