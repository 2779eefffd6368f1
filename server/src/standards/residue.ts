/**
 * What Word and web pages leave behind when a report is pasted.
 * Source: published reports (`[bookmark: _GoBack]`, 责编：…), and what Word and common web editors write.
 */
export interface Residue {
  /** Finds it in the source; linear, global. */
  readonly pattern: RegExp;
  /** `mark`: a stray mark inside the text, which can be removed unseen. `line`: a whole line of the web page. */
  readonly kind: 'mark' | 'line';
  /** Words of which all that it finds has one. */
  readonly needs?: readonly string[];
}

/** Matches `[bookmark: _GoBack]` and `[bookmark:_Toc123]`, not `[附件]`. */
export const bookmark: Residue = { kind: 'mark', pattern: /\[bookmark: ?\w{1,40}\]/g, needs: ['[bookmark'] };

/** Matches `错误！未找到引用源。` and its English twin. */
export const brokenReference: Residue = {
  kind: 'mark',
  needs: ['错误', 'Error!'],
  pattern: /错误[！!]\s?未(?:找到引用源|定义书签)。?|Error! (?:Reference source not found|Bookmark not defined)\.?/g,
};

/** Matches `&nbsp;`, `&amp;nbsp;` (converted twice), `&amp;`, `&#160;` and `&#x3000;`, not `R&D` or `A&B;`. */
export const entity: Residue = {
  kind: 'mark',
  needs: ['&'],
  pattern:
    /&(?:amp;)?(?:nbsp|amp|lt|gt|quot|apos|ensp|emsp|thinsp|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|#\d{2,6}|#x[\da-fA-F]{2,5});/g,
};

/** What entities stand for; all others are numbers. Source: HTML Standard, named character references. */
export const entityText: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '　',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
};

/**
 * Matches `<span>`, `</font>` and `<o:p></o:p>`, which Word and web editors write; not `<br>`, which tables of Markdown need, nor `<5%>`.
 */
export const wordTag: Residue = {
  kind: 'mark',
  pattern: /<\/?(?:span|font|o:p|st1:[a-z]{1,20}|[wv]:[a-zA-Z]{1,20}|xml|style)(?:\s[^<>\n]{0,200})?\/?>/gi,
  needs: ['<'],
};

/** In plain text every tag but those of a table is one that was left: `<p>`, `<br/>`, `</strong>`. */
export const anyTag: Residue = {
  kind: 'mark',
  pattern: /<\/?(?:p|div|br|hr|b|i|u|a|strong|em|sup|sub|ul|ol|li|h[1-6]|img|center|script)(?:\s[^<>\n]{0,200})?\/?>/gi,
  needs: ['<'],
};

/**
 * The codes behind Word's fields: `{MERGEFIELD 单位}`, `EMBED Equation.3`, `HYPERLINK \l "_Toc1"`, `PAGEREF _Toc123456`, `PAGE \* MERGEFORMAT`, `FORMTEXT`.
 * Source: Word, 域代码.
 */
export const fieldCode: Residue = {
  kind: 'mark',
  pattern: new RegExp(
    [
      String.raw`\{ ?(?:MERGEFIELD|HYPERLINK|PAGEREF|NUMPAGES|TOC|SEQ|REF)\b[^{}\n]{0,80}\}`,
      String.raw`\bEMBED (?:Equation|Word|Excel|Visio|PBrush)(?:\.[A-Za-z]{1,12})?(?:\.\d{1,2}(?!\d))?`,
      String.raw`\b(?:MERGEFIELD|HYPERLINK|PAGEREF) (?:\\[a-z] )?["_\w][^\s，。；、]{0,80}`,
      // With a switch behind: SEQ 图 \* ARABIC, TOC \o "1-3" \h.
      String.raw`\b(?:PAGE|NUMPAGES|TOC|SEQ|REF|DATE|TIME|STYLEREF|INCLUDEPICTURE) (?:[^\s\\，。；、]{1,30} )?\\(?:\*|@|[a-z])(?: ?(?:MERGEFORMAT|ARABIC|"[^"\n]{0,20}"|\\[a-z*]))*`,
      String.raw`\bFORM(?:TEXT|CHECKBOX|DROPDOWN)\b|\b_Toc\d{6,12}\b`,
    ].join('|'),
    'g',
  ),
  needs: ['MERGEFIELD', 'HYPERLINK', 'PAGE', 'TOC', 'SEQ', 'REF', 'EMBED', '_Toc', 'DATE', 'TIME', 'FORM', 'INCLUDE'],
};

