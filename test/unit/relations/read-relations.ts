import { extractFigures } from '../../../server/src/facts/extract-figures.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import { type Passage, toPassages } from '../../../server/src/relations/passage.ts';
import type { FoundRelation, Relation } from '../../../server/src/relations/relation.ts';
import { solve } from '../../../server/src/relations/solve.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

/** What a recogniser finds in a paragraph, decided, each relation in short. */
export function readRelations(recognise: (passage: Passage) => Iterable<FoundRelation>, paragraph: string): string[] {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n${paragraph}`;
  const outline = parseOutline(content, parseBlocks(content, 'plain'));
  const figures = extractFigures(outline, () => false);
  return toPassages(outline, figures).flatMap((passage) => [...recognise(passage)].map(solve).map(showRelation));
}

/** `A1 violated 65件=43件+23件`; ? behind the pattern where it is no more than likely. */
export function showRelation({ pattern, verdict, sure, claim, operands }: Relation): string {
  const texts = (...roles: string[]) =>
    operands.flatMap(({ role, figure }) => (roles.includes(role) ? [figure.text] : [])).join('+');
  const shown: Partial<Record<typeof claim.form, () => string>> = {
    sum: () => `${texts('total')}${claim.form === 'sum' && claim.exhaustive ? '=' : '≥'}${texts('part')}`,
    'at-most': () => `${texts('part')}≤${texts('whole')}`,
    quotient: () => [texts('rate'), texts('part'), texts('base')].filter((text) => text !== '').join(' '),
    within: () => texts('rate'),
  };
  const all = () => operands.map(({ role, figure }) => `${role}:${figure.text}`).join(' ');
  return `${pattern}${sure ? '' : '?'} ${verdict} ${(shown[claim.form] ?? all)()}`;
}
