import type { Figure } from '../../facts/figure.ts';
import type { Pattern } from '../../standards/patterns.ts';
import { aroundStep, laterSteps, type StepWords } from '../../standards/step-words.ts';
import { between, figuresBefore, isActualCount, isNext, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { isCarriedOver } from './carry-over.ts';
import { isOfEach } from './flows.ts';

/**
 * `责令整改46家，已改正42家`, `信访积案3件，化解2件`, `移送线索7件，有关部门已立案5件`, `资格认定申请327件，认定311件`: right behind a count stands
 * a step that is taken with the things counted, and nothing else.
 */
export function* findLaterSteps(passage: Passage): Iterable<FoundRelation> {
  for (const [at, whole] of passage.figures.entries()) {
    const part = passage.figures[at + 1];
    if (!part || mayBeOfOthers(passage, whole)) continue;
    if (!isFoundAmong(passage, whole, part) && !(arePair(passage, whole, part) && isStepOf(part, whole))) continue;
    // 申报51家，通过54家，通过率94.7%: the rate tells more.
    if (isCarriedOver(passage, part, whole) || /^，[^，。；\d]{0,6}率/.test(passage.text.slice(part.end, part.end + 8)))
      continue;
    yield {
      type: 'part',
      pattern: patternOf(part),
      claim: { form: 'at-most', part, whole, besides: [] },
      certain: true,
    };
  }
}

/** Side by side, of one kind, and both counted. */
function arePair(passage: Passage, whole: Figure, part: Figure): boolean {
  if (!isNext(passage, whole, part) || !sameClass(whole, part) || whole.depth !== part.depth) return false;
  if (whole.sentence !== part.sentence || ![whole, part].every(isActualCount)) return false;
  return /^[^，；。：、（）]{0,8}[，、][^，；。：、（）]{1,12}$/.test(between(passage, whole, part));
}

/** 抽查46个预算单位，发现11个单位存在: some of those that were looked at, called so again. */
function isFoundAmong(passage: Passage, whole: Figure, part: Figure): boolean {
  if (!looked.test(whole.before) || part.before !== '发现' || part.unit.text !== whole.unit.text) return false;
  if (whole.sentence !== part.sentence || ![whole, part].every(isActualCount)) return false;
  const noun = /^([一-鿿]{2,4}?)(?:存在|[有未没不])/.exec(part.after)?.[1];
  const gap = between(passage, whole, part);
  return (
    noun !== undefined &&
    /^[^，；。：（）]{2,12}，发现$/.test(gap) &&
    gap.startsWith(noun, gap.indexOf('，') - noun.length)
  );
}

const looked = /(?:抽查|检查|核查|巡查|评查|走访|抽取)了?$/;

/** The step is all that stands before the second count, or what was asked for is granted under its own name: 认定申请, 认定. */
function isStepOf(part: Figure, whole: Figure): boolean {
  // 发表论文1274篇，被核心期刊收录506篇: what was done with them by others.
  if (/^[，、]?被/.test(part.before))
    // 申请32次，被申请46次: what others did with them.
    return (
      !whole.before.endsWith(part.before.slice(-2)) &&
      !whole.before.includes('被') &&
      part.unit.text === whole.unit.text &&
      !part.after.startsWith('次')
    );
  // 调解184起，成功179起: the step is all that is said.
  const step = part.before.replace(aroundStep, '') || (/成功$/.exec(part.before)?.[0] ?? '');
  // 未调成284件 and 占投诉208件的 are no step.
  if (step.length < 2 || step.length > 6 || /未|占/.test(step)) return false;
  const asked = /([一-鿿]{2})(?:的)?申[请报](?:材料)?$/.exec(whole.before)?.[1];
  if (asked === step) return true;
  return laterSteps.some((words) => saysStep(words, step, part.before) && isOf(words, whole, step));
}

function saysStep({ done }: StepWords, step: string, label: string): boolean {
  const [word = ''] = done.exec(step) ?? done.exec(label) ?? [];
  return word !== '' && (word === step || label.endsWith(word));
}

function isOf({ done, of }: StepWords, { before, after }: Figure, step: string): boolean {
  const label = before === '' ? (/^[一-鿿]{0,8}/.exec(after)?.[0] ?? '') : before;
  // 整改问题12个 was done itself.
  return of.test(label) && !label.endsWith(step) && done.exec(label)?.index !== 0;
}

/** 收到建议9件、提案14件，办结: of both; 隐患126处，其中重大隐患21处，已整改110处: of what was counted before it. */
function mayBeOfOthers(passage: Passage, whole: Figure): boolean {
  // 包案各3件，已化解5件: so many each.
  if (/其中|转[办交]/.test(whole.before) || isOfEach(whole)) return true;
  return figuresBefore(passage, whole).some(
    (figure) =>
      sameClass(figure, whole) &&
      figure.depth === whole.depth &&
      isQuantity(figure) &&
      !between(passage, figure, whole).includes('；'),
  );
}

function patternOf({ before }: Figure): Pattern {
  if (/立案|侦/.test(before)) return 'B17';
  if (/化解|调处|和解|成功/.test(before)) return 'B6';
  return /整改|改正|纠正|销号|治理/.test(before) ? 'B9' : 'B14';
}