/** What a spreadsheet shows in place of a number, or computes it by: `########`, `=SUM(B2:B5)`. */
export const sheetCode: Residue = {
  kind: 'mark',
  pattern: /(?<=[^#\s])#{5,}|=(?:SUM|AVERAGE|COUNT|COUNTIF|IF|ROUND|VLOOKUP)\([A-Z\d:,$ ]{1,40}\)/g,
  needs: ['#####', '=SUM', '=AVERAGE', '=COUNT', '=IF', '=ROUND', '=VLOOKUP'],
};

/** What a program was to fill in: `{{count}}`, `${org}`, `<%= x %>`, or had nothing for: 办理null件. */
export const programVariable: Residue = {
  kind: 'mark',
  pattern:
    /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}|<%=?[^%\n]{1,40}%>|(?<=[一-鿿，：])(?:null|NULL|undefined|NaN|None)(?=[一-鿿，。；%])/g,
  needs: ['{{', '${', '<%', 'null', 'NULL', 'undefined', 'NaN', 'None'],
};

/** Characters that were written as codes: `\n`, `\u3000`, `%20` between Chinese words, `^p` of Word's search, ¶. */
export const escapeCode: Residue = {
  kind: 'mark',
  pattern:
    /(?<=[一-鿿\d。，；：、”）])(?:\\(?:[ntr]|u[\da-fA-F]{4}|x[\da-fA-F]{2})(?![A-Za-z]))+|(?<=[一-鿿])%20(?=[一-鿿])|(?<=[一-鿿。，；])\^[pl](?![A-Za-z])|[¶↵]/g,
  needs: ['\\n', '\\t', '\\r', '\\u', '\\x', '%20', '^p', '^l', '¶', '↵'],
};

/** What styles a web page: `style="…"`, `mso-spacerun:yes`, `javascript:void(0)`; and what hides a mail address. */
export const styleCode: Residue = {
  kind: 'mark',
  pattern:
    /\b(?:style|class)="[^"\n]{0,120}"|\bmso-[a-z-]{2,30}:[\w.%-]{1,30};?|\bjavascript:[\w.()]{1,30}|\bfont-(?:size|family):[\w.%一-鿿-]{1,30};?|\[email.protected\]/g,
  needs: ['style="', 'class="', 'mso-', 'javascript:', 'font-', '[email'],
};

/**
 * Matches `[批注1]`, `批注 [A1]：`, `[图片]`, `[脚注1]`, and `[HTML]`, `[/color]` of web editors; and the notes that a language model sets behind what it quotes.
 */
export const editorMark: Residue = {
  kind: 'mark',
  pattern:
    /\[批注[：: ]?[^\]\n]{0,12}\]|【批注[：:]?[^】\n]{0,12}】|批注 ?\[[A-Za-z]{1,4}\d{1,3}\][：:]?|[[【](?:图片|表格|视频|修订|超链接|下载附件|点击下载|[脚尾]注\d{0,3})[\]】]|\[\/?(?:html|url|img|font|size|color|toc)(?:=[^\]\n]{0,60})?\]|【\d{1,3}†[^】\n]{0,30}】|\[(?:cite|oaicite):[^\]\n]{1,30}\]/gi,
  needs: [
    '批注',
    '[h',
    '[H',
    '[/',
    '[u',
    '[U',
    '[i',
    '[I',
    '[f',
    '[F',
    '[s',
    '[S',
    '[c',
    '[C',
    '[t',
    '[T',
    '[o',
    '†',
    ...['[', '【'].flatMap((open) =>
      ['图片', '表格', '视频', '修订', '超链接', '下载附件', '点击下载', '脚注', '尾注'].map((word) => open + word),
    ),
  ],
};

/** Zero-width characters, soft hyphens, control characters, and private-use characters. */
export const invisible: Residue = {
  kind: 'mark',
  pattern:
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]+/g,
};

/** What stands where a character or a picture was lost in conversion: it shows where to look, and is no character to remove unseen. */
export const lostCharacter: Residue = {
  kind: 'mark',
  pattern: /[\ufffc\ufffd]+|(?:锟斤拷)+|烫烫烫+|屯屯屯+/g,
  needs: ['\ufffc', '\ufffd', '锟斤拷', '烫烫烫', '屯屯屯'],
};

/** Words before a colon that a web page sets around a report. */
const pageLabels = [
  '责任?编辑?',
  '编辑',
  '审核',
  '校对',
  '供稿',
  '撰稿',
  '来源',
  '(?:信息|稿件|文章)来源',
  '作者',
  '发布(?:时间|日期)',
  '浏览(?:次数|量)',
  '阅读量',
  '点击(?:数|率)',
  '上一[篇条]',
  '下一[篇条]',
  '分享到',
  '扫一扫',
  '字号',
  '字体',
  '(?:主办|承办)(?:单位)?',
  '版权所有',
  '技术支持',
  '备案号',
  '(?:当前|您的|您所在的|所在)位置',
  '索引号',
  '主题分类',
  '发布机构',
  '(?:阅读|访问)次数',
  '保护视力色',
  '[初复终]审',
  '审核人',
];

/** What it sets into brackets. */
const pageButtons = '打印|关闭|收藏|字号|字体|返回顶部|大中小';

/**
 * A line that belongs to the web page around the report: `责编：办公室`, `【打印】【关闭】`, `上一篇：…`, `浏览次数：12`.
 * Not `编辑工作由办公室承担。`: the word stands at the beginning and a colon or bracket follows at once.
 */
export const pageLine: Residue = {
  kind: 'line',
  pattern: new RegExp(
    `^(?:(?:${pageLabels.join('|')})[：:]|[【[](?:${pageButtons})[^】\\]]{0,12}[】\\]]|` +
      '(?:打印|关闭)(?:本页|窗口|此页)?(?:[|｜/]?(?:打印|关闭)(?:本页|窗口|此页)?)?$|首页[>＞»]|返回顶部$|点击(?:查看|下载)|复制链接$|展开全文$|阅读全文$|下载附件$|扫一扫(?:在手机打开|分享)|版权所有|[Cc]opyright|.{0,6}ICP备)',
  ),
};

/** `第3页 共5页` on a line of its own, without blanks as it is read; `— 3 —` is how official documents number their pages. */
export const pageNumber: Residue = { kind: 'line', pattern: /^第\d{1,3}页[，/]?共\d{1,3}页$/ };

/** Whether a document may hold any mark of these: one look for all of them. Most reports hold none of these characters. */
export const mayHoldMark =
  /[&<[{#=\\^¶↵†\ufffc\ufffd]|%20|[A-Za-z]{4}|锟斤拷|烫烫烫|屯屯屯|错误|批注|【(?:图片|表格|视频|修订|超链接|[下点]|[脚尾]注)|\$\{/;
