import type { Figure } from '../../facts/figure.ts';
import { lesseningRates, stateOwners, statesOfAll, testedWords, testNames } from '../../standards/rates.ts';
import { figuresUntil, isActual, isQuantity, type Passage, sameClass } from '../passage.ts';
import { isOfThese } from './rate-populations.ts';

/** What is tested or looked at one by one: of schools and shops it is their goods. */
const testable = new Set(['person', 'copy', 'case', 'batch', 'piece', 'item']);

/**
 * `抽取案卷30卷开展评查，优秀率86.7%`, `执法人员26人，持证率96.2%`: what a rate behind it is some whole number of: all of them were
 * tested, or are in a state that each is in or not.
 */
export function findTested(passage: Passage, value: Figure, stem: string): Figure | undefined {
  const base = figuresUntil(passage, value.start).at(-1);
  if (!base || base.sentence !== value.sentence || !isActual(base) || value.bound) return undefined;
  // 开展评查考核19项，精简率13.6%: of what there were before.
  // 检测97项，综合合格率99.98%: of the samples of all of them; 得分率 is one of points; 从583件中抽取60件，抽查比例10.3%: what was drawn is the part.
  if (lesseningRates.test(stem) || /^(?:综合|平均|得分|抽)/.test(stem)) return undefined;
  // 抽检样品12批次，占比41.4%; 回访投诉556件，回访率66.8%; 考试合格25人，合格率92.6%: the count is the part, of all that were to be.
  if (/占|^比/.test(stem) || base.before.includes(stem.slice(-2)) || isCalledSo(stem, base)) return undefined;
  // 参加考核62人，参考率96.9%.
  if (stem.startsWith('参') && base.before.includes('参')) return undefined;
  if (!base.plain || Number(base.digits) < 2 || !base.unit.discrete) return undefined;
  const gap = passage.text.slice(base.end, value.start);
  if ((gap.match(/[，；]/g)?.length ?? 0) > 1 || /[；。]|其中|另/.test(gap)) return undefined;
  const said = base.before + (/^[^，；]*/.exec(gap)?.[0] ?? '');
  if (!isTested(passage, value, stem, base, said) && !isInState(value, stem, said)) return undefined;
  // 参加186人，合格171人，通过率91.9%: what is itself a part is not what the rate is of.
  const isPart = figuresUntil(passage, base.start).some(
    (figure) => figure.sentence === base.sentence && sameClass(figure, base),
  );
  return isPart ? undefined : base;
}

/** 不合格327份，不合格发现率5.6%: the rate begins with what is said of the count, which is the part. */
function isCalledSo(stem: string, { before }: Figure): boolean {
  return stem.length > 3 && before.endsWith(stem.slice(0, -2));
}

/** `107个站点全部配备监管员，配备率100%`: the clause before says of all of them what the rate is of. */
export function findAllDone(passage: Passage, value: Figure, stem: string): Figure | undefined {
  const base = figuresUntil(passage, value.start).at(-1);
  if (base?.index !== value.index - 1 || base.sentence !== value.sentence || !isQuantity(base)) return undefined;
  if (!value.before.startsWith(`${stem}率`) || base.flags.target || base.approximate || base.bound) return undefined;
  const said = /^，?[^，；。：（）]{0,24}，/.exec(passage.text.slice(base.end, value.start))?.[0] ?? '';
  const at = Math.max(said.lastIndexOf('全部'), said.lastIndexOf('均'));
  if (at < 0 || base.end + said.length !== value.labelStart) return undefined;
  return said
    .slice(at)
    .replace(/^(?:全部|均|已|都|得到|实现|完成)+/, '')
    .startsWith(stem)
    ? base
    : undefined;
}

/** 抽取案卷30卷开展评查，优秀率86.7%; 24人参加培训，业务测试合格率95.8%. */
function isTested(passage: Passage, value: Figure, stem: string, base: Figure, said: string): boolean {
  if (!testable.has(base.unit.class)) return false;
  // 考核18项体能，达标率96.8%: so many tests, of people.
  if (base.unit.class === 'item' && /考[核试]|测[试评]|比武/.test(said)) return false;
  if (testedWords.test(said)) return isOfThese(passage, value, stem.replace(/^(?:首次|初次|一次性?)/, ''), [base]);
  return base.unit.class === 'person' && testNames.test(stem) && /参加|参训/.test(said);
}

/** 执法人员26人，持证上岗率96.2%: the name of the rate begins its clause. */
function isInState({ before }: Figure, stem: string, said: string): boolean {
  return statesOfAll.test(stem) && before.startsWith(stem) && stateOwners.test(said);
}
