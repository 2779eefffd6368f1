import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { assignRoles } from '../../../server/src/kinds/assign-roles.ts';
import { ruleOfLaw } from '../../../server/src/kinds/rule-of-law.ts';
import { openingOf, rootOf } from '../../../server/src/outline/outline.ts';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';
import { contains } from '../../../server/src/text/span.ts';
import '../same-every-run.ts';

function read(content: string, dress: Dress) {
  return parseOutline(content, parseBlocks(content, dress));
}

/** The sections below a title, each with a › for each level below the first: `一、总体情况 › （一）学习`. */
function tree(lines: readonly string[], dress: Dress = 'markdown'): string[] {
  const { sections } = read(['# 甲县乙局2025年工作报告', ...lines].join('\n\n'), dress);
  return sections.map(({ level, label, heading }) => '›'.repeat(level - 1) + (label?.text ?? '') + heading);
}

suite('the section tree', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], sections: readonly string[]])[] = [
    [
      'by numbers alone',
      [
        '一、总体',
        '（一）学习',
        '1.会议',
        '（1）人员',
        '①领导',
        '②职工',
        '（2）时间',
        '2.培训',
        '（二）执法',
        '二、不足',
      ],
      [
        '一、总体',
        '›（一）学习',
        '››1.会议',
        '›››（1）人员',
        '››››①领导',
        '››››②职工',
        '›››（2）时间',
        '››2.培训',
        '›（二）执法',
        '二、不足',
      ],
    ],
    [
      'by # alone',
      ['## 总体', '### 学习', '#### 会议', '### 执法', '## 不足'],
      ['总体', '›学习', '››会议', '›执法', '不足'],
    ],
    [
      'by both at once',
      ['## 一、总体', '### （一）学习', '### （二）执法', '## 二、不足'],
      ['一、总体', '›（一）学习', '›（二）执法', '二、不足'],
    ],
    [
      'by # where labels of two levels have one form',
      ['## 1.总体', '### 1.学习', '### 2.执法', '### 3.监督', '## 2.不足'],
      ['1.总体', '›1.学习', '›2.执法', '›3.监督', '2.不足'],
    ],
    [
      'by numbers that count on, whatever their #',
      ['## 一、总体', '### 二、不足', '## 三、安排'],
      ['一、总体', '二、不足', '三、安排'],
    ],
    [
      '# above, numbers below',
      ['## 总体', '一、学习', '二、执法', '## 不足', '一、人员'],
      ['总体', '›一、学习', '›二、执法', '不足', '›一、人员'],
    ],
    [
      'numbers above, # below',
      ['一、总体', '## 学习', '## 执法', '二、不足'],
      ['一、总体', '›学习', '›执法', '二、不足'],
    ],
    [
      'a level is skipped',
      ['一、总体', '1.学习', '2.执法', '二、不足'],
      ['一、总体', '›1.学习', '›2.执法', '二、不足'],
    ],
    [
      'a skipped level comes later',
      ['一、总体', '1.学习', '（一）执法', '1.检查', '二、不足'],
      ['一、总体', '›1.学习', '›（一）执法', '››1.检查', '二、不足'],
    ],
    [
      'numbers start again in each section',
      ['一、总体', '（一）学习', '（二）执法', '二、不足', '（一）人员', '（二）经费'],
      ['一、总体', '›（一）学习', '›（二）执法', '二、不足', '›（一）人员', '›（二）经费'],
    ],
    ['一、 starts again', ['一、总体', '二、不足', '一、打算'], ['一、总体', '二、不足', '一、打算']],
    [
      'parts above 一、',
      ['第一部分 工作', '一、总体', '第二部分 打算', '一、学习'],
      ['第一部分工作', '›一、总体', '第二部分打算', '›一、学习'],
    ],
    ['numbers of one form only', ['1.总体', '2.不足', '3.打算'], ['1.总体', '2.不足', '3.打算']],
    ['（一） above 一、', ['（一）总体', '一、学习'], ['（一）总体', '一、学习']],
    ['1、 and 1. are one form', ['一、总体', '1、学习', '2.执法'], ['一、总体', '›1、学习', '›2.执法']],
    ['text in between opens nothing', ['一、总体', '受理120件。', '1.5万件已经办结', '一是学习。'], ['一、总体']],
    ['no heading', ['受理120件。'], []],
  ];
  for (const [name, lines, sections] of cases) {
    test(name, () => {
      assert.deepEqual(tree(lines, 'markdown'), sections);
      assert.deepEqual(tree(lines, 'plain'), sections);
    });
  }
});

