import type { Random } from './random.ts';

/** One way to spoil a text. */
export type Mutilation = (content: string, random: Random) => string;

/** What a mind in a hurry, a bad paste or a converter leaves in a text. */
const strayMarks = [
  ...'*_`~[]()<>|#-+=!\\&$^"\'%.,:;，、。；：！？“”‘’《》〈〉（）【】〔〕—…①⑳％〇○×÷\t\u3000\u00a0',
  ...[
    '**',
    '~~~',
    '```',
    '<!--',
    '-->',
    '](',
    '![',
    '\n---\n',
    '\n# ',
    '\n> ',
    '\n- ',
    '\n| a | b |\n| - | - |\n',
    '\n===\n',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '一是',
    '其中',
    '合计',
    '共',
    '率',
    '100%',
    '0件',
    '-1',
    '1e9',
    '1/0',
    '.5',
    '3.',
    '％',
  ],
  ...[
    '99999999999999999999999999件',
    '0.000000000000000001%',
    '亿万',
    '十百千',
    '〔2024〕',
    '2024',
    '02月30日',
    '较上年',
  ],
  ...['&nbsp;', '&#x0;', '&#xD800;', '[bookmark: _GoBack]', '责编：', '【打印】', '【待填：', '</script>', '{{', '${'],
  ...[
    '\u200b',
    '\u200f',
    '\u2028',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\ue000',
    '\u0000',
    '\u0008',
    '\ud800',
    '\udc00',
    '𠮷',
    '👍🏽',
    'e\u0301',
  ],
];

export const mutilations: Readonly<Record<string, Mutilation>> = {
  'a piece cut out': (content, random) => {
    const start = random.below(content.length);
    return content.slice(0, start) + content.slice(start + random.below(random.pick([4, 40, 400])));
  },
  'the rest cut off': (content, random) => content.slice(0, random.below(content.length)),
  'the beginning cut off': (content, random) => content.slice(random.below(content.length)),
  'lines doubled': (content, random) =>
    mapLines(content, (lines) => lines.flatMap((line) => (random.below(4) === 0 ? [line, line] : [line]))),
  'lines shuffled': (content, random) => mapLines(content, (lines) => random.shuffle(lines)),
  'lines joined': (content, random) => content.replace(/\n+/g, (end) => (random.below(3) === 0 ? '' : end)),
  'stray marks': (content, random) => insert(content, random, () => random.pick(strayMarks)),
  'stray characters': (content, random) => insert(content, random, () => String.fromCharCode(random.below(0x1_0000))),
  'characters doubled': (content, random) =>
    content.replace(/[^\n]/g, (character) => (random.below(50) === 0 ? character + character : character)),
  'half-width digits and marks lost': (content, random) =>
    content.replace(/[\d.%#]/g, (character) => (random.below(5) === 0 ? '' : character)),
  'lines ended by CR LF': (content) => content.replace(/\n/g, '\r\n'),
  'lines ended by CR': (content) => content.replace(/\n/g, '\r'),
  'lines ended by anything': (content, random) =>
    content.replace(/\n/g, () => random.pick(['\n', '\r', '\r\n', '\n\r'])),
  'a byte order mark': (content) => `\ufeff${content}`,
};

/** Texts that are hostile as a whole, or hardly there. */
export const extremes: readonly string[] = [
  ...[
    '',
    '\n',
    '\r',
    '\r\n\r\n',
    '\ufeff',
    '\ufeff\n',
    '\u0000',
    '\ud800',
    '\udc00\ud800',
    ' ',
    '\u3000',
    '#',
    '# \n',
    '。',
    '一、',
    '1.',
  ],
  ...[
    '---',
    '---\n',
    '---\nkind: generic',
    '---\nkind: [\n---\n',
    '---\na: &a [*a]\n---\n# 报告',
    '```',
    '<!--',
    '| |',
    '|-|',
  ],
];

/** What stands in a row 100 000 characters long: each must cost no more than prose does. */
export const runs: readonly string[] = [
  ...'[*_`<>|#~\\&《（“【1一、，。①-\t\u3000\u200b\u0000\ud800\n\r',
  ...[
    '](',
    '![',
    '<!--',
    '> ',
    '- ',
    '1. ',
    '-\n',
    '1.\n',
    '一、\n',
    '（一）\n',
    '|-|\n',
    'a\n\n',
    '&nbsp;',
    '[bookmark: ',
  ],
  ...[
    '9件',
    '，1件',
    '100%',
    '率100%',
    '1%、',
    '2024年',
    '〔2024〕',
    '其中1件，',
    '共1件，其中1件',
    '一是',
    '《》',
    '较上年',
    '责编：',
  ],
];

export function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

function insert(content: string, random: Random, next: () => string): string {
  const places = Array.from({ length: random.pick([1, 5, 50]) }, () => random.below(content.length + 1));
  let spoilt = content;
  for (const place of places) spoilt = spoilt.slice(0, place) + next() + spoilt.slice(place);
  return spoilt;
}

function mapLines(content: string, change: (lines: string[]) => string[]): string {
  return change(content.split('\n')).join('\n');
}
