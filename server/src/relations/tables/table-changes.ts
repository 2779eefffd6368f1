import type { Table } from '../../facts/tables.ts';
import type { FoundRelation } from '../relation.ts';
import { solve } from '../solve.ts';

/** The head of a column of changes in %: 同比增长（%）, 增减（%）; 占比（%） and 增速排名 are others. */
const changeHead =
  /^(?:同比|比上年|较上年|比年初|较年初)?(?:增长|增减|增幅|增速|增长率|增减幅|变化|变动|升降)?(?:幅度|比例|率)?（?[%±]+）?$/;
const namesChange = /同比|上年|年初|增|变|升降/;

/** What tells the column of the value now from that before: 2025年末余额, 2024年末余额; 本年, 上年同期. */
const period = /20\d\d年?|上年|去年|本年|今年|同期/g;

/**
 * A column of changes in % beside the two years it compares (D1 in a table): 余额 186.4, 158.3, 17.8%. Only
 * a column that most rows agree with is one of such changes; of rows that fall, the sign is printed and they are not read.
 */
export function findTableChanges({ rows }: Table): FoundRelation[] {
  const header = rows[0]?.map(({ text }) => text.replace(/\s/g, '')) ?? [];
  const rate = header.findIndex((head) => namesChange.test(head) && changeHead.test(head));
  if (rate < 2) return [];
  const values = findYears(header.slice(0, rate));
  if (!values) return [];
  const changes = rows.slice(1).flatMap((row): FoundRelation[] => {
    const [to, from, change] = [row[values.to]?.figure, row[values.from]?.figure, row[rate]?.figure];
    if (!to || !from || !change || to.unit.class === 'percent' || from.digits === '0') return [];
    return [
      { type: 'change', pattern: 'D1', claim: { form: 'change', rate: change, rises: true, to, from }, certain: true },
    ];
  });
  const right = changes.filter((relation) => solve(relation).verdict !== 'violated').length;
  return right > 1 && right * 3 >= changes.length * 2 ? changes : [];
}

/** The only two columns that name one thing in two years. */
export function findYears(header: readonly string[]): { readonly to: number; readonly from: number } | undefined {
  const dated = header.flatMap((head, column) => {
    const words = head.match(period);
    return column > 0 && words ? [{ column, name: head.replace(period, ''), word: words.join('') }] : [];
  });
  const [a, b] = dated;
  if (!a || !b || dated.length !== 2 || a.name !== b.name) return undefined;
  const order = isEarlier(a.word) === isEarlier(b.word) ? a.word < b.word : isEarlier(a.word);
  return order ? { to: b.column, from: a.column } : { to: a.column, from: b.column };
}

function isEarlier(word: string): boolean {
  return /上年|去年|同期/.test(word);
}
