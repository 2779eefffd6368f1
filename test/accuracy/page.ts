import type { Results } from './score.ts';
import { renderKinds, renderTable } from './table.ts';

/** `README.md`, written beside the results. */
export function renderPage(results: Results): string {
  return `# How well figures are understood

<!-- Written by \`npm run bench:accuracy -- --write\`; do not edit. -->

\`reports/\` holds ${results.reports} reports of invented bodies in which nothing is wrong. Every figure that stands in a relation
is marked, \`{a1=1240件}\`, and every relation the text states is a line of the \`.relations\` file beside it:
a pattern and a claim, \`B1 a2 / a1 = a3\`. Both were written without looking at the engine and before it was run on them.

The benchmark spoils one figure at a time, as a clerk would: ${Object.keys(results.kinds).join(', ')}.
It evaluates every claim with arithmetic of its own (exact fractions over the intervals a printed figure can mean, rounded or
cut off). Where a claim has become false, a rule of \`numbers/\` must warn on one of its figures, or name one as evidence; where
none has, nothing may be said above information. What rests on 余, 约, 近, 超过 or a share in words may be said at information.

    npm run bench:accuracy                       the tables below
    npm run bench:accuracy -- --misses C4        what was missed of a pattern
    npm run bench:accuracy -- --relations C4     which relations of a pattern are not always found
    npm run bench:accuracy -- --false            alarms where nothing is wrong, or in the wrong place
    npm run bench:accuracy -- --write            this page and results.json, when they have got better
    node --import tsx test/accuracy/check.ts F…  whether a new report and its relations are in form and right

## By pattern

A line counts pairs of a relation and a way to spoil one of its figures. *spoilt*: the relation became false; *alone*: and no other
one did; *unspoilt*: no relation became false, and in how many of these there were *alarms*. Last, all alarms in
spoilt texts and how many of them stand on, or name, a figure of a false relation. A1≤ are lists that need not be all there
is. A1~, told from A1 later by reading the texts alone, are lists that come to their total though nothing in the text says that
they are all there is: *all* counts them, *all but A1~* is what the text demands. ★: at least 99% must be found; 95% of all.

${renderTable(results)}

## By slip

${renderKinds(results.kinds)}

Alarms on the ${results.reports} clean reports: ${results.cleanAlarms.length}; on ${results.total.unspoilt === 0 ? 'no' : 'their'} unspoilt variants: ${results.unspoiltAlarms.length}; in spoilt texts,
but elsewhere: ${results.strayAlarms.length}. \`results.json\` lists them.
`;
}
