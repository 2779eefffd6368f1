import { multipliers } from '../standards/modifiers.ts';
import { units } from '../standards/units.ts';

/**
 * The grammar that is injected into Markdown, with the units that the rules know too. Oniguruma's regular expressions,
 * which run over a line of any length while it is typed: every repetition is bounded.
 *
 * Scopes are those that themes colour anyway. Numbering looks like the marks of Markdown's own lists.
 */
export function renderGrammar(): string {
  return `${JSON.stringify(grammar(), undefined, 2)}\n`;
}

const scope = {
  numbering: 'punctuation.definition.list.begin.markdown.hegao',
  figure: 'constant.numeric.figure.hegao',
  unit: 'keyword.other.unit.hegao',
  date: 'variable.other.constant.date.hegao',
  title: 'string.other.title.hegao',
  documentNumber: 'string.other.document-number.hegao',
  placeholder: 'markup.bold.placeholder.hegao keyword.control.placeholder.hegao',
};

/** Where a writer's words stand; code, addresses, comments, tags and front matter are none. */
const places = ['meta.paragraph.markdown', 'markup.heading.markdown', 'markup.table.markdown'];
const notIn = [
  'markup.inline.raw',
  'markup.fenced_code',
  'markup.raw',
  'markup.math',
  'markup.underline.link',
  'meta.embedded',
  'meta.tag',
  'comment',
  scope.title, // A title is one thing; only its gaps are marked.
];

const digit = '[0-9０-９]';
const han = '[一二三四五六七八九十]';
const character = '[一-鿿]';
const blank = '[ \\t\\u00A0　]';
const dash = '[—–\\-－～~至]';
const number = `(?:${digit}{1,3}(?:[,，]${digit}{3}){1,4}|${digit}{1,12})(?:[.．]${digit}{1,6})?`;

function grammar() {
  return {
    comment: 'Written by `npm run generate` from server/src/docs/grammar.ts; do not edit.',
    name: '核稿 Hegao',
    scopeName: 'markdown.hegao.injection',
    injectionSelector: `L:(${places.join(' | ')}) - (${notIn.join(' | ')})`,
    patterns: [placeholder, title, documentNumber, label, enumerator, date, figure],
  };
}

/** Matches 【待填：年度】 and 【待填】. */
const placeholder = { name: scope.placeholder, match: '【待填[^【】]{0,80}】' };

const inTitle = '[^《》\\[\\]`*<>|\\n]';

/**
 * Matches 《关于贯彻〈条例〉的意见》, and 《…》 within 《…》; not one that Markdown's own marks run through.
 * It begins and ends rather than matching whole: captures with patterns read the line again from its beginning.
 */
const title = {
  name: scope.title,
  begin: `《(?=(?>(?:${inTitle}|《${inTitle}{0,60}》){1,120})》)`,
  end: '》',
  patterns: [placeholder, { begin: '《', end: '》' }],
};

const citing = ['按照', '根据', '依据', '依照', '落实', '印发'].join('|');

/** Matches 澄政发〔2024〕3号, alone or behind a word that cites it. */
const documentNumber = {
  name: scope.documentNumber,
  match:
    `(?:(?:(?<!${character})(?!${citing})|(?<=${citing}))${character}{1,12})?` + `〔${digit}{4}〕第?${digit}{1,5}号`,
};

/**
 * Matches 第一部分、 一、 （一） 1. 1、 （1） ① at the start of a line, a heading or what is bold; not 1.5万件.
 * `\G` is where Markdown began the paragraph or the bold text; a heading is read for itself, behind its `#`.
 */
const label = {
  match:
    `(?:\\G|(?<=^|#[ \\t]))${blank}{0,8}` +
    `(第${han}{1,3}(?:部分|章|编)[：、，]?|${han}{1,3}[、.．]|[（(](?:${han}{1,3}|${digit}{1,2})[）)][、.．，]?|` +
    `${digit}{1,2}(?:[.．](?!${digit})|[.．](?=20\\d\\d年)|[、）)])|[①-⑳])`,
  captures: { 1: { name: scope.numbering } },
};

/** Matches 一是 首先， 第一， 其一， （1） ① at the start of a clause; not 统一是 and not 第一责任人. */
const enumerator = {
  name: scope.numbering,
  match:
    `(?:\\G|(?<=^|[。；;：:，,！？]|[。；;：:，,！？]\\*\\*))(?:${han}{1,3}[是要]|(?:首先|其次|再次|最后)(?=[，,])|` +
    `第${han}{1,3}(?=[，,、：])|其${han}(?=[，,、：])|[（(](?:${han}{1,3}|${digit}{1,2})[）)]|[①-⑳])`,
};

const numeral = '[〇○零一二三四五六七八九]';
const year = `(?:[1１][9９]|[2２][0０])${digit}{2}`;

/** Matches 2025年, 2021—2025年, 2026年1月15日, 二〇二五年; not 2020年代. */
const date = {
  name: scope.date,
  match:
    `(?<!${digit})(?:(?:${year}年?${dash}{1,2})?${year}年(?!代)(?:${digit}{1,2}月(?:${digit}{1,2}日)?)?|` +
    `[一二]${numeral}{3}年(?:${han}{1,2}月(?:${han}{1,3}日)?)?)`,
};

const multiplier = multipliers.map(({ text }) => text).join('|');
const unit = [...units.map(({ text }) => text), '％'].sort((a, b) => b.length - a.length).join('|');

/** Matches 312件, 1,860余人次, 1.2万份, 94.4%, 5—10次; not 第3次, 12345, 〔2024〕3号 and “12·4”. */
const figure = {
  name: scope.figure,
  match:
    `(?<![0-9０-９第·+×#〔№A-Za-z./])(?<!${digit}[*—–\\-～~])${number}(?:[%％]?${dash}{1,2}${number})?${blank}?` +
    `[余多几]?(?:(?:${multiplier})[余多]?)?(${unit})`,
  captures: { 1: { name: scope.unit } },
};
