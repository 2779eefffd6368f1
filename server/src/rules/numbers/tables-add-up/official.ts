import { add, type Exact, exact, multiply, subtract, toDecimal, zero } from '../../../facts/exact.ts';
import type { Figure } from '../../../facts/figure.ts';
import { keyOf, type OfficialTable } from '../../../facts/official-tables.ts';
import { printedValueOf } from '../../../facts/printed-number.ts';
import type { FormRow } from '../../../kinds/table-form.ts';
import { issuerOf } from '../../../outline/outline.ts';
import type { Relation } from '../../../relations/relation.ts';
import type { Report } from '../../../report.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import type { Finding, Fix, Note } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';

type Identity = NonNullable<Relation['identity']>;

/** A prescribed table whose cells do not add up: which of its identities, in which row or column, found and expected. */
export function* checkIdentities({ relations }: Report): Iterable<Finding> {
  const violated = relations.filter(({ identity, verdict }) => identity && verdict === 'violated');
  const blamed = new Map<Figure, number>();
  for (const { figure } of violated.flatMap(({ operands }) => operands)) {
    blamed.set(figure, (blamed.get(figure) ?? 0) + 1);
  }
  for (const { claim, identity, sure } of violated) {
    if (!identity) continue;
    if (claim.form === 'sum') yield toFinding(identity, sure, [claim.total], claim.parts, blamed);
    if (claim.form === 'balance') yield toFinding(identity, sure, claim.left, claim.right, blamed);
  }
}

function toFinding(
  identity: Identity,
  sure: boolean,
  left: readonly Figure[],
  right: readonly Figure[],
  blamed: ReadonlyMap<Figure, number>,
): Finding {
  const { id, within, line, text, weight } = identity;
  const [one = '', other = ''] = [left, right].map((side) => showSum(side));
  const isSum = left.length === 1;
  // A sum is said of its total, a balance of the item that is left over.
  const figure = (isSum ? left[0] : right.at(-1)) as Figure;
  const named = (side: readonly Figure[]) => side.map((one) => nameOf(one, identity)).join('、');
  const where = within === 'rows' ? `“${line.zh}”一行` : `“${line.zh}”一列`;
  const place = within === 'rows' ? 'row' : 'column';
  return {
    span: figure.span,
    detail: id,
    severity: sure ? (weight === 'prescribed' ? 'error' : 'warning') : 'information',
    message: {
      zh: isSum
        ? `${where}：${nameOf(figure, identity)}写作${figure.text}，各项之和是${other}（${text.zh}）`
        : `${where}：${named(left)}合计${one}，${named(right)}合计${other}（${text.zh}）`,
      en: isSum
        ? `In the ${place} “${line.en}” the total is ${figure.text}, its parts make ${other} (${text.en})`
        : `In the ${place} “${line.en}”: ${one}, but ${other} (${text.en})`,
    },
    related: [...left, ...right].filter((one) => one !== figure).map((one) => toNote(one)),
    fixes: suggest(left, right, blamed),
  };
}

function toNote({ span, before, text }: Figure): Note {
  return { span, message: { zh: `${before} ${text}`, en: `${before} ${text}` } };
}

/** What the figure counts in this row or column: 总计 of 重复申请·总计 in the row 重复申请. */
function nameOf({ before }: Figure, { within }: Identity): string {
  const [row, column] = before.split('·');
  return (within === 'rows' ? column : row) ?? before;
}

/** `3+2=5`, without those that are 0. */
function showSum(figures: readonly Figure[]): string {
  const decimals = Math.max(...figures.map((figure) => figure.decimals));
  const { multiplier, unit } = figures[0] as Figure;
  const value = toDecimal(multiply(addUp(figures), exact(1n, multiplier * unit.scale)), decimals);
  const some = figures.filter(({ digits }) => Number(digits) !== 0);
  return some.length > 1 ? `${some.map(({ digits }) => digits).join('+')}=${value}` : value;
}

/** The numbers as they are printed: of amounts that were rounded, too. */
function addUp(figures: readonly Figure[]): Exact {
  return figures.reduce((sum, figure) => add(sum, printedValueOf(figure)), zero);
}

/** Each figure that could be changed so that both sides are the same; first those that others do not agree with, either. */
function suggest(left: readonly Figure[], right: readonly Figure[], blamed: ReadonlyMap<Figure, number>): Fix[] {
  const [one, other] = [addUp(left), addUp(right)];
  const byLeft = subtract(other, one);
  const byRight = subtract(one, other);
  return [...left, ...right]
    .sort((a, b) => (blamed.get(b) ?? 0) - (blamed.get(a) ?? 0))
    .flatMap((figure) => {
      const value = add(printedValueOf(figure), left.includes(figure) ? byLeft : byRight);
      // 2 of 2+0=2.5 has no decimals to write it with.
      const fixes = isPrintable(figure, value) ? rewriteFigure(figure, value) : [];
      return fixes.map((fix) => ({ ...fix, title: titled(fix.title, figure) }));
    });
}

