import type { Figure } from '../../facts/figure.ts';
import { afterHandover, deeds, endings, forOthers, ownTime, staff } from '../../standards/deeds.ts';
import { wholeWords } from '../../standards/rates.ts';
import { stepFillers, stepWords } from '../../standards/step-words.ts';
import { cameAnew } from '../../standards/stock-words.ts';
import { isPlausible, partsOf, worth, worthOfAll } from '../near.ts';
import { between, figureBeside, type Passage, placeAmong } from '../passage.ts';
import type { OperandRole, Relation } from '../relation.ts';
import { shareWord } from '../shared-words.ts';
import { baseOfStep } from './behind-steps.ts';

/**
 * Without the rates, shares and bounds that take for a base what another verb counts of another object: `新增企业534家；目前已建账企业357家，
 * 建账率70.8%`, `撤销登记323户；规模户725户，占22.3%` are of bases that are not printed.
 */
export function withoutOtherMatters(passage: Passage, relations: Relation[]): Relation[] {
  return relations.filter((relation) => {
    if (relation.verdict !== 'violated') return true;
    if (isBeyondSlips(passage, relation) || isOfStaff(passage, relation) || isOfFields(passage, relation)) return false;
    const pair = pairOf(passage, relation);
    if (!pair) return true;
    const mayBeOther = relation.pattern === 'C1' || relation.pattern === 'C4';
    return !isOfEvery(passage, pair) && !isOfPlan(pair) && !(mayBeOther && isOfOtherMatter(passage, pair));
  });
}

/**
 * 2件，占全年审结案件的0.06%, and 27件 before it; 办结1043件，办结率92.6% behind 不予受理14件; 行动7个，其中检查小区412个: no slip of the hand
 * makes so much of it.
 */
function isBeyondSlips(passage: Passage, { claim, operands, pattern }: Relation): boolean {
  // The other shares of its list are right.
  if (pattern === 'C5') return false;
  if (claim.form === 'at-most') {
    const { part, whole } = claim;
    return part.multiplier === whole.multiplier && claim.besides.length === 0 && isFarOff(worth(part) / worth(whole));
  }
  // 每10万人21.5台 is a quotient by another number.
  const isAverage = pattern === 'A15' && claim.form === 'ratio' && claim.value.unit.class === 'yuan';
  if (!isAverage && claim.form !== 'quotient') return false;
  const of = (name: OperandRole) => operands.flatMap(({ role, figure }) => (role === name ? [figure] : []));
  const sumOf = (name: OperandRole) => worthOfAll(of(name));
  const [base, part, rest] = [sumOf('base'), sumOf('part'), sumOf('rest')];
  const computed = ((part || base - rest) / base) * (claim.form === 'quotient' ? partsOf(claim.value) : 1);
  if (!isFarOff(computed / worth(claim.value))) return false;
  if (claim.form !== 'quotient') {
    // 投入93万元复壮2株，株均1.5万元.
    const [counted, ...more] = of('base');
    return counted === undefined || more.length > 0 || !isShortOfOne(counted, part / worth(claim.value));
  }
  if (ofAll.test(claim.value.before)) return true;
  const [only, ...more] = of('part');
  const [whole, ...others] = of('base');
  // 受理投诉62件，办结60件，办结率1.6% says of what it is.
  if (only && whole && more.length + others.length === 0 && baseOfStep(passage, claim.value, only) === whole)
    return false;
  const share = worth(claim.value) / partsOf(claim.value);
  const isOneShort =
    isShortOfOne(claim.value, computed) ||
    (only !== undefined && more.length === 0 && isShortOfOne(only, share * base)) ||
    (whole !== undefined && others.length === 0 && isShortOfOne(whole, part / share));
  return !isOneShort && !isPlausible(claim.value, of('part'), of('base'), undefined, rest > 0 ? of('rest') : undefined);
}

/** 5% for 85%, 6公里 for 96公里: one digit was left out of a number of two. */
function isShortOfOne({ digits, multiplier, unit }: Figure, meant: number): boolean {
  const value = String(Math.round(meant / (Number(multiplier) * Number(unit.scale))));
  return digits.length === 1 && value.length === 2 && value.includes(digits);
}

/** 万 too many or too few is one slip, and so is a whole number of digits. */
function isFarOff(ratio: number): boolean {
  const times = Math.max(ratio, 1 / ratio);
  const power = 10 ** Math.round(Math.log10(times));
  return times > mostTimes && Math.abs(times / power - 1) > 0.02;
}

/** A digit too many or too few makes a number ten times as large, or nearly. */
const mostTimes = 15;

/** 工作人员16人，资助755.9万元，人均资助3410元; 约谈企业45家，追回工资38万元，户均1.3万元: those who got it are others. */
function isOfStaff({ figures }: Passage, { claim }: Relation): boolean {
  if (claim.form !== 'ratio') return false;
  const [part, ...parts] = claim.part;
  const by = claim.base[0] && figures[placeAmong(figures, claim.base[0])];
  if (!part || !by || parts.length > 0 || part.unit.class !== 'yuan' || by.index > part.index) return false;
  const [counted, said] = [clauseOf(by), clauseOf(part)];
  if (!forOthers.test(said) || shareWord(counted, said)) return false;
  return staff.test(counted) || deeds.test(counted) || endings.test(counted);
}

