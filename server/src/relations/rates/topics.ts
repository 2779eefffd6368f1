import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';
import { tieOf } from './rate-ties.ts';

/** What the name of a base says besides what it counts: 总数, 全部. */
export const general = /总数|总量|总额|总件?数|总体|全体|全部|所有|整个|同期|全年|总|数量?|[的比例重]/g;

/** 主办件 of `主办件中，所提问题已经解决的271件，占77%`; empty without one. */
export function topicOf({ text, paragraph: { sentences } }: Passage, { sentence, start }: Figure): string {
  const from = Math.max(sentences[sentence]?.start ?? 0, start - 80);
  const said = text.slice(from, start);
  const segment = said.slice(said.lastIndexOf('；') + 1);
  const topic =
    /^(?:\d+\.|[一二三四五六七八九]是)?[在从]?([^，。：\d]{2,20}?)[之当]?[中里][，：]/.exec(segment)?.[1] ?? '';
  return topic.replace(/^(?:上述|以上|全部|所有|所|这些)+/, '').replace(general, '');
}

/** The label of a figure holds the name of a base, in one piece or character by character: 签约项目中已开工51个, 占开工项目的. */
export function isNamed(figure: Figure, name: string): boolean {
  const label = figure.before + figure.after.slice(0, 8) + figure.unit.text;
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

/** What a name ends in and a label leaves to its unit: 持证人员, 市本级车辆. */
const heads = /(?:人员|车辆|案件|企业|单位|项目|场次|信件|事项)$/;
