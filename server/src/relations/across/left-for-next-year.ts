import type { Facts } from '../../facts/facts.ts';
import type { Figure } from '../../facts/figure.ts';
import { meet } from '../../facts/interval.ts';
import type { Outline } from '../../outline/outline.ts';
import { isQuantity } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';
import { shareWord } from '../shared-words.ts';

/**
 * `仍有14间评标室未改造` and, among what is planned, `完成剩余14间评标室改造` (H1): what is left of something is all
 * that was left. Claimed where one count alone was said to be left, and both speak of the same thing.
 */
export function* findLeftForNextYear({ paragraphs }: Outline, { figures }: Facts): Iterable<FoundRelation> {
  const left: Figure[] = [];
  for (const figure of figures) {
    const text = paragraphs[figure.paragraph]?.reading.text ?? '';
    if (figure.flags.target && isLeftOver.test(figure.before)) {
      const words = text.slice(figure.labelStart, figure.end + 14);
      const alike = left.filter((one) => one.unit.text === figure.unit.text && isOfOne(one, words, paragraphs));
      const [only, ...others] = alike;
      if (!only || others.some((one) => !meet(one.rounded, only.rounded))) continue;
      yield { type: 'same', pattern: 'H1', claim: { form: 'equal', one: figure, other: only }, certain: true };
    } else if (isQuantity(figure) && isLeft.test(figure.before) && left.length < most) {
      left.push(figure);
    }
  }
}

/** So many counts of a report are said to be left. */
const most = 40;

/** 完成剩余14间, 完成东岭剩余85户. */
const isLeftOver = /^[^，。；]{0,12}剩余的?$/;
/** 仍有14间, 尚有85户, 剩余1宗. */
const isLeft = /(?:[仍尚还][有余剩]|剩余)$/;

/** What is said around it in its sentence holds a word of the plan. */
function isOfOne({ paragraph, start, end }: Figure, words: string, paragraphs: Outline['paragraphs']): boolean {
  const text = paragraphs[paragraph]?.reading.text ?? '';
  const [ahead] = /[^。；]*$/.exec(text.slice(Math.max(0, start - 30), start)) ?? [''];
  const [behind] = /^[^。；]*/.exec(text.slice(end, end + 20)) ?? [''];
  return shareWord(words, `${ahead} ${behind}`, (word) => /^[一-鿿]{2}$/.test(word) && !empty.test(word));
}

/** Words that any sentence may hold. */
const empty = /^(?:计划|完成|正在|进行|工作|问题|项目|上半|下半|半年|明年|年底|年前)$/;
