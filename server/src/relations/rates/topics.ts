import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';
import { tieOf } from './rate-ties.ts';

/** What the name of a base says besides what it counts: 总数, 全部. */
export const general = /总数|总量|总额|总件?数|总体|全体|全部|所有|整个|同期|全年|当年|本年|总|数量?|[的比例重]/g;

/** What a sentence or a clause is about: 主办件 of 主办件中, 化解纠纷 of 化解的纠纷中, with 化解 as its verb. */
export interface Topic {
  readonly name: string;
  /** What was done with it, before 的; empty without one. */
  readonly verb: string;
  readonly start: number;
}

/** The topic of `主办件中，所提问题已经解决的271件，占77%`, `外借文献中少儿类12.16万册次，比例55.9%`. */
export function topicOf({ text, paragraph: { sentences } }: Passage, part: Figure): Topic | undefined {
  const from = Math.max(sentences[part.sentence]?.start ?? 0, part.start - 80);
  const segment = from + text.slice(from, part.start).lastIndexOf('；') + 1;
  const said = text.slice(segment, part.start);
  const raw = topicWithMark.exec(said)?.[1];
  const beside =
    raw === undefined && /(?:^|[，；。])$/.test(text.slice(0, part.labelStart))
      ? topicBeside.exec(part.before)?.[1]
      : undefined;
  const topic = (raw ?? beside)?.replace(/^(?:上述|以上|全部|所有|所|这些)+/, '');
  if (topic === undefined) return undefined;
  const name = topic.replace(general, '');
  return name === ''
    ? undefined
    : { name, verb: /^(.{2,8})的/.exec(topic)?.[1] ?? '', start: raw === undefined ? part.labelStart : segment };
}

const topicWithMark = /^(?:\d+\.|[一二三四五六七八九]是)?[在从]?([^，。：\d]{2,20}?)[之当]?[中里][，：]/;
/** Not 集中, 中心. */
const topicBeside = /^[在从]?([^，。：\d]{2,10}?)(?<![集其])中(?![心央小学国医型标期])/;

/** A figure before counts what the topic names: 化解418件, where 化解的纠纷中 follows. */
export function isOfTopic(figure: Figure, { name, verb }: Topic): boolean {
  return isNamed(figure, name) || (verb !== '' && figure.before.includes(verb));
}

/** The label of a figure holds the name of a base, in one piece or character by character: 签约项目中已开工51个, 占开工项目的. */
export function isNamed(figure: Figure, name: string): boolean {
  const label = figure.before + figure.after.slice(0, 8) + figure.unit.text;
  // 进出口 is no 出口.
  if (label.includes('进出口') && /^[进出]口/.test(name)) return false;
  if (label.includes(name) || (figure.term !== '' && name.startsWith(figure.term))) return true;
  const head = name.replace(heads, '');
  if (
    head !== name &&
    head.length > 1 &&
    (label.includes(head) || (head.length === 2 && tieOf(head, figure) === 'word'))
  )
    return true;
  return name.length > 1 && [...name].every((character) => label.includes(character));
}

/** 网上咨询占咨询的 is not of 网上咨询建议: the part is called as its base is, and the other counts something besides. */
export function isOfMore(base: Figure, name: string, part: Figure): boolean {
  const tail = base.before.slice(base.before.lastIndexOf(name) + name.length);
  return base.before.includes(name) && part.before.endsWith(name) && /^[一-鿿]{2,}$/.test(tail);
}

/** 占社区总数的 is not of 18个社区（村）: what is counted in brackets as well is not named. */
export function isOfBoth({ text }: Passage, { labelStart, start, end }: Figure, name: string): boolean {
  const kind = name.replace(general, '');
  if (kind === '') return false;
  const around = text.slice(Math.min(labelStart, start), end + 16);
  const at = around.indexOf(`${kind}（`) + kind.length;
  const other = at < kind.length ? undefined : /^（([一-鿿、]{1,6})）/.exec(around.slice(at))?.[1];
  return other !== undefined && !name.includes(other);
}

/** What a name ends in and a label leaves to its unit: 持证人员, 市本级车辆. */
export const heads = /(?:人员|车辆|案件|企业|单位|项目|场次|信件|事项)$/;
