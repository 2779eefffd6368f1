import type { Figure } from '../../facts/figure.ts';
import { sumOf } from '../changes/told-together.ts';
import { worth, worthOfAll } from '../near.ts';
import { between, figuresBefore, figuresUntil, isQuantity, type Passage, placeAmong } from '../passage.ts';
import { isQuotient } from '../quotient.ts';
import type { Claim, FoundRelation, Relation } from '../relation.ts';
import { solve } from '../solve.ts';

type Form<Name extends Claim['form']> = Extract<Claim, { form: Name }>;

/**
 * Without what is right of the sum of a list that is printed nowhere (机关38人、中心61人、监督所146人，其中女性98人，占40.0%;
 * 建议12件、提案39件，比上年增加6件，增长13.3%), or of the item beside the one it was read of (计划建停车场97个、公厕50个，公厕完成31个，占计划的62.0%).
 */
export function withoutUnprintedSums(passage: Passage, relations: Relation[]): Relation[] {
  return relations.filter((relation) => relation.verdict !== 'violated' || !isOfList(passage, relation));
}

function isOfList(passage: Passage, { claim, operands, pattern }: Relation): boolean {
  const own = operands.map(({ figure }) => figure);
  switch (claim.form) {
    case 'quotient':
      return isShareOfList(passage, claim, operands);
    case 'at-most':
      // Of what is called as it is no other is the whole.
      return pattern !== 'A16' && isWithinList(passage, claim);
    case 'ratio':
      return pattern === 'A15' && (isAverageOfRest(claim) || isAverageOfList(passage, claim));
    case 'difference':
      return [claim.to, claim.from].some((figure) =>
        runsOf(passage, own, figure).some((run) => {
          const side = figure === claim.to ? { to: sumOf(run) } : { from: sumOf(run) };
          return isRight({ ...claim, ...side });
        }),
      );
    case 'change':
      if (isOfEarlierValue(passage, claim) || isFirstOfTwo(passage, claim)) return true;
      return [claim.to, claim.from].some(
        (figure) =>
          figure !== undefined &&
          runsOf(passage, own, figure).some((run) => {
            const side = figure === claim.to ? { to: sumOf(run) } : { from: sumOf(run) };
            return isRight({ ...claim, ...side });
          }),
      );
    default:
      return false;
  }
}

/** 4个村占了337万元，其余13个村平均22.1万元: of what the others have, which is not printed. */
function isAverageOfRest({ part, base }: Form<'ratio'>): boolean {
  const [counted] = base;
  const isRest = counted !== undefined && base.length === 1 && othersAt.test(counted.before);
  return isRest && part.every(({ index, before }) => index < counted.index && !othersAt.test(before));
}

const othersAt = /(?:其余|其他|其它|余下|剩余|剩下)的?$/;

function isShareOfList(passage: Passage, { value }: Form<'quotient'>, operands: Relation['operands']): boolean {
  const of = (name: string) => operands.flatMap(({ role, figure }) => (role === name ? [figure] : []));
  const [part, rest, bases] = [of('part'), of('rest'), of('base')];
  const [base, ...others] = bases;
  if (!base || others.length > 0) return false;
  const own = [...part, ...rest];
  // 检定36台（执法仪19台、无人机7台、检测仪10台），检定率6.6%: of what the brackets take apart.
  const head = part[0] && figuresBefore(passage, value).findLast(({ depth }) => depth === value.depth);
  const isOf = (figures: readonly Figure[]) =>
    isQuotient(value, { part, base: figures, ...(rest.length > 0 ? { rest } : {}) }) ||
    (head !== undefined && !figures.includes(head) && isQuotient(value, { part: [head], base: figures }));
  const lists = [own, head ? [...own, head] : own].flatMap((ends) => runsOf(passage, ends, base, value));
  // 783件、579件、562件，占总量的77%: of all of them.
  const several = part[0] && rest.length === 0 ? runsOf(passage, [base], part[0]) : [];
  // 42.16万件、33.75万件、23.08万件，共占59.4%: said of no one of them.
  if (part.length === 1 && ofAllItems.test(value.before)) return true;
  return (
    lists.some(isOf) ||
    // 387份资源中确认为古老品种的138份 says of what.
    (base.index !== (part[0]?.index ?? 0) - 1 && isOfTotalBefore(passage, value, part, rest)) ||
    several.some((run) => isQuotient(value, { part: run, base: [base] })) ||
    itemsBeside(passage, base, own).some((item) => isOf([item])) ||
    isOfPairs(passage, value, part[0] ?? base)
  );
}

