import { formats } from "#policy/formats.ts";
import { recommendRule, type Rule } from "#policy/rule.ts";
import { policyTarget, type PolicySubject } from "#policy/server-rules.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";

// CPU time to print the policy of one tool in all formats: npm run bench:policy [-- PATH…]. At most 100 µs.

const budget = 100;
const rounds = 5;

const work: (readonly [PolicySubject, Rule])[] = [];
for await (const { judged } of judgeCatalogue(
  catalogueInput({ catalogue: process.argv.length > 2 ? process.argv.slice(2) : undefined }),
)) {
  judged?.server.tools.forEach((tool, index) => {
    const assessment = judged.assessments[index];
    if (assessment) work.push([judged.server, recommendRule(tool, assessment)]);
  });
}

/** Microseconds of CPU for one tool, the best of a few rounds: the rest is the machine's other work. */
function measure(print: (subject: PolicySubject, rule: Rule) => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = process.cpuUsage();
    for (const [subject, rule] of work) print(subject, rule);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / work.length);
  }
  return best;
}

console.log(`${work.length} tools, ${formats.length} formats, best of ${rounds} rounds`);
for (const format of formats) {
  const micros = measure((subject, rule) => void format.render(policyTarget(subject), [rule]));
  console.log(`${format.label.padEnd(22)} ${micros.toFixed(1).padStart(7)} µs a tool`);
}
const all = measure((subject, rule) => {
  for (const format of formats) format.render(policyTarget(subject), [rule]);
});
console.log(`${"all formats".padEnd(22)} ${all.toFixed(1).padStart(7)} µs a tool (at most ${budget})`);
if (all > budget) process.exitCode = 1;
