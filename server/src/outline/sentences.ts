import type { Clause, Sentence } from './outline.ts';

const sentenceEnds = '。！？';
const clauseEnds = '，；：';
const titleMarks: Readonly<Record<string, number>> = { '《': 1, '〈': 1, '》': -1, '〉': -1 };

/**
 * Cuts a paragraph, as it is read, into sentences and clauses. 、 ends no clause, and nothing inside 《》 does.
 * A closing bracket or quotation mark right behind 。 belongs to the sentence that ends.
 */
export function splitSentences(text: string): Sentence[] {
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
    const character = text.charAt(at);
    inTitle = Math.max(0, inTitle + (titleMarks[character] ?? 0));
    if (sentenceEnds.includes(character)) {
      endClause(at, '');
      while (at + 1 < text.length && `${sentenceEnds}”’）`.includes(text.charAt(at + 1))) at++;
      endSentence(at + 1);
    } else if (inTitle > 0) {
      // A title keeps its commas and brackets.
    } else if (clauseEnds.includes(character)) {
      endClause(at, character);
    } else if (character === '（') {
      endClause(at, character);
      depth++;
    } else if (character === '）') {
      endClause(at, character);
      depth = Math.max(0, depth - 1);
    }
  }
  endClause(text.length, '');
  endSentence(text.length);
  return sentences;
}
