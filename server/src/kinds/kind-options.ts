import { dictionary, list, record } from '../schema/compounds.ts';
import { flag, integer, type Option, oneOf, text, type Values } from '../schema/options.ts';
import type { Text } from '../text/text.ts';

// The schema of report kinds, ours and those of users: what may stand in a `*.kind.yaml`, by which it is read, completed
// and checked. `kind.ts` says more of each; tables are in `table-form.ts`.

const word = text({ default: '', description: { zh: '一个词。', en: 'A word.' } });
const words = (zh: string, en: string) => list(word, { zh, en });
const line = (zh: string, en: string) => text({ default: '', description: { zh, en } });

/** Letters, digits and hyphens, such as `work-safety`. */
const idPattern = /^[a-z][a-z0-9-]{0,60}$/;

/** The id of a kind, a role or a phrase. */
export const kindId: Option<string> = {
  default: '',
  description: { zh: '编号，小写字母、数字、连字符。', en: 'Lower-case letters, digits and hyphens.' },
  schema: { type: 'string', pattern: idPattern.source },
  read: (raw) => (typeof raw === 'string' && idPattern.test(raw) ? raw : undefined),
  complain: (raw) =>
    typeof raw === 'string' && idPattern.test(raw)
      ? []
      : [
          {
            path: [],
            message: {
              zh: '编号要用小写字母、数字、连字符，字母开头',
              en: 'an id has lower-case letters, digits and hyphens, and begins with a letter',
            },
          },
        ],
};

const bothLanguages = record({
  shape: { zh: line('中文。', 'Chinese.'), en: line('英文。', 'English.') },
  required: ['zh', 'en'],
  description: { zh: '两种文字的名称。', en: 'A name in both languages.' },
});

/** `安全生产`, or `{ zh: …, en: … }`. */
const name: Option<Text> = {
  default: { zh: '', en: '' },
  description: { zh: '名称，在提示里用；也可以写 { zh, en }。', en: 'The name, as messages have it; or { zh, en }.' },
  schema: { oneOf: [word.schema, bothLanguages.schema] },
  read: (raw) => {
    const both = word.read(raw);
    return both === undefined ? bothLanguages.read(raw) : { zh: both, en: both };
  },
  complain: (raw) => (typeof raw === 'string' ? word.complain(raw) : bothLanguages.complain(raw)),
};

const prefixes = dictionary(line('拼音首字母。', 'Initials of its pinyin.'), {
  zh: '输入什么得到它：词和拼音首字母。',
  en: 'What a writer types to get it: words and the initials of their pinyin.',
});

const aspect = record({
  shape: {
    id: kindId,
    name,
    words: words('说到了它的词，有一个就算。', 'Any of these says that it is there.'),
    since: integer({
      default: 0,
      minimum: 0,
      maximum: 2100,
      description: {
        zh: '从报告哪一年的情况起才要说到。',
        en: 'Reports on years before this one need not speak of it.',
      },
    }),
  },
  required: ['id', 'name', 'words'],
  description: { zh: '这一部分还要说到的一个方面。', en: 'One thing the section is to speak of.' },
});

const needKnown = oneOf({
  values: ['mandatory', 'optional', 'usual'],
  default: 'mandatory',
  description: {
    zh: '必备（mandatory）、可以不写（optional）、惯例有（usual）；可以不写的缺了，说一声，惯例有的缺了不打扰。',
    en: 'mandatory, optional (its absence is said), or usual (it is not).',
  },
});

/** Of a part whose need is not understood no report is said to lack it. */
const need: typeof needKnown = { ...needKnown, read: (raw) => needKnown.read(raw) ?? 'usual' };

const role = record({
  shape: {
    id: kindId,
    name,
    prefixes,
    need,
    mayBeNone: flag({ default: false, description: { zh: '可以只写“无”。', en: '无 is all that it need say.' } }),
    year: oneOf({
      values: ['report', 'next', 'none'],
      default: 'none',
      description: {
        zh: '小标题里的年份：报告年度、下一年度，或者没有。',
        en: 'The year its heading carries: the one reported on, the next one, or none.',
      },
    }),
    words: words('小标题里有其中一个词，就是这一部分；不写就用名称。', 'Any of these in a heading gives it this role.'),
    weakWords: words('没有别的部分的词时，这些词也算。', 'These do so where no word of another role is there.'),
    endings: words('小标题以它结尾的，不管前面是什么。', 'Headings that end so, whatever comes before.'),
    takesUnnamed: flag({
      default: false,
      description: {
        zh: '认不出的小标题归这一部分（按主题分节的成效）。',
        en: 'Sections without a role are taken for this one.',
      },
    }),
    aspects: list(aspect, { zh: '这一部分还要说到的方面。', en: 'What the section is to speak of besides.' }),
    traces: words('正文里有这些词，说明内容写在别处了。', 'Words in a paragraph that tell that its content is there.'),
    heading: line('小标题的模板，不写就用名称。', 'Its heading, a template.'),
    phrases: list(kindId, {
      zh: '这一部分的模板由哪些常用写法和表格组成，写它们的编号。',
      en: 'Ids of the phrases and tables that a section of this role begins with.',
    }),
  },
  required: ['id', 'name'],
  description: { zh: '报告的一个部分。', en: 'A part of the report.' },
});