function isPrintable({ decimals, unit }: Figure, value: Exact): boolean {
  return (value.numerator * 10n ** BigInt(decimals)) % (value.denominator * unit.scale) === 0n;
}

/** 21 results are named, for many hold the same number. */
function titled({ zh, en }: Text, { before }: Figure): Text {
  return { zh: `${before}：${zh}`, en: `${before}: ${en}` };
}

/** Blanks are to be filled with 0, and a count has no decimals. */
export function* checkCells({ facts: { officialTables }, outline }: Report): Iterable<Finding> {
  const issuer = issuerOf(outline);
  for (const official of officialTables) {
    yield* findBlanks(official);
    if (issuer !== undefined) yield* findImpossible(official, issuer);
    yield* findNoCounts(official);
  }
}

/** Decimals in a column of counts, and less than nothing. */
function* findNoCounts({ form, cells }: OfficialTable): Iterable<Finding> {
  for (const { id } of form.rows) {
    for (const { id: column, isCount, isAmount } of form.columns) {
      const cell = cells.get(keyOf(id, column));
      if (cell?.form !== 'number' && cell?.form !== 'negative') continue;
      const { before, text, span, decimals } = cell.figure;
      if (cell.form === 'negative' && isCount) {
        yield {
          span,
          detail: 'negative',
          severity: 'warning',
          message: { zh: `${before}写作-${text}，不能是负数`, en: `${before} is -${text}; a count is never negative` },
        };
      } else if (decimals > 0 && isCount && !isAmount) {
        yield {
          span,
          detail: 'decimals',
          severity: 'warning',
          message: { zh: `${before}写作${text}，应为整数`, en: `${before} is ${text}; a count has no decimals` },
        };
      }
    }
  }
}

/** 规章 of a body that makes none. */
function* findImpossible({ form, cells }: OfficialTable, issuer: string): Iterable<Finding> {
  for (const { id, noneFor = [] } of form.rows) {
    const reason = noneFor.find(({ issuers }) => issuers.test(issuer));
    if (!reason) continue;
    for (const column of form.columns) {
      const cell = cells.get(keyOf(id, column.id));
      if (cell?.form !== 'number' || Number(cell.figure.digits) === 0) continue;
      const { before, text, span } = cell.figure;
      yield {
        span,
        detail: 'none',
        severity: reason.isSure ? 'warning' : 'information',
        message: {
          zh: `${before}写作${text}，应为0：${reason.why.zh}`,
          en: `${before} is ${text}; it should be 0: ${reason.why.en}`,
        },
        fixes: rewriteFigure(cell.figure, zero),
      };
    }
  }
}

/** One finding a table, at the first row that has some: a table that is not filled in yet has many. */
function* findBlanks({ form, cells, labels }: OfficialTable): Iterable<Finding> {
  // Only a regulation says that nothing stays blank.
  if (form.layout === 'headed') return;
  const blanks: { readonly row: FormRow; readonly spans: readonly Span[] }[] = form.rows.flatMap((row) => {
    const own = form.columns.flatMap(({ id }) => {
      const cell = cells.get(keyOf(row.id, id));
      return cell?.form === 'blank' ? [cell.span] : [];
    });
    return own.length > 0 ? [{ row, spans: own }] : [];
  });
  const [first] = blanks;
  const span = first && labels.get(first.row.id);
  if (!first || !span || span.end === span.start) return;
  const spans = blanks.flatMap((row) => row.spans);
  yield {
    span,
    detail: 'blank',
    severity: 'information',
    message: {
      zh: `${form.name.zh}有${spans.length}格空白；没有的填0，不留空`,
      en: `The ${form.name.en} has ${spans.length} blank cell${spans.length > 1 ? 's' : ''}; where there is none, it says 0`,
    },
    related: blanks.slice(1).flatMap(({ row, spans: { length } }) => {
      const label = labels.get(row.id);
      return label && label.end > label.start
        ? [
            {
              span: label,
              message: { zh: `“${row.name.zh}”有${length}格空白`, en: `${length} blank in “${row.name.en}”` },
            },
          ]
        : [];
    }),
    fixes: [
      {
        title: { zh: '空白的各格都填0', en: 'Fill all blank cells with 0' },
        safe: false,
        edits: spans.map(({ start }) => ({ span: { start, end: start }, newText: '0' })),
      },
    ],
  };
}
