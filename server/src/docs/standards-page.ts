import type { Confidence, Sourced } from '../standards/confidence.ts';
import { expressionVariants, fixedOrders, markedNames, namedLists } from '../standards/fixed-expressions.ts';
import { formerOffices, plenums, timedTerms } from '../standards/timeline.ts';
import { documents, laws, plans } from '../standards/titles.ts';

/** An entry as the page needs it; dates are `2024-07-18`, `2024-07` or `2024`. */
interface Entry extends Sourced {
  readonly title?: string;
  readonly name?: string;
  readonly from?: string;
  readonly amended?: string;
  readonly until?: string;
}

interface Source {
  readonly name: string;
  readonly file: string;
  readonly entries: readonly Entry[];
  /** When to look at it, and what for. */
  readonly update: string;
}

const sources: readonly Source[] = [
  {
    name: '中央全会',
    file: 'timeline.ts',
    entries: plenums,
    update: '上一年开的全会补一条；预告过的，会后核对日期，把 `likely` 改掉。',
  },
  {
    name: '规划、会议、专项行动',
    file: 'timeline.ts',
    entries: timedTerms,
    update: '上一年年底到期的，看有没有接续的规划；新的会议、行动补一条，写明从哪天起。',
  },
  {
    name: '改了名的机构',
    file: 'timeline.ts',
    entries: formerOffices.filter(({ replacedBy }) => replacedBy !== undefined),
    update: '上一年机构改革改名、合并的补一条。',
  },
  {
    name: '法律法规',
    file: 'titles.ts',
    entries: laws,
    update: '上一年通过、修订、修正、废止的：补新的，改 `from` 或 `amended`；换了题名的，旧题名写进 `replaces`。',
  },
  { name: '党和国家的文件', file: 'titles.ts', entries: documents, update: '上一年印发、常被引用的补一条。' },
  {
    name: '规划、纲要',
    file: 'titles.ts',
    entries: plans,
    update: '五年一换的（普法、法治政府建设……）：新的印发后接上。',
  },
  {
    name: '成组的提法',
    file: 'fixed-expressions.ts',
    entries: namedLists,
    update: '提法有变化的，只照公布的原文改，写明出处。',
  },
  { name: '有顺序的提法', file: 'fixed-expressions.ts', entries: fixedOrders, update: '同上。' },
  { name: '加引号的提法', file: 'fixed-expressions.ts', entries: markedNames, update: '同上。' },
  { name: '写法有变化的提法', file: 'fixed-expressions.ts', entries: expressionVariants, update: '同上。' },
];

const sureness: Readonly<Record<Confidence, string>> = {
  checked: '核对过原文',
  secondary: '公开的二手材料',
  known: '常见的引用',
  likely: '待核实',
};

/** What is dated in the standards, where its newest entry is, and what to look at each January. */
export function renderStandardsPage(): string {
  const all = sources.flatMap(({ entries }) => entries);
  const counts = Object.entries(sureness).map(
    ([confidence, name]) => `${name} ${all.filter((entry) => entry.confidence === confidence).length} 条`,
  );
  const doubtful = sources.flatMap(({ file, entries }) =>
    entries
      .filter(({ confidence }) => confidence === 'likely')
      .map((entry) => `- \`${file}\` ${titleOf(entry)}${dateOf(entry) ? `（${dateOf(entry)}）` : ''}：${entry.source}`),
  );
  return [
    '<!-- Written by `npm run generate` from the standards; do not edit. -->',
    '# 有日期的数据，每年一月看一遍',
    `共 ${all.length} 条，每条有出处和把握：${counts.join('，')}。“待核实”的从不作警告。改过以后运行 \`npm run generate\`、\`npm test\`：缺出处、缺日期、重复、前后矛盾的，测试会指出来。`,
    '## 每年更新什么',
    [
      '| 数据 | 文件 | 条数 | 最新的一条 | 每年一月 |',
      '| --- | --- | --- | --- | --- |',
      ...sources.map(({ name, file, entries, update }) => {
        const newest = newestOf(entries);
        const shown = newest ? `${titleOf(newest)}（${dateOf(newest)}）` : '没有日期';
        return `| ${name} | \`${file}\` | ${entries.length} | ${shown} | ${update} |`;
      }),
    ].join('\n'),
    [
      '此外：',
      '',
      '- 报告类型（`../kinds/`）：规定的格式、必备的部分、公开期限有没有新文件；政府信息公开年报的表格有没有改版。',
      '- 样稿、片段里的年份由模板里的 `{year}` 得来，不必改。',
    ].join('\n'),
    '## 待核实',
    doubtful.join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function titleOf({ title, name }: Entry): string {
  return title ?? name ?? '';
}

/** When it began or was last amended; of what only ended, when. */
function dateOf({ from, amended, until }: Entry): string {
  const dates = [from, amended].filter((date) => date !== undefined).sort();
  return dates.at(-1) ?? until ?? '';
}

function newestOf(entries: readonly Entry[]): Entry | undefined {
  const dated = entries.filter((entry) => dateOf(entry) !== '' && entry.confidence !== 'likely');
  return dated.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1)).at(-1);
}