const phrase = record({
  shape: {
    id: kindId,
    name,
    note: name,
    prefixes,
    place: line(
      '放在哪里：title、subtitle、recipient、opening、closing、signature、any，或者一个部分的编号。',
      'Where it stands: title, subtitle, recipient, opening, closing, signature, any, or the id of a role.',
    ),
    lines: list(
      line('一个段落，是模板。', 'A paragraph, a template.'),
      { zh: '段落，一项一段。', en: 'Paragraphs, one an item.' },
      1,
    ),
  },
  required: ['id', 'name', 'place', 'lines'],
  description: { zh: '一种常用写法。', en: 'A usual way of saying something.' },
});

const term = record({
  shape: {
    month: integer({ minimum: 1, maximum: 12, default: 12, description: { zh: '月。', en: 'Month.' } }),
    day: integer({ minimum: 1, maximum: 31, default: 31, description: { zh: '日。', en: 'Day.' } }),
    issuers: words('只对名称这样结尾的机关。', 'Only for issuers whose names end so.'),
  },
  required: ['month', 'day'],
  description: { zh: '下一年的一天。', en: 'A day of the year after the one reported on.' },
});

const cells = (zh: string, en: string) => list({ ...word, read: readCell, complain: () => [] }, { zh, en });

/** A cell may be empty. */
function readCell(raw: unknown): string | undefined {
  return typeof raw === 'string' ? raw : typeof raw === 'number' ? String(raw) : undefined;
}

/** Within a table: how it names its rows, columns and sums for itself, such as `T-B1`. */
const own = text({ default: '', description: { zh: '表内的编号。', en: 'An id within the table.' } });

const column = record({
  shape: {
    id: own,
    name,
    heads: words('表头的写法；不写就用名称。', 'What its head says.'),
    isAmount: flag({ default: false, description: { zh: '是金额，不是件数。', en: 'An amount of money, no count.' } }),
    isCount: flag({
      default: false,
      description: {
        zh: '是件数、次数、人数：有小数或者负数的，提示；不写不查。',
        en: 'A count: decimals and negative numbers are pointed at. Nothing is said of others.',
      },
    }),
  },
  required: ['id', 'name'],
  description: { zh: '表的一列。', en: 'A column.' },
});

const row = record({
  shape: {
    id: own,
    name,
    cells: cells('数字前面的单元格，新建报告时这样写。', 'The cells before its numbers, as a template prints them.'),
    above: list(cells('一行。', 'A line.'), { zh: '这一行上面的各行。', en: 'Lines above the row.' }),
    words: words('行名的开头；不写就用名称。', 'How its label begins.'),
    columns: list(own, { zh: '只在这些列有数。', en: 'The columns it has numbers in; all, if it names none.' }),
  },
  required: ['id', 'name'],
  description: { zh: '表的一行。', en: 'A row.' },
});

const within = oneOf({
  values: ['columns', 'rows'],
  default: 'columns',
  description: {
    zh: 'columns：每一列里几行之间；rows：每一行里几列之间。',
    en: 'columns: between rows, in each column; rows: between columns, in each row.',
  },
});

const identity = record({
  shape: {
    id: own,
    within,
    left: list(own, { zh: '左边各项。', en: 'The left side.' }, 1),
    right: list(own, { zh: '右边各项，和左边相等。', en: 'The right side, equal to the left.' }, 1),
    mayBeOut: list(own, { zh: '右边可以没有的项。', en: 'What may be left out of the right side.' }),
    weight: oneOf({
      values: ['prescribed', 'usual', 'likely'],
      default: 'usual',
      description: {
        zh: '规定的（错误）、惯例（警告）、不一定的（信息）。',
        en: 'prescribed (an error), usual (a warning), or likely (information).',
      },
    }),
    text: name,
  },
  required: ['id', 'left', 'right', 'text'],
  description: { zh: '表里必须成立的一个等式。', en: 'What must be equal in the table.' },
});

