import type { Figure } from '../../facts/figure.ts';
import { levelOf } from '../across/mention-labels.ts';
import { figureBeside, figuresBefore, sameClass } from '../passage.ts';
import { withoutTotal } from './stated-shares.ts';
import { type Told, withoutFrame } from './told.ts';
import { heads } from './topics.ts';

/** What a name says besides what it counts: 总量, 总人数, the 额 of 缴存额. */
export const totals = /(?:总[值量额数]|[保拥]有量|总人数|总户数|总件数|数量|(?<=..)[量额数值])$/;

/** What stands before a number and names what it counts; of 档案总量由2418卷增加到2503卷 what the clause began with. */
export function nameOf({ figure, passage }: Told): string {
  const previous = figureBeside(passage.figures, figure, -1);
  return (previous && levelOf(previous, figure)) ?? labelOf(figure);
}

export function labelOf(figure: Figure): string {
  return withoutTotal(figure).replace(/^[，、；：（]+|^其中[，：]?/, '');
}

/** The characters of a name in an order of their own. */
export function charactersOf(name: string): string {
  return [...withoutFrame(name).replace(totals, '')].sort().join('');
}

/** 全县人均支出, 在园甲类, 进出口总值; 共有 and the noun behind its number; 立案查处193件 by the step that it counts. */
export function isCalled(told: Told, noun: string): boolean {
  const { figure } = told;
  // 机动车41.7万辆，其中汽车31.9万辆 of 占汽车总量的; 其中旧存816件、新收13447件 of 占新收案件的.
  if (figure.before.includes('其中') && !isJustSo(told, noun)) return false;
  return prefixOf(told, noun) !== undefined || (figure.term === noun && withoutFrame(nameOf(told)).startsWith(noun));
}

/** 缴存额45.62亿元 of 占当年缴存额的, 新收13447件 of 占新收案件的, 下辖14个社区: called so, and nothing more is said of it. */
export function isJustSo(told: Told, noun: string): boolean {
  const name = charactersOf(nameOf(told));
  const { after } = told.figure;
  if (after.startsWith(noun) && name.length < 3 && !/^[一-鿿]/.test(after.slice(noun.length))) return true;
  return [noun, noun.replace(heads, '')].some((one) => one.length > 1 && charactersOf(one) === name);
}

/** What a label says before a noun that it ends in. */
function prefixOf(told: Told, noun: string): string | undefined {
  const { figure } = told;
  const name = nameOf(told).replace(totals, '');
  if (noun.length > 3 && isJustSo(told, noun)) return '';
  // 进出口 is no 出口, 非居民 no 居民.
  if (name.endsWith(noun)) return otherWord.test(name.slice(0, -noun.length)) ? undefined : name.slice(0, -noun.length);
  // 受理2718件 of 占受理件的.
  if (noun.endsWith(figure.unit.text) && noun.length > 2 && name.endsWith(noun.slice(0, -figure.unit.text.length)))
    return name.slice(0, figure.unit.text.length - noun.length);
  return figure.after.startsWith(noun) && !/^[的中里]/.test(figure.after.slice(noun.length)) ? name : undefined;
}

const otherWord = /[进收不非未无]$/;

/**
 * What stands before the name is said of the part as well, or of the first of its list: 全县居民人均支出 of 全县居民人均甲类支出; or the name is that
 * of a total in full (占进出口总值的); or it stands in the sentence before what is said to be of it (其中).
 */
export function isOfOneScope(base: Told, { figure: part, passage }: Told, noun: string, name: string): boolean {
  const { figure } = base;
  const prefix = withoutFrame(prefixOf(base, noun) ?? '');
  const [first] = figuresBefore(passage, part).filter((one) => sameClass(one, part));
  const labels = [part, ...(first ? [first] : [])].map((one) => withoutFrame(labelOf(one)));
  if (/^新?$/.test(prefix) || isJustSo(base, noun) || labels.some((label) => label.startsWith(prefix))) return true;
  if (name.includes('总') && labelOf(figure).endsWith(name)) return true;
  const start = passage.paragraph.sentences[part.sentence]?.start ?? part.start;
  return (
    (noun.length > 2 || name.includes('总')) &&
    passage.text.startsWith('其中', start) &&
    figure.paragraph === part.paragraph &&
    figure.sentence === part.sentence - 1
  );
}
