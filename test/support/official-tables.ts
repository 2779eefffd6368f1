// The three tables of a report on open government information, and the ways in which they arrive: one model and a function for each
// dress, so that no table is written by hand.
import { type FormId, formB, formC, type OfficialNumbers, rightNumbers } from './official-numbers.ts';

/** A cell of a laid-out table, with how many columns and rows it takes. */
interface Laid {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const laid = (text: string, columns = 1, rows = 1): Laid => ({ text, columns, rows });

type LaidTables = Readonly<Record<FormId, readonly (readonly Laid[])[]>>;

/**
 * The tables of the form of 2019: of what is published other columns, and one row for all that is handled otherwise. From
 * reports on 2019 and 2020.
 */
export function olderTables(numbers: OfficialNumbers): LaidTables {
  const { B, C } = layOut(numbers);
  const line = (...texts: readonly string[]) => texts.map((text) => laid(text));
  const others = ['3.6.1', '3.6.2', '3.6.3'];
  const sums = formB.columns.map(({ id }) =>
    laid(String(others.reduce((sum, row) => sum + Number(numbers.B[`${row} ${id}`]), 0))),
  );
  const isOther = (cells: readonly Laid[]) =>
    cells.some(({ text }) => /^(?:1\.申请人无正当|2\.申请人逾期|3\.其他)/.test(text));
  const first = B.findIndex(isOther);
  return {
    A: [
      [laid('第二十条第（一）项', 4)],
      line('信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'),
      line('规章', '0', '0', '0'),
      line('规范性文件', '3', '3', '41'),
      [laid('第二十条第（五）项', 4)],
      line('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
      line('行政许可', '45', '2', '2301'),
      line('其他对外管理服务事项', '12', '0', '300'),
      [laid('第二十条第（六）项', 4)],
      line('信息内容', '上一年项目数量', '本年增/减', '处理决定数量'),
      line('行政处罚', '210', '-3', '681'),
      line('行政强制', '21', '0', '27'),
      [laid('第二十条第（八）项', 4)],
      [laid('信息内容'), laid('上一年项目数量'), laid('本年增/减', 2)],
      [laid('行政事业性收费'), laid('3'), laid('0', 2)],
      [laid('第二十条第（九）项', 4)],
      [laid('信息内容'), laid('采购项目数量'), laid('采购总金额', 2)],
      [laid('政府集中采购'), laid('12'), laid('345.6', 2)],
    ],
    B: B.flatMap((cells, index) => {
      if (index === first) return [[laid('（六）其他处理', 2), ...sums]];
      if (isOther(cells)) return [];
      return [cells.map((cell) => (cell.text === '三、本年度办理结果' ? { ...cell, rows: cell.rows - 2 } : cell))];
    }),
    C,
  };
}

/** The tables as the form prints them, merged cells and all. */
function layOut({ A, B, C }: OfficialNumbers): LaidTables {
  const cell = (text: string | undefined) => laid(text ?? '');
  const article = (number: string, ...heads: readonly string[]) => [
    [laid(`第二十条第（${number}）项`, 4)],
    [laid('信息内容'), ...heads.map((head) => laid(head, heads.length === 1 ? 3 : 1))],
  ];
  const wide = (label: string, key: string) => [laid(label), laid(A[key] ?? '', 3)];
  const documents = (label: string, row: string) => [
    laid(label),
    ...['issued', 'abolished', 'in-force'].map((column) => cell(A[`${row} ${column}`])),
  ];
  const numbers = (row: string) => formB.columns.map(({ id }) => cell(B[`${row} ${id}`]));
  const labelOf = (row: string) => formB.rows.find(({ id }) => id === row)?.cells.findLast((text) => text !== '') ?? '';
  const groups: readonly (readonly [string, string, number])[] = [
    ['3.3', '（三）不予公开', 8],
    ['3.4', '（四）无法提供', 3],
    ['3.5', '（五）不予处理', 5],
    ['3.6', '（六）其他处理', 3],
  ];
  const outcomes = formC.columns.map(({ name }) => cell(name.zh));
  return {
    A: [
      ...article('一', '本年制发件数', '本年废止件数', '现行有效件数'),
      documents('规章', 'rules'),
      documents('行政规范性文件', 'normative-documents'),
      ...article('五', '本年处理决定数量'),
      wide('行政许可', 'licences decisions'),
      ...article('六', '本年处理决定数量'),
      wide('行政处罚', 'penalties decisions'),
      wide('行政强制', 'compulsion decisions'),
      ...article('八', '本年收费金额（单位：万元）'),
      wide('行政事业性收费', 'fees amount'),
    ],
    B: [
      [laid('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), laid('申请人情况', 7)],
      [laid('自然人', 1, 2), laid('法人或其他组织', 5), laid('总计', 1, 2)],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(cell),
      [laid(labelOf('1') || '一、本年新收政府信息公开申请数量', 3), ...numbers('1')],
      [laid(labelOf('2'), 3), ...numbers('2')],
      [laid('三、本年度办理结果', 1, 22), laid(labelOf('3.1'), 2), ...numbers('3.1')],
      [laid(labelOf('3.2'), 2), ...numbers('3.2')],
      ...groups.flatMap(([group, name, size]) =>
        Array.from({ length: size }, (_, index) => [
          ...(index === 0 ? [laid(name, 1, size)] : []),
          laid(labelOf(`${group}.${index + 1}`)),
          ...numbers(`${group}.${index + 1}`),
        ]),
      ),
      [laid('（七）总计', 2), ...numbers('3.7')],
      [laid(labelOf('4'), 3), ...numbers('4')],
    ],
    C: [
      [laid('行政复议', 5, 2), laid('行政诉讼', 10)],
      [laid('未经复议直接起诉', 5), laid('复议后起诉', 5)],
      [...outcomes, ...outcomes, ...outcomes],
      formC.rows.flatMap(({ id }) => formC.columns.map((column) => cell(C[`${id} ${column.id}`]))),
    ],
  };
}

/** What becomes of the places that a merged cell covers besides its first. */
type Merged = 'blank' | 'repeated' | 'dropped';

function flatten(rows: readonly (readonly Laid[])[], merged: Merged): string[][] {
  if (merged === 'dropped') return rows.map((cells) => cells.map(({ text }) => text));
  const grid: string[][] = rows.map(() => []);
  for (const [line, cells] of rows.entries()) {
    let column = 0;
    for (const { text, columns, rows: height } of cells) {
      while (grid[line]?.[column] !== undefined) column++;
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < columns; right++) {
          const isFirst = down === 0 && right === 0;
          const own = grid[line + down];
          if (own) own[column + right] = isFirst || merged === 'repeated' ? text : '';
        }
      }
    }
  }
  return grid;
}

type Write = (rows: readonly (readonly Laid[])[]) => string;

const bars = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function pipes(merged: Merged, toLine: (cells: readonly string[]) => string = bars): Write {
  return (rows) => {
    const lines = flatten(rows, merged);
    const width = Math.max(...lines.map(({ length }) => length));
    const filled = lines.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
    const [head = [], ...body] = filled;
    return [toLine(head), toLine(head.map(() => '---')), ...body.map(toLine)].join('\n');
  };
}

const barsOnly: Write = (rows) => flatten(rows, 'repeated').map(bars).join('\n');
const tabs = (merged: Merged, between = '\n'): Write => {
  return (rows) =>
    flatten(rows, merged)
      .map((cells) => cells.join('\t'))
      .join(between);
};
const stacked = (between: string): Write => {
  return (rows) =>
    rows
      .flat()
      .map(({ text }) => text)
      .join(between);
};
const html = (toCell: (cell: Laid) => string, between = '\n'): Write => {
  return (rows) =>
    ['<table>', ...rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`), '</table>'].join(between);
};
const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');
const plainCell = ({ text, columns, rows }: Laid) =>
  `<td${span('colspan', columns)}${span('rowspan', rows)}>${text}</td>`;
/** As word processors save it. */
const wordCell = ({ text, columns, rows }: Laid) =>
  `<td${span('colspan', columns)}${span('rowspan', rows)} style="border:1px solid"><p class="MsoNormal"><span>${text === '' ? '&nbsp;' : text}</span></p></td>`;

/** Cells padded to the width of their columns, a Han character as wide as two others. */
function padded(rows: readonly (readonly Laid[])[]): { readonly lines: string[][]; readonly widths: number[] } {
  const lines = flatten(rows, 'blank');
  const count = Math.max(...lines.map(({ length }) => length));
  const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0);
  const columns = Array.from({ length: count }, (_, column) => column);
  const widths = columns.map((column) => Math.max(1, ...lines.map((cells) => widthOf(cells[column] ?? ''))));
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text));
  return { lines: lines.map((cells) => columns.map((column) => pad(cells[column] ?? '', column))), widths };
}

const framed = (corner: string, line: string, cross: string, side: string): Write => {
  return (rows) => {
    const { lines, widths } = padded(rows);
    const rule = `${corner}${widths.map((width) => line.repeat(width + 2)).join(cross)}${corner}`;
    return [rule, ...lines.flatMap((cells) => [`${side} ${cells.join(` ${side} `)} ${side}`, rule])].join('\n');
  };
};

/** Rows between rules, with blank lines between them. */
const ruled: Write = (rows) => {
  const { lines, widths } = padded(rows);
  const rule = `  ${widths.map((width) => '-'.repeat(width)).join(' ')}`;
  return [rule, lines.map((cells) => `  ${cells.join(' ')}`).join('\n\n'), rule].join('\n');
};

/** In two parts behind row 14, as a page break does it. */
const inTwo = (write: Write, between: string): Write => {
  return (rows) => (rows.length < 20 ? write(rows) : `${write(rows.slice(0, 14))}${between}${write(rows.slice(14))}`);
};
const fullWidth = (write: Write): Write => {
  const widen = (text: string) => text.replace(/[0-9.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return (rows) => write(rows.map((cells) => cells.map((cell) => ({ ...cell, text: widen(cell.text) }))));
};
const withLabels = (write: Write, change: (text: string) => string): Write => {
  return (rows) => write(rows.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell.text) }))));
};
const withoutNumbers = (text: string) => text.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.(?=\D))/, '');
const blanksInLabels = (text: string) => text.replace(/^(\d\.|[一二三四]、|（[一二三四五六七]）)(?=\D)/, '$1 ');
const halfBrackets = (text: string) => text.replaceAll('（', '(').replaceAll('）', ')');

export interface Dressing {
  readonly dress: 'markdown' | 'plain';
  readonly write: Write;
}

const md = (write: Write): Dressing => ({ dress: 'markdown', write });
const txt = (write: Write): Dressing => ({ dress: 'plain', write });

/** Ways in which a table arrives, by name. */
export const dressings = {
  pipes: md(pipes('blank')),
  'pipes, merged cells repeated': md(pipes('repeated')),
  'pipes, merged cells dropped': md(pipes('dropped')),
  'pipes without outer ones': md(pipes('repeated', (cells) => cells.join(' | '))),
  'bars without dashes': txt(barsOnly),
  'bars without dashes in Markdown': md(barsOnly),
  'pipes on two pages': md(inTwo(pipes('repeated'), '\n\n')),
  'pipes, full-width digits': md(fullWidth(pipes('repeated'))),
  'pipes, labels without numbers': md(withLabels(pipes('repeated'), withoutNumbers)),
  'pipes, blanks in labels': md(withLabels(pipes('blank'), blanksInLabels)),
  'pipes, bold totals': md(
    withLabels(pipes('blank'), (text) => (/总计|^(?:168|163|10)$/.test(text) ? `**${text}**` : text)),
  ),
  'pipes, narrow brackets': md(withLabels(pipes('blank'), halfBrackets)),
  html: md(html(plainCell)),
  'html on one line': md(html(plainCell, '')),
  'html of a word processor': md(html(wordCell)),
  'html in plain text': txt(html(plainCell)),
  'html, merged cells repeated': md((rows) =>
    html(plainCell)(flatten(rows, 'repeated').map((row) => row.map((text) => laid(text)))),
  ),
  'html on two pages': md(inTwo(html(plainCell), '\n\n')),
  'html, full-width digits': md(fullWidth(html(plainCell))),
  tabs: txt(tabs('dropped')),
  'tabs in Markdown': md(tabs('dropped')),
  'tabs, merged cells blank': txt(tabs('blank')),
  'tabs, merged cells repeated': txt(tabs('repeated')),
  'tabs, rows apart': txt(tabs('dropped', '\n\n')),
  'tabs, merged cells blank, rows apart': txt(tabs('blank', '\n\n')),
  'tabs on two pages': txt(inTwo(tabs('dropped'), '\n\n')),
  'tabs around a page number': txt(inTwo(tabs('dropped'), '\n— 3 —\n')),
  'tabs, full-width digits': txt(fullWidth(tabs('dropped'))),
  'tabs, labels without numbers': txt(withLabels(tabs('dropped'), withoutNumbers)),
  'one cell a line': txt(stacked('\n')),
  'one cell a line in Markdown': md(stacked('\n')),
  'one cell a paragraph': txt(stacked('\n\n')),
  'one cell a paragraph in Markdown': md(stacked('\n\n')),
  'one cell a paragraph, full-width digits': md(fullWidth(stacked('\n\n'))),
  'one cell a line, merged cells repeated': txt((rows) => flatten(rows, 'repeated').flat().join('\n')),
  'a grid of a converter': md(framed('+', '-', '+', '|')),
  'rules of a converter': md(ruled),
  'a drawn frame': txt(framed('├', '─', '┼', '│')),
  'blanks between cells': txt((rows) =>
    flatten(rows, 'dropped')
      .map((cells) => cells.join('  '))
      .join('\n'),
  ),
  'blanks between cells in Markdown': md((rows) =>
    flatten(rows, 'dropped')
      .map((cells) => cells.join(' '))
      .join('\n'),
  ),
} satisfies Readonly<Record<string, Dressing>>;

interface ReportWords {
  readonly issuer: string;
  readonly year: number;
  /** What it says of the numbers in its tables. */
  readonly text: string;
  readonly tables: (numbers: OfficialNumbers) => LaidTables;
}

/** A whole report with the tables. */
export function reportOf(
  numbers: OfficialNumbers,
  { dress, write }: Dressing,
  {
    issuer = '青溪县水务局',
    year = 2025,
    text = `全年收到政府信息公开申请${rightNumbers.B['1 total']}件，其中予以公开90件，部分公开12件。`,
    tables: layTables = layOut,
  }: Partial<ReportWords> = {},
): string {
  const tables = layTables(numbers);
  const [title, heading] = dress === 'markdown' ? ['# ', '## '] : ['', ''];
  return [
    `${title}${issuer}${year}年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》要求，现将${year}年政府信息公开工作情况报告如下。`,
    `${heading}一、总体情况`,
    text,
    `${heading}二、主动公开政府信息情况`,
    write(tables.A),
    `${heading}三、收到和处理政府信息公开申请情况`,
    write(tables.B),
    `${heading}四、政府信息公开行政复议、行政诉讼情况`,
    write(tables.C),
    `${heading}五、存在的主要问题及改进情况`,
    '一些单位公开信息不及时。针对这一问题，逐月检查栏目更新，对超期未更新的单位点名提醒。',
    `${heading}六、其他需要报告的事项`,
    `依据《政府信息公开信息处理费管理办法》，${year}年没有收取信息处理费。`,
    '',
  ].join('\n\n');
}