/** 总面积1233平方公里，水资源1.2亿立方米，亩均水量97立方米: of the fields, which are told in a unit of theirs. */
function isOfFields({ figures }: Passage, { claim }: Relation): boolean {
  if (claim.form !== 'ratio' || !/亩均/.test(claim.value.before)) return false;
  const by = claim.base[0] && figures[placeAmong(figures, claim.base[0])];
  return by !== undefined && !by.unit.text.endsWith('亩');
}

interface Pair {
  readonly part: Figure;
  readonly base: Figure;
  readonly value: Figure;
}

function pairOf(passage: Passage, { claim, operands }: Relation): Pair | undefined {
  if (claim.form === 'at-most') {
    const value = figureBeside(passage.figures, claim.part, 1);
    return value && { part: claim.part, base: claim.whole, value };
  }
  const [rate, part, base, ...others] = operands;
  if (claim.form !== 'quotient' || others.length > 0 || part?.role !== 'part' || base?.role !== 'base' || !rate)
    return undefined;
  return { part: part.figure, base: base.figure, value: rate.figure };
}

/** 约谈企业517家，国有企业878家，占全部企业的41.3%: of all there are, not of those something was done to. */
function isOfEvery(passage: Passage, { part, base, value }: Pair): boolean {
  if (!ofEvery.test(value.before) || worth(part) <= worth(base) || base.index > part.index) return false;
  if (between(passage, base, part).includes('其中') || isPlausible(value, [part], [base])) return false;
  return deeds.test(clauseOf(base));
}

/** 工业产值48.8亿元；完成投资27.0亿元，完成率60.0%: of a plan that is not printed. */
function isOfPlan({ part, base, value }: Pair): boolean {
  if (part.unit.class !== 'yuan' || !/完成率[为达]*$/.test(value.before)) return false;
  return (
    !/计划|预算|目标|任务|下达|应|总投资|合同|年初/.test(base.before) && !shareWord(clauseOf(base), clauseOf(part))
  );
}

function isOfOtherMatter(passage: Passage, { part, base, value }: Pair): boolean {
  if (value.unit.class !== 'percent' || base.index > part.index) return false;
  // 当期立案73036件，结案73046件，结案率99.99%: some came before.
  if (cameAnew.test(base.before) && worth(part) > worth(base)) return true;
  const gap = between(passage, base, part);
  if (/其中|[之当]?中[，有已]/.test(gap)) return false;
  const counted = clauseOf(base);
  const said = clauseOf(part);
  if (isNarrower(counted, value)) return true;
  if (endings.test(counted)) return !(/^移/.test(counted) && afterHandover.test(said));
  const deed = deeds.exec(counted)?.[0];
  if (deed === undefined) return false;
  const isApart = /[；。]/.test(gap) || ownTime.test(lastClause(part.before));
  if (value.before.includes('占') || /比[重例]/.test(value.before)) return isApart && !shareWord(counted, said);
  const stem = /([一-鿿]{2,10})率/.exec(value.before)?.[1] ?? '';
  const object = objectOf(stem, said);
  // 审查1944条，退回修改86条: what is reviewed is what is sent back.
  const hasObject = counted.length > deed.length || deed === '立案';
  const isOwn = hasObject && object !== '' && !shareWord(counted + stem, object);
  if (isOwn && !wholeWords.test(counted)) return true;
  if (shareWord(counted, stem)) return false;
  const steps = stepWords.filter(({ done }) => done.test(stem.slice(-2)));
  // 招录执法人员618人，考试合格397人: of those that took the test.
  if (!isApart) return results.test(stem) && !steps.some(({ of }) => of.test(counted)) && !wholeWords.test(counted);
  const isStep = steps.some(({ of }) => of.test(counted));
  return !isStep || (object !== '' && !shareWord(counted, object));
}

/** 法院审结27件 beside 占全年审结案件的: what one of several did is not all of it. */
function isNarrower(counted: string, { before }: Figure): boolean {
  const verb = ofAll.exec(before)?.[1];
  const subject = verb === undefined ? '' : counted.slice(0, Math.max(0, counted.indexOf(verb)));
  return subject.replace(/^(?:全[一-鿿]|我[一-鿿]|共)+/, '').length > 1;
}

const ofAll = /占(?:到|了)?(?:全[年部市县区省]|当年|本年|总)([一-鿿]{2})[一-鿿]{0,8}的/;

const ofEvery = /占(?:到|了)?(?:全部|所有|全[市县区省州镇乡])[一-鿿]{0,8}的?/;

/** Of how it came out, or of what was planned: a rate of those that took part, or of the plan. */
const results = /合格|通过|达标|及格|优[秀良]|完成$/;

/** 咨询 of 答复咨询454件, beside 答复率. */
function objectOf(stem: string, said: string): string {
  const verb = stem.length > 2 && said.includes(stem) ? stem : stem.slice(-2);
  const at = verb.length > 1 ? said.indexOf(verb) : -1;
  const object = at < 0 ? '' : said.slice(at + verb.length).replace(stepFillers, '');
  return object.length > 1 ? object : '';
}

/** The clause that counts a figure, without what says when or how. */
function clauseOf({ before, after }: Figure): string {
  const said = lastClause(before).replace(stepFillers, '');
  return said + (/^[一-鿿]{0,6}/.exec(after)?.[0] ?? '');
}

/** What a label says behind its last mark. */
export function lastClause(before: string): string {
  return before.slice(Math.max(...['，', '；', '。', '：'].map((mark) => before.lastIndexOf(mark))) + 1);
}
