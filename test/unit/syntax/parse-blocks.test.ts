import assert from 'node:assert/strict';
import test from 'node:test';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { showBlocks } from './show-blocks.ts';

function read(content: string, dress: Dress = 'markdown'): string[] {
  return showBlocks(content, parseBlocks(content, dress));
}

const markdown: Record<string, [content: string, ...blocks: string[]]> = {
  'an empty document': [''],
  'blank lines only': ['\n  \n　　\n\u00a0\n'],
  'a paragraph a line': ['一、情况\n全年办结31件。\n特此报告。', 'prose: 一、情况 ⏎ 全年办结31件。 ⏎ 特此报告。'],
  'a line of U+3000 is blank': ['甲\n　　\n乙', 'prose: 甲', 'prose: 乙'],
  'every line end': ['甲\r\n乙\r丙\n\r\n丁', 'prose: 甲 ⏎ 乙 ⏎ 丙', 'prose: 丁'],
  'indents are blanks': ['　　甲　\n    乙\n\u00a0丙\u3000\u00a0', 'prose: 甲 ⏎ 乙 ⏎ 丙'],
  'a signature is no code': [`${' '.repeat(31)}某某局\n\n\t2025年1月10日`, 'prose: 某某局', 'prose: 2025年1月10日'],
  'a rule of dashes makes no heading': ['甲\n===\n乙\n---\n丙', 'prose: 甲 ⏎ === ⏎ 乙', 'break: ---', 'prose: 丙'],
  'numbers are text': ['1. 甲\n2. 乙\n\n1) 丙\n3. 丁', 'prose: 1. 甲 ⏎ 2. 乙', 'prose: 1) 丙 ⏎ 3. 丁'],
  'bullets and quotes are none': ['- 甲\n* 乙\n  + 丙\n> 丁\n> - 戊', 'prose: 甲 ⏎ 乙 ⏎ 丙 ⏎ 丁 ⏎ 戊'],
  'a bullet needs a blank': ['-甲\n*乙\n　　>5%', 'prose: -甲 ⏎ *乙 ⏎ >5%'],
  'a quote without text is blank': ['> 甲\n>\n> 乙', 'prose: 甲', 'prose: 乙'],
  'a byte order mark is no text': ['\ufeff甲\n乙', 'prose: 甲 ⏎ 乙'],
  'broken text is kept': ['甲\0乙\ud800丙\u200b丁', 'prose: 甲\0乙\ud800丙\u200b丁'],

  headings: ['# 标题\n甲\n##\t一、情况 ##\n乙', 'h1: 标题', 'prose: 甲', 'h2: 一、情况', 'prose: 乙'],
  'a heading needs a blank': ['#标题\n#　标题\n####### 甲', 'prose: #标题 ⏎ #　标题 ⏎ ####### 甲'],
  'headings in lists and quotes': [
    '1. # 甲\n> ## **乙**\n- ### 丙\n  丁',
    'h1: 甲',
    'h2: ‹**›乙‹**›',
    'h3: 丙',
    'prose: 丁',
  ],
  'a heading with marks': ['# 2024年**报告** #', 'h1: 2024年‹**›报告‹**›'],
  'an empty heading': ['#\n甲', 'h1: ', 'prose: 甲'],

  emphasis: ['甲**乙**丙*丁*', 'prose: 甲‹**›乙‹**›丙‹*›丁‹*›'],
  'emphasis over two lines': ['甲**乙\n丙**丁', 'prose: 甲‹**›乙 ⏎ 丙‹**›丁'],
  'emphasis in a list': ['- **甲**：乙\n- *丙\n  丁*', 'prose: ‹**›甲‹**›：乙 ⏎ ‹*›丙 ⏎ 丁‹*›'],
  'no emphasis': ['a_b_c 3*4*5 ** 甲', 'prose: a_b_c 3‹*›4‹*›5 ** 甲'],
  links: ['见[官网](http://a.cn)和![图](b.png "c")', 'prose: 见‹[›官网‹](http://a.cn)›和‹![›图‹](b.png "c")›'],
  'a link in emphasis': ['**[甲](b)**', 'prose: ‹**[›甲‹](b)**›'],
  'a link address': ['见<https://a.cn>', 'prose: 见‹<https://a.cn>›'],
  'no links': ['[bookmark: _GoBack][注] [a][b]\n\n[a]: /u', 'prose: [bookmark: _GoBack][注] [a][b]', 'html: [a]: /u'],
  code: ['甲`乙*丙*`丁', 'prose: 甲‹`乙*丙*`›丁'],
  'code over two lines': ['甲`乙\n丙`丁', 'prose: 甲‹`乙› ⏎ ‹丙`›丁'],
  escapes: ['\\*甲\\* \\甲\\\n乙', 'prose: ‹\\›*甲‹\\›* \\甲‹\\› ⏎ 乙'],
  'HTML in a line': ['甲<b>乙</b><!-- 丙 -->丁<br/>', 'prose: 甲‹<b>›乙‹</b><!-- 丙 -->›丁‹<br/>›'],
  'HTML entities are text': ['甲&nbsp;乙&#8203;', 'prose: 甲&nbsp;乙&#8203;'],

  'a table pasted with tabs': [
    '甲\n单位\t受理\t办结\n乙局\t12\t11\n合计\t12 \t11\n丙',
    'prose: 甲',
    'table: 单位│受理│办结 ⏎ 乙局│12│11 ⏎ 合计│12│11',
    'prose: 丙',
  ],
  'two columns pasted with tabs': ['单位\t受理\n乙局\t12\n丙局\t9', 'table: 单位│受理 ⏎ 乙局│12 ⏎ 丙局│9'],
  'wide rows with blank cells at their ends': [
    '甲\t1\t2\t3\t4\t5\t\n一、乙\t\t\t\t\t\t\n丙\t1\t2\t3\t4\t5\t6',
    'table: 甲│1│2│3│4│5│ ⏎ 一、乙││││││ ⏎ 丙│1│2│3│4│5│6',
  ],
  'a few tabs behind a heading are none': ['一、甲\t\t\n二、乙\t\t', 'prose: 一、甲 ⏎ 二、乙'],
  'numbers with a tab are text': ['1.\t甲\n2.\t乙\n', 'prose: 1.\t甲 ⏎ 2.\t乙'],
  'a table of contents is text': ['一、甲\t1\n二、乙\t3', 'prose: 一、甲\t1 ⏎ 二、乙\t3'],
  'one line with tabs is text': ['甲\t乙\t丙\n丁', 'prose: 甲\t乙\t丙 ⏎ 丁'],

  'fenced code': ['甲\n```\n# 乙\n\n丙\n```\n丁', 'prose: 甲', 'code: ``` ⏎ # 乙 ⏎  ⏎ 丙 ⏎ ```', 'prose: 丁'],
  'code with tildes': ['~~~\n```\n~~~\n甲', 'code: ~~~ ⏎ ``` ⏎ ~~~', 'prose: 甲'],
  'unfinished code': ['```\n甲\n\n乙\n\n', 'code: ``` ⏎ 甲 ⏎  ⏎ 乙'],
  'code in a list': ['- ```\n  甲\n\n  乙\n\n丙', 'code: - ``` ⏎   甲 ⏎  ⏎   乙', 'prose: 丙'],
  HTML: ['<div>\n甲\n\n乙', 'html: <div> ⏎ 甲', 'prose: 乙'],
  'a comment': ['<!-- hegao-disable\n\n-->\n甲', 'html: <!-- hegao-disable ⏎  ⏎ -->', 'prose: 甲'],
  'a comment behind a line': ['甲\n<!-- 乙 -->\n丙', 'prose: 甲', 'html: <!-- 乙 -->', 'prose: 丙'],
  'thematic breaks': ['***\n- - -\n> ---\n甲', 'break: ***', 'break: - - -', 'break: > ---', 'prose: 甲'],
  'front matter': ['---\n年度: 2024\n\n---\n甲', 'front-matter: --- ⏎ 年度: 2024 ⏎  ⏎ ---', 'prose: 甲'],
  'front matter behind a byte order mark': ['\ufeff---\na: b\n---', 'front-matter: --- ⏎ a: b ⏎ ---'],
  'unfinished front matter': ['---\n年度: 2024\n甲', 'break: ---', 'prose: 年度: 2024 ⏎ 甲'],
  'front matter stands first': ['\n---\na: b\n---', 'break: ---', 'prose: a: b', 'break: ---'],

  'a table': [
    '表：\n| 项目 | 数量 |\n|---|---:|\n| 受理 | 31件 |\n|　合计　||\n\n甲',
    'prose: 表：',
    'table: 项目│数量 ⏎ 受理│31件 ⏎ 合计│',
    'prose: 甲',
  ],
  'a table without outer bars': ['a | b\n-|-\nc | d', 'table: a│b ⏎ c│d'],
  'a bar that divides nothing': ['| a\\|b | c\\\\|\n|-|-|', 'table: a\\|b│c\\\\'],
  'a table in a quote': ['> | a |\n> |---|\n> | b |\n> 甲', 'table: a ⏎ b ⏎ 甲'],
  'a table in a list': ['1. | a |\n   |---|\n   | b |', 'table: a ⏎ b'],
  'no table': ['| a | b |\n|---|\n| c |', 'prose: | a | b | ⏎ |---| ⏎ | c |'],
};