const overYears = record({
  shape: {
    id: own,
    within,
    now: line('今年表里的一行（一列）。', 'A row or column of this year’s table.'),
    before: line('上年表里的一行（一列）。', 'A row or column of last year’s.'),
    came: line('这一年增加的。', 'What came since.'),
    went: line('这一年减少的。', 'What went since.'),
    isSure: flag({
      default: false,
      description: { zh: '没有别的原因会变。', en: 'Nothing else can have changed it.' },
    }),
    text: name,
  },
  required: ['id', 'now', 'before', 'text'],
  description: { zh: '和上年报告的同一张表必须一致的。', en: 'What it has in common with last year’s table.' },
});

const older = record({
  shape: {
    heads: words('旧表的表头。', 'Heads of the older form.'),
    until: integer({
      minimum: 1990,
      maximum: 2100,
      default: 2000,
      description: { zh: '从哪一年度起用现在的表。', en: 'The first year with the form of today.' },
    }),
    text: name,
  },
  required: ['heads', 'until', 'text'],
  description: { zh: '被它代替的旧表。', en: 'The form that it replaced.' },
});

const table = record({
  shape: {
    id: own,
    name,
    layout: oneOf({
      values: ['labelled', 'one-line', 'headed'],
      default: 'labelled',
      description: {
        zh: 'labelled：每行以行名开头；one-line：各行排成一行数字；headed：各列按表头认，每一行是同一类，rows 只写 all 一行。',
        en: 'labelled: each row begins with its label; one-line: the rows stand side by side in one line; headed: columns are known by their heads, and each line is a row of the same kind.',
      },
    }),
    head: list(cells('一行表头。', 'A line of the head.'), {
      zh: '数字上面的各行。',
      en: 'The lines above the numbers.',
    }),
    columns: list(column, { zh: '各列。', en: 'Its columns.' }, 1),
    rows: list(row, { zh: '各行。', en: 'Its rows.' }, 1),
    fewestRows: integer({
      minimum: 1,
      maximum: 100,
      default: 1,
      description: { zh: '至少有几行，才认作这张表。', en: 'So many rows make it this table.' },
    }),
    fewestColumns: integer({
      minimum: 1,
      maximum: 100,
      default: 1,
      description: {
        zh: '按表头认的，至少有几列，才认作这张表。',
        en: 'So many columns make it this table, if headed.',
      },
    }),
    older,
    overYears: list(overYears, { zh: '和上年报告的表怎样对照。', en: 'What it has in common with last year’s.' }),
    identities: list(identity, { zh: '表里的等式。', en: 'What must add up.' }),
  },
  required: ['id', 'name', 'columns', 'rows'],
  description: { zh: '规定的一张表。', en: 'A table that is prescribed.' },
});

const kindShape = {
  id: kindId,
  name,
  prefixes,
  titleWords: words('标题里有其中一个词，就是这类报告。', 'A title with one of these is of this kind.'),
  titleExcludes: words('标题里有这些词，就不是。', 'A title with one of these is not.'),
  titleEndings: words(
    '标题除了“报告”“年报”“总结”“汇报”“情况”，还可以这样结尾。',
    'What its titles may end in besides 报告, 年报, 总结, 汇报 and 情况.',
  ),
  titleYear: oneOf({
    values: ['report', 'next'],
    default: 'report',
    description: {
      zh: '标题里的年份：报告年度，或者下一年（作报告的那一年）。',
      en: 'The year its title carries: the one reported on, or the next one, in which it is delivered.',
    },
  }),
  openingWords: words('开头有其中一个词，就是这类报告。', 'An opening with one of these is of this kind.'),
  headingWords: words(
    '小标题常用的词：三个小标题里有三个不同的词，也认作这类报告。',
    'Words of its headings: three different ones in three headings speak for it.',
  ),
  titleTemplate: line('标题的模板。', 'Its title, a template.'),
  openingTemplate: line('开头的模板。', 'Its opening, a template.'),
  due: list(term, { zh: '最迟什么时候公开。', en: 'By when it is to be public.' }),
  without: list(
    oneOf({
      values: ['title', 'subtitle', 'recipient', 'opening', 'any', 'closing', 'signature'],
      default: 'any',
      description: { zh: '一个位置。', en: 'A place.' },
    }),
    { zh: '新建报告时空着的位置，如 recipient（主送机关）。', en: 'Places a new report leaves empty.' },
  ),
  signed: flag({ default: true, description: { zh: '文末有署名和日期。', en: 'Issuer and date stand at the end.' } }),
  roles: list(role, { zh: '各个部分，按顺序。', en: 'Its parts, in order.' }),
  tables: list(table, { zh: '规定的表格。', en: 'The tables that are prescribed.' }),
  phrases: list(phrase, { zh: '常用写法。', en: 'Usual phrases.' }),
  basis: words('依据的文件。', 'On which documents it rests.'),
};

export const kindOption = record({
  shape: kindShape,
  required: ['id', 'name'],
  description: { zh: '一类报告。', en: 'A kind of report.' },
});

export type KindValues = Values<typeof kindShape>;