suite('where a heading ends', () => {
  const heading = (line: string) => {
    const content = `甲县乙局2025年工作报告\n\n${line}\n\n受理120件。`;
    const [section] = read(content, 'plain').sections;
    return section && `${section.heading} ⟦${content.slice(section.headingSpan.start, section.headingSpan.end)}⟧`;
  };
  const cases: readonly (readonly [line: string, heading: string | undefined])[] = [
    ['一、总体情况', '总体情况 ⟦一、总体情况⟧'],
    ['（一）强化理论学习。认真学习有关规定，受理120件。', '强化理论学习 ⟦（一）强化理论学习⟧'],
    ['（一）强化理论学习；认真学习。', '强化理论学习 ⟦（一）强化理论学习⟧'],
    ['（一）强化理论学习。', '强化理论学习 ⟦（一）强化理论学习⟧'],
    ['（一） 强化 理论学习 。认真学习。', '强化理论学习 ⟦（一） 强化 理论学习⟧'],
    ['（一）强化理论学习，夯实思想根基', '强化理论学习，夯实思想根基 ⟦（一）强化理论学习，夯实思想根基⟧'],
    ['## 主要举措', '主要举措 ⟦主要举措⟧'],
    // A numbered paragraph that is text from its first word.
    [`（一）${'认真学习有关规定，'.repeat(8)}受理120件。`, ' ⟦（一）⟧'],
    ['总体情况', undefined],
  ];
  for (const [line, expected] of cases) test(line, () => assert.equal(heading(line), expected));
});

test('what stands before the first section is the opening', () => {
  const outline = read('甲县乙局2025年工作报告\n\n县政府：\n\n现将情况报告如下：\n\n甲。\n\n一、总体\n\n乙。', 'plain');
  assert.deepEqual(
    openingOf(outline).map(({ reading }) => reading.text),
    ['现将情况报告如下：', '甲。'],
  );
});

test('a section reaches to the next of its level, without signature', () => {
  const content =
    '甲县乙局2025年工作报告\n一、总体\n（一）学习\n好。\n二、不足\n差。\n特此报告。\n甲县乙局\n2026年1月9日';
  const outline = read(content, 'plain');
  const texts = outline.sections.map(({ span }) => content.slice(span.start, span.end).replaceAll('\n', ' '));
  assert.deepEqual(texts, ['一、总体 （一）学习 好。', '（一）学习 好。', '二、不足 差。 特此报告。']);
  assert.equal(rootOf(outline, 1)?.heading, '总体');
});

test('a section holds the tables in it, and none behind the signature', () => {
  const table = '| 项目 | 数量 |\n| --- | --- |\n| 受理 | 120 |';
  const content = [
    '# 甲县乙局2025年工作报告',
    `## 一、总体\n\n### （一）统计\n\n${table}`,
    `## 二、不足\n\n${table}\n\n差。\n\n${table}\n\n特此报告。`,
    `甲县乙局\n\n2026年1月9日\n\n${table}\n`,
  ].join('\n\n');
  for (const dress of ['markdown', 'plain'] as const) {
    const ends = read(content, dress).sections.map(({ span }) => content.slice(span.end - 5, span.end));
    assert.deepEqual(ends, ['120 |', '120 |', '特此报告。']);
  }
});

test('tables are kept by rows and cells', () => {
  const content = '# 甲\n\n| 项目 | 数量 |\n| --- | --- |\n| 受理 | 120 |';
  for (const dress of ['markdown', 'plain'] as const) {
    const [table] = read(content, dress).tables;
    const cells = table?.rows.map((row) => row.map(({ reading }) => reading.text));
    assert.deepEqual(cells, [
      ['项目', '数量'],
      ['受理', '120'],
    ]);
  }
});

/** A report before it is dressed: its front, its sections with their paragraphs, its signature. */
interface Draft {
  readonly title: string;
  readonly recipient: string | undefined;
  readonly sections: readonly { level: number; number: number; heading: string; paragraphs: readonly string[] }[];
  readonly signed: boolean;
}

const numerals = '一二三四五六七八九';
const labels = [
  (value: number) => `${numerals.charAt(value - 1)}、`,
  (value: number) => `（${numerals.charAt(value - 1)}）`,
  (value: number) => `${value}.`,
];

