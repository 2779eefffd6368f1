import { add, subtract } from '../../../facts/exact.ts';
import type { Figure } from '../../../facts/figure.ts';
import { isPoint, sum } from '../../../facts/interval.ts';
import { sumOf } from '../../../relations/explain.ts';
import type { Relation } from '../../../relations/relation.ts';
import { amountOf, nameOf, showInterval, showLike } from '../../../relations/show.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding, Fix } from '../../finding.ts';
import { rewriteFigure } from '../../rewrite-figure.ts';
import { suggestSums } from '../../suggest-sums.ts';
import { comparedWith, severityOf } from '../of-relations.ts';

export default defineRule({
  title: { zh: '总数等于分项之和', en: 'A total equals its parts' },
  why: {
    zh: '列全了的分项（末项是“其他”、括号里逐项列出、一是二是逐项说明）加起来等于总数；没有列全的也不会超过总数。没有列全的迹象时，少于总数不提示。',
    en: 'The items of a complete list add up to its total; those of an incomplete one never exceed it.',
  },
  mend: {
    zh: '核对总数和各项，灯泡里列出可能写错的那个数；没有列全的，加“等”或者“其中”；有重复计算的，写明。',
    en: 'Check total and parts; the light bulb lists the figure that is likely wrong. Where the list is not all, say 等 or 其中.',
  },
  excuse: { zh: '有的案件同时计入两类', en: 'some cases are counted in two classes' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确'],
  severity: 'warning',
  options: {},

  *check({ relations }) {
    const confirmed = findConfirmed(relations);
    for (const relation of relations) {
      if (relation.identity) continue;
      if (relation.claim.form === 'balance' && relation.verdict === 'violated') {
        yield toBalance(relation, relation.claim.left, relation.claim.right, confirmed);
      } else if (relation.claim.form === 'sum' && relation.type !== 'table' && relation.verdict === 'violated') {
        const { claim } = relation;
        const [first] = claim.parts;
        const isConfirmed = first !== undefined && claim.exhaustive && confirmed.has(claim.total);
        yield isConfirmed ? toDivision(relation, claim, first) : toFinding(relation, claim);
      }
    }
  },
});

type Sum = Extract<Relation['claim'], { form: 'sum' }>;

/** Totals that another list adds up to, or that are items of one that does. */
function findConfirmed(relations: readonly Relation[]): ReadonlySet<Figure> {
  const totals = new Set<Figure>();
  for (const { claim, verdict } of relations) {
    if (claim.form !== 'sum' || !claim.exhaustive || verdict !== 'holds') continue;
    for (const figure of [claim.total, ...claim.parts]) totals.add(figure);
  }
  return totals;
}

/** 按渠道分 makes the total, 按内容分 does not: what is wrong stands in the second list. */
function toDivision(relation: Relation, claim: Sum, first: Figure): Finding {
  const { total, parts } = claim;
  const arithmetic = `${sumOf(claim)}=${relation.computed ? showLike(relation.computed, total) : ''}`;
  return {
    span: first.span,
    message: {
      zh: `各项之和是${arithmetic}，总数写作${total.text}`,
      en: `The parts make ${arithmetic}, the total is ${total.text}`,
    },
    ...severityOf(relation),
    related: [total, ...parts.slice(1)].map((figure) => ({
      span: figure.span,
      message:
        figure === total
          ? { zh: '这个总数与另一组数据相符', en: 'This total agrees with another list' }
          : { zh: `分项：${nameOf(figure)}`, en: `Part: ${nameOf(figure)}` },
    })),
    fixes: mayBeMended(relation, claim) ? suggestSums(total, parts, true) : [],
  };
}

function toFinding(relation: Relation, claim: Sum): Finding {
  const { total, parts, exhaustive } = claim;
  const sum = relation.computed ? showLike(relation.computed, total) : '';
  const arithmetic = `${sumOf(claim)}=${sum}`;
  return {
    span: total.span,
    message: exhaustive
      ? {
          zh: `总数写作${total.text}，分项之和是${arithmetic}`,
          en: `The total is ${total.text}, its parts make ${arithmetic}`,
        }
      : {
          zh: `总数写作${total.text}，分项之和已是${arithmetic}`,
          en: `The total is ${total.text}, its parts alone make ${arithmetic}`,
        },
    ...severityOf(relation),
    related: parts.map((part) => ({
      span: part.span,
      message: { zh: `分项：${nameOf(part)}`, en: `Part: ${nameOf(part)}` },
    })),
    fixes: mayBeMended(relation, claim) ? suggestSums(total, parts) : [],
  };
}

/** What is below nothing is no figure, and the parts alone do not say what any of them should be. */
function mayBeMended({ certain }: Relation, { negatives }: Sum): boolean {
  return certain && negatives === undefined;
}

/** 上年结转6件、新收121件 is not what 办结119件、结转下年9件 makes. */
function toBalance(
  relation: Relation,
  left: readonly Figure[],
  right: readonly Figure[],
  confirmed: ReadonlySet<Figure>,
): Finding {
  const [last] = right.slice(-1);
  const areChanges = relation.pattern === 'D17' || relation.pattern === 'D18';
  const side = (figures: readonly Figure[]) => {
    const [first, ...others] = figures;
    if (!first || others.length === 0) return figures.map(areChanges ? nameOf : amountOf).join('');
    const total = sum(figures.map(({ rounded }) => rounded));
    // 57.38万+4.57万=61.95万, and no 619500.
    const isPlain = figures.every(({ plain, decimals }) => plain && decimals === 0);
    return `${figures.map(amountOf).join('+')}=${isPlain && !areChanges ? showInterval(total, 0) : showLike(total, first)}`;
  };
  return {
    span: (last ?? relation.operands[0]?.figure)?.span ?? { start: 0, end: 1 },
    message: messageOf(relation, side(left), side(right), namesOf(left, right)),
    ...severityOf(relation),
    related: comparedWith([...left, ...right.slice(0, -1)]),
    fixes: relation.certain ? suggestBalances(left, right, confirmed) : [],
  };
}

/** 办结119件, 已审结98件; of people, places and things what left did so. */
function isDone({ before }: Figure): boolean {
  return /[办审]结|结案|办理|处理|整改|化解/.test(before);
}

/** What the two sides of a flow are called. */
function namesOf(left: readonly Figure[], right: readonly Figure[]): readonly [there: string, now: string] {
  const leaving = right.some(isDone) ? '办结' : '减少';
  return [left.length > 1 ? '原有和新增' : '原有', right.length > 1 ? `${leaving}和剩余` : '现有'];
}

function messageOf(
  { pattern }: Relation,
  left: string,
  right: string,
  [there, now]: ReturnType<typeof namesOf>,
): Finding['message'] {
  if (pattern === 'D18') {
    return {
      zh: `各项占比合计100%，升降应当相抵：${left}，${right}`,
      en: `Shares that make 100% rise and fall alike: ${left}, ${right}`,
    };
  }
  if (pattern === 'D17') {
    return {
      zh: `各项增减与总的增减不符：${left}，${right}`,
      en: `The changes do not make the whole: ${left}, ${right}`,
    };
  }
  return {
    zh: `前后不平衡：${there}${left}，${now}${right}`,
    en: `It does not balance: there were ${left}, done and left are ${right}`,
  };
}

/** Each figure that could be changed so that both sides are equal; those that a list confirms are right. */
function suggestBalances(left: readonly Figure[], right: readonly Figure[], confirmed: ReadonlySet<Figure>): Fix[] {
  const sumOf = (figures: readonly Figure[]) => sum(figures.map(({ rounded }) => rounded)).low;
  const [one, other] = [sumOf(left), sumOf(right)];
  if (!one || !other || ![...left, ...right].every(({ rounded }) => isPoint(rounded))) return [];
  const lacking = subtract(one, other);
  const change = (figures: readonly Figure[], by: typeof add) =>
    figures
      .filter((figure) => !confirmed.has(figure))
      .flatMap((figure) => rewriteFigure(figure, figure.rounded.low && by(figure.rounded.low, lacking)));
  return [...change(right, add), ...change(left, subtract)];
}