for (const [name, [content, ...blocks]] of Object.entries(markdown)) {
  test(name, () => assert.deepEqual(read(content), blocks));
}

const plain: Record<string, [content: string, ...blocks: string[]]> = {
  'Markdown is text': ['- **甲**\n> [乙](c)\n***\n`丁`\\*\n```', 'prose: - **甲** ⏎ > [乙](c) ⏎ *** ⏎ `丁`\\* ⏎ ```'],
  'headings are read': ['# 标题\n一、情况', 'h1: 标题', 'prose: 一、情况'],
  'a heading needs the line for itself': ['1. # 甲\n- # 乙', 'prose: 1. # 甲 ⏎ - # 乙'],
  'tables are read': ['| a | b |\n| - | - |\n| c | d |\n甲', 'table: a│b ⏎ c│d', 'prose: 甲'],
  'a comment for Hegao is no text, another is': [
    '甲\n <!-- hegao-disable-file -->\n<!-- 乙 -->\n<!-- hegao-enable --> 丙',
    'prose: 甲',
    'html:  <!-- hegao-disable-file -->',
    'prose: <!-- 乙 --> ⏎ <!-- hegao-enable --> 丙',
  ],
  'there is no front matter': ['---\na: b\n---', 'prose: --- ⏎ a: b ⏎ ---'],
};

for (const [name, [content, ...blocks]] of Object.entries(plain)) {
  test(`in plain text, ${name}`, () => assert.deepEqual(read(content, 'plain'), blocks));
}
