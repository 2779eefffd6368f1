const repeat = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));

/** One line of `>` deeper and deeper, or of whatever nests. */
const stairs = (marker: string, text: string) => (length: number) => {
  const lines: string[] = [];
  for (let size = 0, depth = 1; size < length; depth++) {
    const line = `${'  '.repeat(depth)}${marker} ${text}\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join('');
};

const table = (columns: number) => (length: number) => {
  const row = `${'| 件 '.repeat(columns)}|\n`;
  return `${row}${'|---'.repeat(columns)}|\n${row.repeat(Math.ceil(length / row.length))}`;
};

const wideTable = (length: number) => {
  const columns = Math.ceil(length / 7);
  return `${'|a'.repeat(columns)}\n${'|-'.repeat(columns)}\n${'|b|'.repeat(columns)}`;
};

/** `ratio` of `first`, the rest of `second`: openers that may wait for a closer, or closers for an opener. */
const halves = (first: string, second: string) => (length: number) =>
  first.repeat(Math.ceil(length / 2 / first.length)) + second.repeat(Math.ceil(length / 2 / second.length));

const growing = (piece: string) => (length: number) => {
  let text = '';
  for (let count = 1; text.length < length; count++) text += `${piece.repeat(count)} `;
  return text;
};

const pieces = [
  '~~a',
  '[a](',
  '[a] ',
  '[a]',
  '[a](b) ',
  '![a](b) ',
  '![a](',
  'a* ',
  'a** ',
  '*a ',
  '*a* ',
  '**甲**乙',
  '*a_ ',
  '_a ',
  'x<?',
  'x<!--',
  '<!A',
  '<![CDATA[',
  '<a ',
  '<a href="',
  '<http:',
  '<b>',
  '<table>\n',
  '<table></table>\n\n',
  '- <table>\n  ',
  '<table><tr><td',
  '</table>\n\n<table>\n\n',
  '<div>\n\n<table>\n\n',
  '甲\n<table\n',
  '</b>',
  '[^a',
  '[',
  ']',
  '](',
  '(',
  '![',
  '*',
  '_',
  '`',
  '`a` ',
  '~',
  '\\',
  '\\*',
  '&',
  '&amp;',
  '&#',
  '<',
  '>',
  '> ',
  '1. ',
  '- ',
  '* ',
  '+ ',
  '> - ',
  '1. > ',
  '#',
  '# ',
  '|',
  '|a',
  '| - ',
  ':-|',
  '甲|\n-|\n',
  '|a|\n|-|\n',
  '|a|\n|-|-|\n',
  '<b\n|a|\n|-|\n',
  '- |a|\n  |-|\n',
  '> |a|\n> |-|\n',
  '`',
  '```\n',
  '```\n\n',
  '- ```\n',
  '- ```\n\n',
  '1. a\n  ```\n\ny\n```\n',
  '~~~ x\n',
  '<div>\n',
  '<div>\n\n',
  '<div>\n<!--\n\n',
  '- <!--\n\n',
  '<pre>\n',
  '<b>\n',
  '[a]: b\n',
  '[a]: b\n\n',
  '[a]:\n',
  '[a]: b "\n',
  '---\n',
  '***\n',
  '- - -\n',
  '# a\n',
  '# **a**\n',
  '> a\n',
  '> # a\n',
  '> **a**\n',
  '- a\n',
  '- **a**\n',
  '- **a**\n\n',
  '- # a\n',
  '- a\n\n  - b **c**\n\n',
  '1. a\n\n    b **c**\n\n',
  '1. 甲\n',
  '1) **甲**\n',
  '甲\n',
  '甲\n\n',
  '甲**乙**\n',
  '甲**乙**\n\n',
  '甲*\n',
  '甲\\\n',
  '甲  \n',
  '\n',
  '\r',
  '　\n',
  '\t',
  ' ',
  '\0',
  '\ufeff',
  '\ud800',
  '甲',
];

/** Families of text that parsers of Markdown are slow on; each makes a text of about the length asked for. */
export const families: Record<string, (length: number) => string> = {
  ...Object.fromEntries(pieces.map((piece) => [JSON.stringify(piece), repeat(piece)])),
  'nested brackets': halves('[', ']'),
  'nested links': halves('[', '](a)'),
  'nested images': halves('![', '](a)'),
  'nested emphasis': halves('*a ', ' a*'),
  'nested parentheses': (length) => `[a](${halves('(', ')')(length)})`,
  'open emphasis, closed strong': halves('*a ', 'b**'),
  'code spans that never match': growing('`'),
  'emphasis that never matches': growing('*'),
  'tables of 4 columns': table(4),
  'tables of 100 columns': table(100),
  'one wide table': wideTable,
  'a table in a list': (length) => `- ${table(4)(length).replaceAll('\n', '\n  ')}`,
  'a table in a quote': (length) => `> ${table(4)(length).replaceAll('\n', '\n> ')}`,
  'a table behind HTML': (length) => `<b>x\n${table(4)(length)}`,
  'a table that HTML interrupts': (length) => table(2)(length).replaceAll('\n', '\n<a>x\n'),
  'list stairs': stairs('-', '甲'),
  'list stairs with emphasis': stairs('-', '**甲**'),
  'numbered stairs': stairs('1.', '# 甲'),
  'quote stairs': stairs('> >', '**甲**'),
  'a list with one bold line': (length) => `- **甲**\n${repeat('- 甲\n')(length)}`,
  'a list with bold lines at both ends': (length) => `- **甲**\n${repeat('- 甲\n')(length)}- **甲**`,
  'lines with bold ends': (length) => `**甲**\n${repeat('甲\n')(length)}**甲**`,
  'numbered lines with bold ends': (length) => `**甲**\n${repeat('1. 甲\n')(length)}**甲**`,
  'one line with bold ends': (length) => `**甲**${repeat('甲')(length)}**甲**`,
  'unfinished front matter': (length) => `---\n${repeat('a: b\n')(length)}`,
  'unfinished comment': (length) => `<!--\n${repeat('a\n\n')(length)}`,
  'unfinished code in a list': (length) => `- \`\`\`\n${repeat('  a\n\n')(length)}`,
  'quoted code': (length) => `> \`\`\`\n${repeat('> [a](b)\n')(length)}`,
};
