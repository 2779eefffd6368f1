import type { Clause, Outline, Paragraph } from '../../../outline/outline.ts';
import { keepWhile } from '../../../text/keep.ts';
import { quotationAt, quotationsOf } from '../../../text/quotations.ts';
import { spanOf } from '../../../text/reading.ts';
import type { Span } from '../../../text/span.ts';
import { termsIn } from '../../../text/term-index.ts';
import { isOf, unitSet } from '../../../text/unit-set.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { doubledIn, doubledOpenings, doubledWords } from './doubled.ts';

export default defineRule({
  title: { zh: '没有整句整段的重复', en: 'No paragraph or long sentence stands twice' },
  why: {
    zh: '一字不差的长句、段落出现两次，多半是从上年或者别处复制后忘了改。表格、附件、“整改措施：”这样逐项填写的内容不算。',
    en: 'A long sentence that stands twice word for word was copied and not revised. Tables, attachments and fields filled in item by item do not count.',
  },
  mend: {
    zh: '看对照里的第一处：复制后忘了改的，改成这一处该写的；多余的删去。',
    en: 'See the first place: revise what was copied, or delete it.',
  },
  excuse: { zh: '两个单位的情况相同', en: 'the same holds for two units' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条：内容简洁、文字精练'],
  severity: 'information',
  options: {},

  *check({ outline }) {
    const copies = findCopies(outline).sort(
      ({ copy: a }, { copy: b }) => a.paragraph.index - b.paragraph.index || a.start - b.start,
    );
    let last: Stretch | undefined;
    for (const { copy, original } of copies) {
      // Of a passage that was copied whole the first sentence is enough.
      const follows = last !== undefined && last.paragraph === copy.paragraph && last.end === copy.start;
      last = copy;
      if (!follows) yield toFinding(copy, original);
    }
    for (const paragraph of outline.paragraphs) if (paragraph.part === 'body') yield* doubledIn(paragraph);
    for (const [index, matches] of termsIn(outline.paragraphs, doubledOpenings)) {
      const paragraph = outline.paragraphs[index];
      if (paragraph?.part === 'body') yield* doubledWords(paragraph, matches);
    }
  },
});

interface Copy {
  readonly copy: Stretch;
  readonly original: Stretch;
}

function findCopies({ paragraphs }: Outline): Copy[] {
  const ends = new Map<string, number>();
  const repeatable = paragraphs.filter(mayRepeat);
  for (const paragraph of repeatable) {
    for (const { ending } of passagesOf(paragraph)) ends.set(ending, (ends.get(ending) ?? 0) + 1);
  }
  const firsts = new Map<string, Stretch>();
  const copies = new Map<Stretch, Stretch[]>();
  const compare = (stretches: readonly Stretch[]) => {
    for (const stretch of stretches) {
      const original = firsts.get(stretch.words);
      if (!original) {
        firsts.set(stretch.words, stretch);
        continue;
      }
      // 同时，我们也… without 同时 is what the sentence says from its second clause on.
      if (original.paragraph === stretch.paragraph && original.end === stretch.end) continue;
      copies.set(original, [...(copies.get(original) ?? []), stretch]);
      break;
    }
  };
  for (const paragraph of repeatable) {
    for (const passage of passagesOf(paragraph)) {
      // What stands twice ends twice in the same words: most passages end like no other one.
      if (ends.get(passage.ending) !== 1) compare(stretchesOf(paragraph, passage));
    }
  }
  // What stands again and again is a form, not a slip.
  return [...copies]
    .filter(([, found]) => found.length <= mostCopies)
    .flatMap(([original, found]) => found.map((copy) => ({ copy, original })));
}

/** Shorter sentences are formulas: 坚持以人民为中心的发展思想，全面落实党中央决策部署。 */
const shortest = 30;

/** What is left of a sentence without its first clauses. */
const shortestRest = 45;
const mostSkipped = 3;

const mostCopies = 2;

/** What ends in 。！？ or ；, without the words that count it. */
interface Stretch {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly clauses: readonly Clause[];
}

/** What ends in 。！？ or ；, with its last words before that mark. */
interface Passage {
  readonly clauses: readonly Clause[];
  readonly end: number;
  readonly ending: string;
}

function mayRepeat({ part, label, reading: { text } }: Paragraph): boolean {
  return part === 'body' && text.length >= shortest && !isField.test(text.slice(label?.text.length ?? 0).slice(0, 12));
}

/** The passages of a paragraph that are long enough. */
const passagesOf = keepWhile(
  ({ reading }: Paragraph) => reading,
  () => '',
  findPassages,
);

function findPassages(paragraph: Paragraph): readonly Passage[] {
  const { text } = paragraph.reading;
  const passages: Passage[] = [];
  const add = (clauses: readonly Clause[], end: number) => {
    if (end - (clauses[0]?.start ?? end) < shortest) return;
    const last = isOf(endMarks, text, end - 1) ? end - 1 : end;
    passages.push({ clauses, end, ending: text.slice(last - 12, last) });
  };
  for (const sentence of paragraph.sentences) {
    let clauses: Clause[] = [];
    for (const clause of sentence.clauses) {
      if (clause.opener === '；' && clause.depth === 0) {
        add(clauses, clause.start);
        clauses = [];
      }
      clauses.push(clause);
    }
    add(clauses, sentence.end);
  }
  return passages;
}

const endMarks = unitSet('。；！？');

/** A passage as a whole and from its next clauses on: what was copied may have got a new beginning. */
function stretchesOf(paragraph: Paragraph, { clauses, end }: Passage): Stretch[] {
  const stretches: Stretch[] = [];
  const quotations = quotationsOf(paragraph.reading);
  for (let skipped = 0; skipped < Math.min(clauses.length, mostSkipped + 1); skipped++) {
    const start = clauses[skipped]?.start ?? end;
    if (end - start < (skipped === 0 ? shortest : shortestRest)) break;
    const raw = paragraph.reading.text.slice(start, end);
    const words = raw.replace(counted, '').replace(/[。；！？]$/, '');
    const quotation = quotationAt(quotations, start + 1);
    if (words.length < shortest || (quotation && quotation.end >= end - 1)) break;
    stretches.push({ paragraph, start, end, words, clauses: clauses.slice(skipped) });
  }
  return stretches;
}

/** 整改措施：…, 责任单位：…: what is filled in for each item may be the same for two. */
const isField = /^[一-鿿]{2,8}：/;

const counted =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:是|、|，)|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|[①-⑳]|(?:首先|其次|再次|最后|同时)，?)/;

/** Never a whole paragraph: of one that is a single sentence its first clause. */
function toFinding(copy: Stretch, original: Stretch): Finding {
  const { paragraph, start, end } = copy;
  const isWhole = start === 0 && end === paragraph.reading.text.length;
  return {
    span: isWhole ? beginningOf(copy) : spanOf(paragraph.reading, start, end),
    message: {
      zh: '这一句与前面的一字不差，请核对是不是复制后没有改（中办发〔2012〕14号第十九条）',
      en: 'This sentence stands above word for word; was it copied and not revised? (中办发〔2012〕14号第十九条)',
    },
    related: [{ span: beginningOf(original), message: { zh: '第一次在这里', en: 'it stands here first' } }],
  };
}

/** The first clause; of a sentence of one clause all but its mark. */
function beginningOf({ paragraph, start, end, clauses: [first, ...others] }: Stretch): Span {
  return spanOf(paragraph.reading, start, others.length > 0 ? (first?.end ?? end) : end - 1);
}
