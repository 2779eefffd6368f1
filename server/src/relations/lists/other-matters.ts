import type { Figure } from '../../facts/figure.ts';
import { ofKinds } from '../../standards/partitions.ts';
import type { Passage } from '../passage.ts';
import { shareWord } from '../shared-words.ts';
import { marks } from './list-totals.ts';

/**
 * Whether a list divides something else than the count before it: no mark ties them (其中, 按…分, ：), and the clause of the list
 * has a verb or an object of its own: 立案45件，办理建议6件、提案23件; 表彰先进25人，聘用专职12人、兼职39人.
 */
export function isOfOtherMatter(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const [first, second] = parts;
  if (!first || !second || parts.length > 2 || first.start < total.end) return false;
  const gap = passage.text.slice(Math.max(total.end, first.start - reach), first.start);
  if (meanwhile.test(gap)) return true;
  if (/[：（]/.test(gap) || marks.test(gap)) return false;
  const kinds = ofKinds([bare(first.before), bare(second.before)]);
  if (!kinds) return false;
  const [one, other] = kinds;
  const said = saidOf(passage, total);
  // 已搬迁户中选择集中安置587户、分散安置224户 behind 搬迁811户.
  const whole = amongWhom.exec(gap)?.[1];
  if (whole !== undefined && shareWord(whole, said)) return false;
  // 线上立案12件、线下立案39件 of what was handed over: another deed.
  if (one.own === '' && first.action !== undefined && second.action === first.action && one.object !== '')
    return first.action !== total.action && !said.includes(one.object.slice(-2));
  const isThing = things.test(one.name);
  const object = one.object === '' && isThing ? one.name : one.object.slice(-2);
  const isSameObject = isThing ? things.test(said) : object !== '' && said.includes(object);
  // 收到51件，建议12件、提案39件; not 立案45件，建议6件、提案23件.
  if (one.own.length < 2) {
    // 答复留言52条，一般程序案件31条、简易程序案件15条.
    const isOther =
      object.length > 1 &&
      object === other.object.slice(-2) &&
      ![...object].some((character) => said.includes(character));
    return (isThing || isOther) && !isSameObject && !unnamed.test(total.before);
  }
  if (adverbial.test(one.own) || (isThing && isSameObject)) return false;
  const verb = one.own.slice(0, 2);
  const isSameVerb = said.includes(verb) || light.test(verb);
  return isSameObject || object === '' ? !isSameVerb && one.own !== other.own : true;
}

/** 已搬迁户 of 已搬迁户中选择: of whom the items are. */
const amongWhom = /[，；。]([^，；。\d]{2,8})(?<![其集])[中里](?![央心国小层期介医等学型旬高])[^，；。\d]*$/;

/** So far before a list and its total the words are read. */
const reach = 60;

/** Papers of which nothing else than papers has a part. */
const things = /建议|提案|议案/;

/** 收到51件, 共51件: what was counted is not said. */
const unnamed = /(?:收到|[处办受审]理|[查承交]办|查处|[审办]结|立案|[共有]|[合总]计)$/;

/** ，同时办理建议6件、提案23件. */
const meanwhile = /[，；。](?:同时|其间|同期|期间|此外|还)[^，；。]*$/;

/** 通过线上渠道12件、线下渠道39件: how it came, no other deed. */
const adverbial = /^(?:通过|经由?|采[取用]|按照?|依照?|[以在从对由为向])/;

/** 开展 and 举办 say no more than that there was what stands behind them. */
const light = /开展|举[办行]|组织|进行|实施|完成/;

function bare(label: string): string {
  return label.replace(/^[^一-鿿]+|^(?:其中|[和与及])/g, '');
}

/** The words about a total: from the beginning of its sentence, or of what stands behind a ；, and the noun behind it. */
function saidOf({ text, paragraph }: Passage, { sentence, start, after }: Figure): string {
  const from = Math.max(paragraph.sentences[sentence]?.start ?? 0, start - reach);
  return (text.slice(from, start).split('；').at(-1) ?? '') + after;
}
