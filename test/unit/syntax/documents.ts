import fc from 'fast-check';

/** What Markdown may mean something by, in whole and in part, between the words of reports. */
const fragments = [
  ...['\n', '\n', '\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '　', '　　\n', '\\\n', '  \n'],
  ...[
    '一、',
    '（一）',
    '工作情况',
    '办结31件。',
    '甲\n乙',
    'x',
    '“',
    '”',
    '。',
    '🎉',
    '\ufeff',
    '\0',
    '\u200b',
    '\ud800',
  ],
  ...['1. ', '2. ', '1) ', '10. ', '- ', '* ', '+ ', '> ', '>', '-', '---\n', '***\n', '- - -', '___', '===\n'],
  ...['# ', '## ', '#', '### 标题\n', '*', '**', '***', '_', '__', '`', '``', '```', '```\n', '~~~', '~~~\n', '~', '!'],
  ...['| a | b |\n', '|--|--|\n', '| - | :-: |\n', '|', 'a | b\n', '-|-\n', ':-\n', '|a|\n', '|-|\n', '\\|'],
  ...[
    '\\',
    '\\*',
    '[',
    ']',
    '](',
    '](u)',
    '![',
    '[a](b)',
    '[a](b "c")',
    '![a](b)',
    '(',
    ')',
    '"',
    '[bookmark: _GoBack]',
  ],
  ...['[a]: b\n', '[a]:', '[a]', ']: /u "t"\n', '"t\n', '&nbsp;', '&#42;', '<5', '<', '>'],
  ...['<!--', '-->', '<!-- x -->', '<b>', '</b>', '<div>', '</div>\n', '<pre>', '</pre>', '<?', '?>', '<!X'],
  ...['<![CDATA[', ']]>', '<http://a.b>', '<a@b.c>', '<a href="x">'],
];

const oneLine = fragments.filter((fragment) => !/[\r\n]/.test(fragment));

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(''));

const prefixes = [
  '',
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '> ',
  '>',
  '- ',
  '1. ',
  '2. ',
  '* ',
  '10) ',
  '　',
  '-',
  '1.',
  '-   ',
];

const lines = [
  ...[
    '',
    '',
    '甲',
    '文字',
    '# 标题 *x*',
    '#',
    '---',
    '***',
    '- - -',
    '* * *',
    '_ _ _',
    '===',
    '```',
    '````',
    '``` js',
    '~~~',
  ],
  ...['<!--', '-->', '<!-- a -->', '<pre>', '</pre>', '<div>', '</div>', '<b>', '<b>x', '</b>', '<?', '?>', '<!X'],
  ...[
    '<![CDATA[',
    ']]>',
    ']]]>',
    '<a',
    'href="x">',
    '| a | b |',
    '|---|---|',
    '| c | d |',
    'a | b',
    '-|-',
    '- | -',
    ':-',
  ],
  ...['|-', '| a |', '[a]: b', '[a]:', '[a]', '"t"', '[a', 'b]: c "t"', '*x', 'y*', '**x**', '`a', 'b`', '[x](', 'u)'],
  ...['[x](u)', '\\', 'x\\', '![a](b)', 'x'],
];

/** Fragments in any order. */
const scraps = joined(fragments, 20);
/** Lines that begin and end blocks, in lists and quotes: here the cuts between segments are tried. */
const structures = fc
  .array(
    fc
      .tuple(
        joined(prefixes, 3),
        fc.oneof(fc.constantFrom(...lines), joined(oneLine, 3)),
        fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n'),
      )
      .map((parts) => parts.join('')),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

export const documents = fc.oneof(scraps, structures);

/** In plain text a line without `|` ends a table, so that the paragraph behind it is read; remark makes it a row. */
function mayEndTable(content: string): boolean {
  const all = content.split(/\r\n?|\n/);
  return all.some(
    (line, i) => !line.includes('|') && /[^ \t　]/.test(line) && /\||^[ \t]*:?-+:?[ \t]*$/.test(all[i - 1] ?? ''),
  );
}

export const plainDocuments = documents.filter((content) => !mayEndTable(content));
