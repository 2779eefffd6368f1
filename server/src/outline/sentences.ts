import { keepPerReading, type Noted } from '../text/keep.ts';
import type { Clause, Sentence } from './outline.ts';

type Mark = 'sentence' | 'clause' | 'open' | 'close' | 'open title' | 'close title';

const marks = new Map<number, Mark>();
const setMarks = (characters: string, mark: Mark) => {
  for (const character of characters) marks.set(character.charCodeAt(0), mark);
};
setMarks('。！？', 'sentence');
setMarks('，；：', 'clause');
setMarks('（', 'open');
setMarks('）', 'close');
setMarks('《〈', 'open title');
setMarks('》〉', 'close title');

/** Which units are marks at all: most are not, and are passed over by one look into a table. */
const isMark = new Uint8Array(0x10000);
for (const unit of marks.keys()) isMark[unit] = 1;

/**
 * Cuts a paragraph, as it is read, into sentences and clauses. 、 ends no clause, and nothing inside 《》 does.
 * A closing bracket or quotation mark right behind 。 belongs to the sentence that ends.
 */
export const splitSentences = keepPerReading(({ text }: Noted): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let sentenceStart = 0;
  let clauseStart = 0;
  let opener = '';
  let depth = 0;
  let inTitle = 0;

  const endClause = (end: number, nextOpener: string) => {
    if (end > clauseStart) clauses.push({ start: clauseStart, end, depth, opener });
    clauseStart = end + 1;
    opener = nextOpener;
  };
  const endSentence = (end: number) => {
    if (clauses.length > 0) sentences.push({ start: sentenceStart, end, clauses });
    clauses = [];
    sentenceStart = end;
    clauseStart = end;
    opener = '';
    depth = 0;
    inTitle = 0;
  };

  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isMark[unit] === 0) continue;
    const mark = marks.get(unit);
    if (mark === 'open title') inTitle++;
    else if (mark === 'close title') inTitle = Math.max(0, inTitle - 1);
    else if (mark === 'sentence') {
      endClause(at, '');
      while (at + 1 < text.length && '。！？”’）'.includes(text.charAt(at + 1))) at++;
      endSentence(at + 1);
    } else if (inTitle === 0) {
      // A title keeps its commas and brackets.
      endClause(at, text.charAt(at));
      if (mark === 'open') depth++;
      else if (mark === 'close') depth = Math.max(0, depth - 1);
    }
  }
  endClause(text.length, '');
  endSentence(text.length);
  return sentences;
});