const drafts: fc.Arbitrary<Draft> = fc.record({
  title: fc.constantFrom('甲县水务局关于2025年法治政府建设情况的报告', '乙县司法局2025年法治政府建设年度报告'),
  recipient: fc.option(fc.constantFrom('县人民政府：', '县委、县政府：'), { nil: undefined }),
  sections: fc
    .array(
      fc.record({
        deeper: fc.integer({ min: -2, max: 1 }),
        heading: fc.constantFrom(
          '主要举措和成效',
          '存在的不足和原因',
          '履行推进法治建设第一责任人职责情况',
          '下一年度主要安排',
          '其他需要报告的情况',
          '强化理论学习',
          '规范行政执法行为',
        ),
        paragraphs: fc.array(
          fc.constantFrom(
            '全年受理投诉120件，办结118件，办结率98.3%。',
            '1.5万件已经办结，2025年无行政复议案件。',
            '开展培训（线上2次、线下3次），“放管服”改革落实到位。',
            '落实《关于甲，乙的通知》；执行到位。',
          ),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((items) => {
      // Each section is at most one level below the one before it, and numbered behind its last sibling.
      const counts = [0, 0, 0];
      let level = -1;
      return items.map(({ deeper, heading, paragraphs }) => {
        level = Math.max(0, Math.min(level + deeper, 2, level + 1));
        counts.fill(0, level + 1);
        counts[level] = Math.min(9, (counts[level] ?? 0) + 1);
        return { level, number: counts[level] ?? 1, heading, paragraphs };
      });
    }),
  signed: fc.boolean(),
});

/** With `#` headings, blank lines between paragraphs and `*` where a plain report has its items bare. */
function dressInMarkdown({ title, recipient, sections, signed }: Draft): string {
  return [
    `# ${title}`,
    ...(recipient ? [recipient] : []),
    '现将有关情况报告如下：',
    ...sections.flatMap(({ level, number, heading, paragraphs }) => [
      `${'#'.repeat(level + 2)} ${labels[level]?.(number)}${heading}`,
      ...paragraphs,
    ]),
    ...(signed ? ['甲县水务局', '2026年1月9日'] : ['特此报告。']),
  ].join('\n\n');
}

/** One paragraph a line, indented, the signature at the right. */
function dressInPlain({ title, recipient, sections, signed }: Draft): string {
  return [
    title,
    ...(recipient ? [recipient] : []),
    '　　现将有关情况报告如下：',
    ...sections.flatMap(({ level, number, heading, paragraphs }) => [
      `　　${labels[level]?.(number)}${heading}`,
      ...paragraphs.map((paragraph) => `　　${paragraph}`),
    ]),
    ...(signed ? ['　　　　　　　　甲县水务局', '　　　　　　　　2026年1月9日'] : ['　　特此报告。']),
  ].join('\n');
}

function describe(content: string, dress: Dress) {
  const outline = read(content, dress);
  return {
    title: outline.title?.text,
    issuer: outline.issuer?.text,
    date: outline.date && [outline.date.year, outline.date.month, outline.date.day],
    sections: outline.sections.map(({ level, label, heading, parent }) => ({ level, label, heading, parent })),
    paragraphs: outline.paragraphs.map(({ part, reading, sentences, section, headingEnd }) => ({
      part,
      text: reading.text,
      sentences,
      section,
      headingEnd,
    })),
    roles: assignRoles(outline, ruleOfLaw, 2025).map(({ role, state, section }) => [role.id, state, section?.index]),
  };
}

test('both dresses of a report give the same outline', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const markdown = describe(dressInMarkdown(draft), 'markdown');
      assert.equal(markdown.title, draft.title);
      assert.deepEqual(
        markdown.sections.map(({ level }) => level - 1),
        draft.sections.map(({ level }) => level),
      );
      assert.deepEqual(describe(dressInPlain(draft), 'plain'), markdown);
      assert.deepEqual(describe(dressInPlain(draft), 'markdown'), markdown);
      assert.deepEqual(describe(dressInMarkdown(draft), 'plain'), markdown);
      assert.deepEqual(describe(dressInPlain(draft).replaceAll('\n', '\r\n'), 'plain'), markdown);
    }),
  );
});

test('sections nest, and what stands in them is in their span', () => {
  const line = fc.constantFrom(
    '一、甲',
    '二、乙',
    '（一）丙',
    '1.丁',
    '①戊',
    '## 己',
    '### 庚',
    '辛。',
    '',
    '甲县乙局',
    '2026年1月9日',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom<Dress>('markdown', 'plain'), (lines, dress) => {
      const { sections, paragraphs } = read(lines.join('\n'), dress);
      for (const { index, parent, level, span, headingSpan } of sections) {
        assert.ok(contains(span, headingSpan) && headingSpan.start < headingSpan.end);
        const above = parent === undefined ? undefined : sections[parent];
        assert.equal(level, (above?.level ?? 0) + 1);
        if (above) assert.ok(above.index < index && contains(above.span, span));
      }
      for (const { part, span, section, headingEnd, reading } of paragraphs) {
        assert.ok(span.start < span.end && headingEnd <= reading.text.length);
        if (part !== 'body') assert.equal(section, undefined);
        else if (section !== undefined) assert.ok(sections[section] && contains(sections[section].span, span));
      }
    }),
  );
});

test('numbers nest where all headings have the same #', () => {
  const sections = ['一、总体', '›（一）学习', '›（二）执法', '二、不足'];
  for (const mark of ['#', '##']) {
    const lines = ['一、总体', '（一）学习', '（二）执法', '二、不足'].map((line) => `${mark} ${line}`);
    assert.deepEqual(tree(lines), sections);
  }
});

test('a heading 总体情况 below a plain title is a section', () => {
  const outline = read('甲县乙局2025年工作报告\n\n## 总体情况\n\n受理120件。', 'markdown');
  assert.equal(outline.title?.text, '甲县乙局2025年工作报告');
  assert.deepEqual(
    outline.sections.map(({ heading }) => heading),
    ['总体情况'],
  );
});