/** 批准53286人，起诉67103人。其中甲类16972人，占25.3%: of another of the totals before it. */
function isOfTotalBefore(
  passage: Passage,
  value: Figure,
  [part, ...others]: readonly Figure[],
  rest: readonly Figure[],
): boolean {
  if (!part || others.length > 0 || rest.length > 0 || value.decimals === 0 || !value.before.includes('占'))
    return false;
  const near = figuresUntil(passage, part.start).filter(
    (figure) => isQuantity(figure) && isOfClass(figure, part) && figure.sentence >= part.sentence - 1,
  );
  return near.slice(-4).some((base) => isQuotient(value, { part: [part], base: [base] }));
}

/** 机构2473家。新登记87家，注销25家，比上年增加53家，增长2.2%: what grew by more than there is, is another value before it. */
function isOfEarlierValue({ figures }: Passage, claim: Form<'change'>): boolean {
  const { to, by, rises } = claim;
  if (!to || !by || !rises || worth(to) > worth(by)) return false;
  const at = placeAmong(figures, to);
  return figures
    .slice(Math.max(0, at - mostItems), at)
    .some((value) => isQuantity(value) && isOfClass(value, to) && isRight({ ...claim, to: value }));
}

/** 甲类由1000台增至1200台，乙类由40台增至64台，增长20%、60%: without 分别 the first of two rates is not that of the last pair. */
function isFirstOfTwo(passage: Passage, { rate, to, from }: Form<'change'>): boolean {
  const [next] = passage.figures.slice(placeAmong(passage.figures, rate) + 1);
  if (!next || next.unit.class !== rate.unit.class || !/^[、和]$/.test(between(passage, rate, next))) return false;
  const last = figuresBefore(passage, rate).at(-1);
  if (rate.before.includes('分别') || last === undefined || (last !== to && last !== from)) return false;
  return figuresBefore(passage, rate).filter((figure) => isQuantity(figure) && isOfClass(figure, last)).length > 2;
}

/** 共占, 三项合计占: what the share is of is several items. */
const ofAllItems =
  /^[，（、]?(?:[^，。；、（）\d]{0,6}[一二两三四五六七八九十\d]+[一-鿿]{1,2}|以上|上述)?(?:合计|共计?|一共|总共|总计|合|之和)占/;

/** 城区867件、农村405件，化解分别为612件、287件，总体化解率70.7%; 执法仪50台、检定9台，无人机188台、检定116台，总检定率52.5%: of all of them. */
function isOfPairs(passage: Passage, value: Figure, part: Figure): boolean {
  const all = figuresBefore(passage, value).filter((figure) => isQuantity(figure) && isOfClass(figure, part));
  const half = all.length / 2;
  if (half < 2 || !Number.isInteger(half) || half > mostItems) return false;
  const isOdd = (_: Figure, at: number) => at % 2 === 1;
  const isEven = (_: Figure, at: number) => at % 2 === 0;
  return (
    isQuotient(value, { part: all.filter(isOdd), base: all.filter(isEven) }) ||
    isQuotient(value, { part: all.slice(half), base: all.slice(0, half) })
  );
}

/** 刑事14件，民事208件，行政79件，其中涉企42件: an item is no bound of what is said of all of them. */
function isWithinList(passage: Passage, { part, whole }: Form<'at-most'>): boolean {
  if (part.index < whole.index) return false;
  return runsOf(passage, [part], whole).some((run) => areKinds(run) && isMore(run, part));
}

/** Not steps of one thing: 收到申请30件，受理30件. */
function areKinds([, ...others]: readonly Figure[]): boolean {
  return others.every(({ action }) => action === undefined);
}

function isMore(run: readonly Figure[], part: Figure): boolean {
  return worthOfAll(run) >= worth(part);
}

