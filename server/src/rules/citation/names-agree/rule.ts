import { type Difference, findDifference } from '../../../facts/document-name.ts';
import {
  accountOf,
  collectDocuments,
  type DocumentAccount,
  type NamedDocument,
} from '../../../facts/named-documents.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { checkOwnNames } from './own-names.ts';
import { findStrayShortNames } from './short-names.ts';

export default defineRule({
  title: { zh: '名称前后一致', en: 'One name throughout' },
  why: {
    zh: '一份文件在全文只有一个名称。地名相同、只多出或少了几个字的两个名称，多半是同一份文件漏字或添字；地名不同、届次年份不同、印发或贯彻它的文件，不算。破折号、括号、“中华人民共和国”的写法不同也不算。本地、本单位和自己起的名称，只有一处差一个字的，也请核对。',
    en: 'A document has the same name throughout. Two names of the same place that differ by a few words left out or put in are most likely one document. So do its own place, body and coined names.',
  },
  mend: {
    zh: '查原件，两处都写成同一个名称；灯泡里可以改成另一处的写法。',
    en: 'Look the document up and write one name; the light bulb takes over that of the other place.',
  },
  excuse: { zh: '是两份文件', en: 'they are two documents' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：引文准确'],
  severity: 'warning',
  options: {},

  *check({ facts, outline }) {
    const reported = new Set<NamedDocument>();
    for (const { a, b, difference } of findPairs(collectDocuments(facts.citations))) {
      const severity = severityOf(accountOf(a), accountOf(b), difference);
      const [official, deviating] = isMoreOfficial(a, b) ? [a, b] : [b, a];
      // A name is set right once, whatever else it resembles.
      if (severity === undefined || reported.has(deviating)) continue;
      reported.add(deviating);
      yield toFinding(official, deviating, difference, severity);
    }
    yield* findStrayShortNames(facts.citations);
    yield* checkOwnNames(outline);
  },
});

interface Pair {
  readonly a: NamedDocument;
  readonly b: NamedDocument;
  readonly difference: Difference;
}

function* findPairs(documents: readonly NamedDocument[]): Iterable<Pair> {
  for (const b of documents) {
    for (const a of documents) {
      if (a === b) break;
      const difference = a.name.place === b.name.place ? findDifference(a.name, b.name) : undefined;
      if (difference) yield { a, b, difference };
    }
  }
}

/** How much a difference is worth; `undefined` where something tells that these are two documents. */
function severityOf(a: DocumentAccount, b: DocumentAccount, { kind, weight }: Difference): Finding['severity'] {
  const isTwo =
    (a.title !== undefined && b.title !== undefined) ||
    (a.numbers.size > 0 && b.numbers.size > 0 && !shares(a.numbers, b.numbers)) ||
    shares(a.lists, b.lists) ||
    a.replaced ||
    b.replaced;
  if (isTwo) return undefined;
  const together = shares(a.sentences, b.sentences);
  if (kind === 'noun') return a.made || b.made || together ? undefined : 'information';
  // Whoever makes two documents gives them two names; a word that narrows nothing may have slipped in all the same.
  if ((a.made && b.made) || together) return kind === 'neutral' ? 'information' : undefined;
  return weight === 'likely' ? 'warning' : 'information';
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/** A listed title, then a name with its 文号, then the one used more often, then the earlier. */
function isMoreOfficial(a: NamedDocument, b: NamedDocument): boolean {
  const [one, other] = [accountOf(a), accountOf(b)];
  if ((one.title === undefined) !== (other.title === undefined)) return one.title !== undefined;
  if ((one.numbers.size === 0) !== (other.numbers.size === 0)) return one.numbers.size > 0;
  const more = a.mentions.length - b.mentions.length;
  return more === 0 ? a.first.index < b.first.index : more > 0;
}

function toFinding(
  { first: { name, nameSpan } }: NamedDocument,
  { first, mentions }: NamedDocument,
  { words, kind }: Difference,
  severity: Finding['severity'] & string,
): Finding {
  const shown = words.map((word) => `“${word}”`).join('');
  const isLonger = first.name.length > name.length;
  const zh = kind === 'noun' ? '文种不同' : isLonger ? `没有${shown}` : `多${shown}`;
  const en = kind === 'noun' ? 'with another noun at its end' : `${isLonger ? 'without' : 'with'} ${shown}`;
  return {
    span: first.nameSpan,
    severity,
    message: {
      zh: `另一处写作《${name}》，${zh}，请核对是不是同一份文件`,
      en: `Elsewhere it is 《${name}》, ${en}; is this the same document?`,
    },
    related: [{ span: nameSpan, message: { zh: '另一处在这里', en: 'the other name is here' } }],
    fixes: [
      {
        title: { zh: `统一为《${name}》`, en: `Write 《${name}》 throughout` },
        safe: false,
        edits: mentions.map(({ nameSpan: span }) => ({ span, newText: name })),
      },
    ],
  };
}
