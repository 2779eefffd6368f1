import {
  accountWords,
  identityWords,
  isCardNumber,
  isIdentityNumber,
  isMobileNumber,
  longNumber,
  mobileWords,
  publicLines,
  thingWords,
} from '../../../standards/personal-data.ts';
import { createFinder } from '../../../text/finder.ts';
import type { Text } from '../../../text/text.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { shownSpans } from '../../shown-text.ts';

export default defineRule({
  title: { zh: '公开的文本没有个人信息', en: 'No personal data is made public' },
  why: {
    zh: '身份证号、手机号、银行账号不随报告公开，公开前删去或者隐去。校验码不对的、企业和发票的号码不算。',
    en: 'Numbers of identity cards, mobile phones and accounts are removed or hidden before a report is made public.',
  },
  mend: {
    zh: '灯泡里用×隐去中间的号码；不需要的整句删去。',
    en: 'The light bulb hides the digits with ×; delete the sentence if it is not needed.',
  },
  excuse: { zh: '已经公开的对公账号', en: 'an account of a body, public already' },
  basis: ['《中华人民共和国政府信息公开条例》第十五条', '《中华人民共和国个人信息保护法》第二十五条'],
  severity: 'off',
  publishSeverity: 'warning',
  options: {},

  *check({ content, blocks }) {
    const plain = withPlainDigits(content);
    if (findNumbers(plain).length === 0) return;
    for (const { start: from, end } of blocks.flatMap(shownSpans)) {
      const text = plain.slice(from, end);
      for (const { index, 0: match } of findNumbers(text)) {
        for (const number of [{ at: index, match }, ...piecesOf(index, match)]) {
          const kind = kindOf(text, number.at, number.match);
          if (!kind) continue;
          yield toFinding(from + number.at, number.match, kind);
          if (number.match === match) break;
        }
      }
    }
  },
});

/** Two numbers with a blank between look like one with blanks in it. */
function piecesOf(index: number, match: string): { at: number; match: string }[] {
  const pieces = [...match.matchAll(/[\dxX-]{11,}/g)];
  return pieces.length > 1 ? pieces.map(({ index: at, 0: piece }) => ({ at: index + at, match: piece })) : [];
}

const findNumbers = createFinder(longNumber);

/** １３８ is 138; each character stays where it is. */
function withPlainDigits(content: string): string {
  return content.replace(/[０-９Ｘｘ]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

interface Kind {
  readonly name: Text;
  /** How many digits stay to be seen, before and behind. */
  readonly head: number;
  readonly tail: number;
}

const identity: Kind = { name: { zh: '身份证号', en: 'The number of an identity card' }, head: 6, tail: 0 };
const mobile: Kind = { name: { zh: '手机号', en: 'A mobile number' }, head: 3, tail: 4 };
const account: Kind = { name: { zh: '银行账号', en: 'The number of an account' }, head: 0, tail: 4 };

function kindOf(text: string, start: number, match: string): Kind | undefined {
  const end = start + match.length;
  if (/[\w.%]/.test(text.charAt(start - 1)) || /^(?:[\w%]|\.\d)/.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  const digits = match.replace(/[ -]/g, '').toUpperCase();
  const isOfThing = thingWords.test(before);
  if (isIdentityNumber(digits)) return isOfThing && !identityWords.test(before) ? undefined : identity;
  if (isOfThing && !mobileWords.test(before)) return undefined;
  // 13800138000元 is a sum.
  const isOther = publicLines.test(before) || /^[元万亿件个人吨]/.test(text.slice(end, end + 1));
  if (isMobileNumber(digits)) return isOther ? undefined : mobile;
  return isCardNumber(digits) && (accountWords.test(before) || digits.startsWith('62')) ? account : undefined;
}

function toFinding(start: number, match: string, { name, head, tail }: Kind): Finding {
  const span = { start, end: start + match.length };
  const hidden = hide(match, head, tail);
  return {
    span,
    message: {
      zh: `${name.zh}${hidden}不宜公开（《个人信息保护法》第二十五条）`,
      en: `${name.en}, ${hidden}, is not to be made public (《个人信息保护法》第二十五条)`,
    },
    fixes: [
      {
        title: { zh: `隐去为${hidden}`, en: `Write ${hidden}` },
        safe: false,
        edits: [{ span, newText: hidden }],
      },
    ],
  };
}

/** With × for what is hidden, as GB/T 15834 has it: * would be a mark of Markdown. */
function hide(match: string, head: number, tail: number): string {
  const digits = match.replace(/[ -]/g, '');
  return digits.slice(0, head) + '×'.repeat(digits.length - head - tail) + digits.slice(digits.length - tail);
}
