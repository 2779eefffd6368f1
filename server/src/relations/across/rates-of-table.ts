import type { Figure } from '../../facts/figure.ts';
import type { Table } from '../../facts/tables.ts';
import type { Outline } from '../../outline/outline.ts';
import { differenceHead, totalNames, unsummed, unsummedRow } from '../../standards/table-words.ts';
import { anyDirectionOf } from '../changes/directions.ts';
import { isSlipOf, worth } from '../near.ts';
import type { FoundRelation } from '../relation.ts';
import { findYears } from '../tables/table-changes.ts';

type Row = Table['rows'][number];

/**
 * What a paragraph beside a table works out of its rows (H3): `案件总数同比下降4.4%` of the row 合计 and its two
 * years, `甲类案件占47.7%` of the row 甲类 in the only column of counts. The clause names the row, and nothing else; where what is
 * printed comes near to what the row makes, or is a slip away from it, it is meant.
 */
export function* findRatesOfTable(
  { rows }: Table,
  figures: readonly Figure[],
  { paragraphs }: Outline,
): Iterable<FoundRelation> {
  const header = rows[0]?.map(({ text }) => text.replace(/\s/g, '')) ?? [];
  const body = rows.slice(1);
  const years = findYears(header.map((head) => (differenceHead.test(head) ? '' : head)));
  const counts = header.flatMap((head, column) => (column > 0 && isCountColumn(head, body, column) ? [column] : []));
  const only = counts.length === 1 ? counts[0] : undefined;
  const column = years?.to ?? only;
  if (column === undefined) return;
  const total = body.findLast(([name]) => totalNames.some((one) => name?.text.endsWith(one)));
  for (const figure of figures) {
    if (figure.unit.class !== 'percent' || figure.depth > 0 || figure.flags.last) continue;
    const clause = clauseOf(figure, paragraphs[figure.paragraph]?.reading.text ?? '');
    const row = rowOf(clause, body, total, header[0] ?? '');
    const value = row?.[column]?.figure;
    if (!row || !value) continue;
    if (share.test(figure.before)) {
      const whole = total?.[column]?.figure;
      if (whole && row !== total && mayBe(figure, (100 * worth(value)) / worth(whole)))
        yield toShare(figure, value, whole);
    } else if (years && yearly.test(figure.before)) {
      const [from, rises] = [row[years.from]?.figure, anyDirectionOf(figure)];
      if (!from || rises === undefined || worth(from) === 0) continue;
      if (!mayBe(figure, Math.abs((100 * (worth(value) - worth(from))) / worth(from)))) continue;
      const claim = { form: 'change', rate: figure, rises, to: value, from } as const;
      yield { type: 'change', pattern: 'D1', claim, certain: true };
    }
  }
}

function isCountColumn(head: string, body: readonly Row[], column: number): boolean {
  if (differenceHead.test(head) || unsummed.test(head) || /上年|去年|同期/.test(head)) return false;
  return body.some((row) => row[column]?.figure && row[column].figure.unit.class !== 'percent');
}

const share = /占(?:比|总[数量]|全部|案件总数)?(?:的|为|达|达到)?$/;
const yearly = /(?:同比|(?:比|较)(?:上年|去年)(?:同期)?)[一-鿿]{2,4}$/;

/** What is said of the row up to the number, since the last mark; 移送案件中，甲类 is of others. */
function clauseOf({ start }: Figure, text: string): string {
  const said = /[^。；]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  return ofOthers.test(said.replace(/^[^，]{0,6}[上中]?表[中看]，/, '')) ? '' : (/[^，：、]*$/.exec(said)?.[0] ?? '');
}

const ofOthers = /[看中里内]，|半年|季度|\d月|当月|金额|罚款|面积/;

/** 其中甲类案件占, 案件总数同比下降: the row whose name begins the clause, alone or with what the corner calls them. */
function rowOf(clause: string, body: readonly Row[], total: Row | undefined, corner: string): Row | undefined {
  const subject = clause.replace(/^(?:其中|从表中看)/, '').replace(/(?:同比|[比较](?:上年|去年)|占).*$/, '');
  if (total && /^[一-鿿]{0,4}(?:总[数量]|合计)$/.test(subject)) return total;
  const kind = corner.replace(/(?:类[型别]|种类|名称)$/, '');
  const named = body.filter((row) => {
    const label = row[0]?.text.replace(/（[^（）]*）/g, '') ?? '';
    return label.length > 1 && !unsummedRow.test(label) && [label, label + kind].includes(subject);
  });
  return named.length === 1 ? named[0] : undefined;
}

/** Half a point off, or a digit that is another, two swapped, one left out or typed twice. */
function mayBe(figure: Figure, computed: number): boolean {
  return Math.abs(worth(figure) - computed) <= 0.6 || isSlipOf(figure, computed, true, 2);
}

function toShare(value: Figure, part: Figure, base: Figure): FoundRelation {
  const claim = { form: 'quotient', value, ranks: [[{ part: [part], base: [base] }]] } as const;
  return { type: 'rate', pattern: 'C1', claim, certain: true };
}