/** 台账类204个、设备类32个、人员类166个，由14名工作人员承担，人均28.7个; 检定执法仪129台、无人机190台，发现问题431个，平均每台1.4个. */
function isAverageOfList(passage: Passage, claim: Form<'ratio'>): boolean {
  const { value, part, base } = claim;
  const [first, by] = [printed(passage, part[0]), printed(passage, base[0])];
  if (!first || !by || part.length > 1 || base.length > 1) return false;
  const before = figuresBefore(passage, value);
  const all = [[first], [by], before.slice(-1), []].flatMap((own) => runsOf(passage, own, first, value));
  // 机关303人、中心347人，由5名工作人员承担，人均130.0人: the count by which it is may be any other.
  const others = before.slice(-mostItems).map((one) => [one]);
  const parts = [part, ...all, ...others.slice(-1)];
  const bases = [base, ...all, ...others];
  return parts.some((some) =>
    bases.some(
      (each) =>
        (some !== part || each !== base) &&
        !some.some((one) => each.includes(one)) &&
        isRight({ ...claim, part: some, base: each }),
    ),
  );
}

function isRight(claim: Claim): boolean {
  const found: FoundRelation = { type: 'rate', pattern: 'C1', claim, certain: true };
  const { verdict } = solve(found);
  return verdict === 'holds' || verdict === 'truncated';
}

/** As the passage has it: the base of an average may be counted in another unit. */
function printed({ figures }: Passage, figure: Figure | undefined): Figure | undefined {
  return figure && figures[placeAmong(figures, figure)];
}

const mostItems = 8;

/**
 * The lists that a figure stands in and, up to a value, all of its sentence; each from each of its items on. What is an operand
 * itself ends a list.
 */
export function runsOf(passage: Passage, own: readonly Figure[], figure: Figure, value?: Figure): Figure[][] {
  const runs: Figure[][] = [];
  const near = value
    ? figuresUntil(passage, value.start).filter(
        ({ sentence }) => sentence === figure.sentence || sentence === value.sentence,
      )
    : [...figuresBefore(passage, figure), figure, ...itemsBehind(passage, figure)];
  let run: Figure[] = [];
  for (const item of near) {
    const last = run.at(-1);
    if (last && isBesides(passage, last, item) && !own.some((one) => one !== figure && one === item)) run.push(item);
    else {
      runs.push(run);
      run = own.some((one) => one !== figure && one === item) || !isQuantity(item) ? [] : [item];
    }
  }
  runs.push(run);
  return runs.flatMap((items) => {
    const at = items.indexOf(figure);
    if (items.length < 2 || (!value && at < 0)) return [];
    const list = items.slice(-mostItems);
    return list
      .slice(0, -1)
      .flatMap((_, from) => [list.slice(from)])
      .filter((some) => value !== undefined || some.includes(figure));
  });
}

function itemsBehind({ figures }: Passage, figure: Figure): Figure[] {
  const at = placeAmong(figures, figure) + 1;
  return figures.slice(at, at + mostItems).filter(({ sentence }) => sentence === figure.sentence);
}

/** The other items of the list that a figure stands in, joined by 、. */
export function itemsBeside(passage: Passage, figure: Figure, own: readonly Figure[]): Figure[] {
  const all = [...figuresBefore(passage, figure), figure, ...itemsBehind(passage, figure)];
  const at = all.indexOf(figure);
  let [from, to] = [at, at];
  const isJoined = (left: Figure | undefined, right: Figure | undefined) =>
    left && right && isBesides(passage, left, right) && !/[，；]/.test(between(passage, left, right));
  while (isJoined(all[from - 1], all[from])) from--;
  while (isJoined(all[to], all[to + 1])) to++;
  return all.slice(from, to + 1).filter((item) => item !== figure && !own.includes(item));
}

/** 建议12件、提案39件; 刑事14件，民事208件; 城区22个；乡镇30个: a noun and a count each. */
function isBesides(passage: Passage, left: Figure, right: Figure): boolean {
  if (left.sentence !== right.sentence || right.index !== left.index + 1 || left.depth !== right.depth) return false;
  if (!isOfClass(left, right) || !isQuantity(left) || !isQuantity(right)) return false;
  const gap = between(passage, left, right);
  return /^[^，；。：（）]{0,10}[、，；和及与][^，；。：（）]{1,14}$/.test(gap) && !/其中|占|[合共总]计|共/.test(gap);
}

function isOfClass(left: Figure, right: Figure): boolean {
  const isOne =
    left.unit.class === right.unit.class && (left.unit.class !== 'thing' || left.unit.text === right.unit.text);
  return isOne || (isOwner(left) && isOwner(right));
}

/** 企业12家、个体39户. */
function isOwner({ unit }: Figure): boolean {
  return unit.class === 'household' || unit.class === 'institution';
}
