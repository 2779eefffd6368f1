import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseOutline } from '../../../server/src/outline/parse-outline.ts';
import type { Dress } from '../../../server/src/syntax/block.ts';
import { parseBlocks } from '../../../server/src/syntax/parse-blocks.ts';

function read(content: string, dress: Dress) {
  const outline = parseOutline(content, parseBlocks(content, dress));
  for (const { span } of [outline.title, outline.issuer, outline.date].filter((found) => found !== undefined)) {
    assert.ok(0 <= span.start && span.start < span.end && span.end <= content.length);
  }
  return outline;
}

/** Title, then recipient, in both dresses. */
function front(content: string): string {
  const [markdown, plain] = (['markdown', 'plain'] as const).map((dress) => {
    const { title, paragraphs } = read(content, dress);
    const recipients = paragraphs.filter(({ part }) => part === 'recipient').map(({ reading }) => reading.text);
    return [title?.text ?? '–', ...recipients].join(' | ');
  });
  assert.equal(plain, markdown);
  return markdown ?? '';
}

/** Issuer and date of issue below a body, in both dresses. */
function back(lines: string): string {
  const content = `甲县乙局2025年工作报告\n\n一、总体情况\n\n全年受理投诉120件。\n\n${lines}`;
  const [markdown, plain] = (['markdown', 'plain'] as const).map((dress) => {
    const { issuer, date } = read(content, dress);
    const day = date && `${date.year}-${date.month ?? '?'}-${date.day ?? '?'}`;
    return `${issuer?.text ?? '–'} | ${day ?? '–'}`;
  });
  assert.equal(plain, markdown);
  return markdown ?? '';
}

const long = '全年受理投诉120件，办结118件，其余2件正在依法办理，没有发生因处理不当引起的行政复议和行政诉讼。';
const body = `\n\n现将有关情况报告如下。\n\n一、总体情况\n\n${long}\n\n二、下一步打算\n\n${long}\n`;

suite('title and recipient', () => {
  const cases: readonly (readonly [head: string, front: string])[] = [
    ['甲县乙局关于2025年法治政府建设情况的报告', '甲县乙局关于2025年法治政府建设情况的报告'],
    ['# 甲县乙局关于2025年法治政府建设情况的报告', '甲县乙局关于2025年法治政府建设情况的报告'],
    ['　　　　甲县乙局2025年工作总结', '甲县乙局2025年工作总结'],
    ['甲县乙局2025年工作总结（征求意见稿）', '甲县乙局2025年工作总结（征求意见稿）'],
    // On several lines.
    ['甲县交通运输局关于2025年法治\n政府建设情况的报告', '甲县交通运输局关于2025年法治政府建设情况的报告'],
    ['甲县住房和城乡建设局\n关于2025年法治政府建设情况的报告', '甲县住房和城乡建设局关于2025年法治政府建设情况的报告'],
    [
      '中共甲县委\n甲县人民政府\n关于2025年法治政府建设情况的报告',
      '中共甲县委甲县人民政府关于2025年法治政府建设情况的报告',
    ],
    [
      '# 甲县住房和城乡建设局\n# 关于2025年法治政府建设情况的报告',
      '甲县住房和城乡建设局关于2025年法治政府建设情况的报告',
    ],
    [
      '# 甲县住房和城乡建设局\n\n关于2025年法治政府建设情况的报告',
      '甲县住房和城乡建设局关于2025年法治政府建设情况的报告',
    ],
    ['甲县乙局\n\n2025年工作报告', '甲县乙局2025年工作报告'],
    // Lines around it that are no title.
    [
      '甲政发〔2026〕3号\n\n甲县人民政府关于2025年法治政府建设情况的报告',
      '甲县人民政府关于2025年法治政府建设情况的报告',
    ],
    ['甲县乙局2025年工作报告\n\n甲水发〔2026〕3号', '甲县乙局2025年工作报告'],
    ['甲县乙局2025年工作报告\n\n（2026年1月9日）', '甲县乙局2025年工作报告'],
    ['甲县乙局2025年工作报告\n\n2026年1月9日', '甲县乙局2025年工作报告'],
    ['甲县乙局2025年工作报告\n发布时间：2026-01-20\n来源：办公室', '甲县乙局2025年工作报告'],
    ['首页>政务公开>法治政府\n甲县乙局2025年工作报告', '甲县乙局2025年工作报告'],
    // Recipients.
    ['甲县乙局2025年工作报告\n\n县人民政府：', '甲县乙局2025年工作报告 | 县人民政府：'],
    ['甲县乙局2025年工作报告\n县委、县政府：', '甲县乙局2025年工作报告 | 县委、县政府：'],
    ['甲县乙局2025年工作报告\n\n县人民政府:', '甲县乙局2025年工作报告 | 县人民政府：'],
    [
      '甲县乙局2025年工作报告\n\n甲政发〔2026〕3号\n\n市司法局，县人大常委会：',
      '甲县乙局2025年工作报告 | 市司法局，县人大常委会：',
    ],
    ['县人民政府：', '– | 县人民政府：'],
  ];
  for (const [head, expected] of cases) test(JSON.stringify(head), () => assert.equal(front(head + body), expected));

  test('a report that begins with its text has no title', () => {
    assert.equal(front('现将2025年法治政府建设情况报告如下：\n\n一、总体情况\n\n受理120件。'), '–');
    assert.equal(front('一、总体情况\n\n受理120件。'), '–');
    assert.equal(front('2025年，甲县乙局认真落实各项部署，受理投诉120件。\n\n一、总体情况\n\n好。'), '–');
    assert.equal(front(''), '–');
  });
});

suite('signatures', () => {
  const cases: readonly (readonly [lines: string, back: string])[] = [
    ['甲县乙局\n\n2026年1月9日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n2026年1月9日', '甲县乙局 | 2026-1-9'],
    [`${' '.repeat(31)}甲县乙局\n${' '.repeat(31)}2026年1月9日`, '甲县乙局 | 2026-1-9'],
    [`${'　'.repeat(16)}甲县乙局\n${'　'.repeat(15)}2026年1月9日`, '甲县乙局 | 2026-1-9'],
    ['特此报告。\n\n甲县乙局\n\n2026年1月9日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n二〇二六年一月九日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n二○二六年一月九日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月', '甲县乙局 | 2026-1-?'],
    ['甲县乙局\n\n2026 年 1 月 9 日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局（盖章）\n\n2026年1月9日', '甲县乙局（盖章） | 2026-1-9'],
    ['甲县乙局（章）\n\n2026年1月9日', '甲县乙局（章） | 2026-1-9'],
    // On one line.
    ['甲县乙局 2026年1月9日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局　　　　2026年1月9日', '甲县乙局 | 2026-1-9'],
    ['甲县乙局，2026年1月9日', '甲县乙局 | 2026-1-9'],
    // Several bodies.
    ['中共甲县委\n甲县人民政府\n2026年1月9日', '中共甲县委 甲县人民政府 | 2026-1-9'],
    ['甲县乙局　　甲县丙局\n\n2026年1月9日', '甲县乙局甲县丙局 | 2026-1-9'],
    ['甲县乙局\n甲县丙局\n甲县丁办公室\n2026年1月9日', '甲县乙局 甲县丙局 甲县丁办公室 | 2026-1-9'],
    // Gaps that a template left.
    ['【待填：发文机关】\n\n2026年【待填：月】月【待填：日】日', '【待填：发文机关】 | 2026-?-?'],
    ['甲县乙局\n\n2026年1月【待填：日】日', '甲县乙局 | 2026-1-?'],
    // What stands behind.
    ['甲县乙局\n\n2026年1月9日\n\n（此件公开发布）', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n附件：统计表', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n附件1：统计表\n\n附件2：名单', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n抄送：县人大常委会办公室', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n（联系人：张某，电话：12345678）', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n责编：张某\n\n【打印】【关闭】', '甲县乙局 | 2026-1-9'],
    ['甲县乙局\n\n2026年1月9日\n\n上一篇：关于普法的通知\n下一篇：没有了', '甲县乙局 | 2026-1-9'],
    // Half of it.
    ['甲县乙局', '甲县乙局 | –'],
    ['甲县人民政府办公室', '甲县人民政府办公室 | –'],
    ['2026年1月9日', '– | 2026-1-9'],
    ['特此报告。\n\n2026年1月9日', '– | 2026-1-9'],
    // None.
    ['特此报告。', '– | –'],
    ['二、下一步打算\n\n继续努力。', '– | –'],
    ['责编：张某', '– | –'],
    ['材料报送截止日期：2026年1月9日', '– | –'],
    ['其他需要报告的情况\n\n无', '– | –'],
    ['## 甲县乙局', '– | –'],
  ];
  for (const [lines, expected] of cases) test(JSON.stringify(lines), () => assert.equal(back(lines), expected));
});

test('a report to a congress carries its date in brackets below the title', () => {
  const outline = read('甲县2025年财政决算的报告\n\n（2026年1月9日）\n\n各位代表：\n\n一、总体情况\n\n好。', 'plain');
  assert.deepEqual(outline.date && [outline.date.year, outline.date.month, outline.date.day], [2026, 1, 9]);
  assert.equal(outline.issuer, undefined);
});

suite('issuer and date around the title', () => {
  const cases: readonly (readonly [head: string, expected: string])[] = [
    [
      '甲县2025年工作报告\n\n甲县统计局　国家统计局甲县调查队　2026年3月26日',
      '甲县统计局国家统计局甲县调查队 | 2026 3 26',
    ],
    ['甲县2025年工作报告\n\n（甲县商务局　2026年1月20日）', '甲县商务局 | 2026 1 20'],
    ['甲县2025年工作报告\n\n甲县财政局\n\n2026年1月15日', '甲县财政局 | 2026 1 15'],
    // On a web page it may be the day of publication.
    ['甲县2025年工作报告\n\n2026年1月15日', '– | –'],
    // A body's name alone signs nothing.
    ['甲县2025年工作报告\n\n甲县财政局', '– | –'],
  ];
  for (const [head, expected] of cases) {
    test(JSON.stringify(head), () => {
      const { issuer, date } = read(`${head}\n\n一、总体情况\n\n好。`, 'plain');
      const day = date && `${date.year} ${date.month} ${date.day}`;
      assert.equal(`${issuer?.text ?? '–'} | ${day ?? '–'}`, expected);
    });
  }
});

test('parts of the paragraphs', () => {
  const content =
    '甲政发〔2026〕3号\n甲县乙局2025年工作报告\n县政府：\n现将情况报告如下。\n一、总体情况\n好。\n甲县乙局\n2026年1月9日\n责编：张某';
  for (const dress of ['markdown', 'plain'] as const) {
    assert.equal(
      read(content, dress)
        .paragraphs.map(({ part }) => part)
        .join(' '),
      'meta title recipient body body body issuer date tail',
    );
  }
});

test('a note without its full stop is no signature', () => {
  assert.equal(back('以上数据截至2025年12月31日'), '– | –');
  assert.equal(back('工作完成时间为2026年1月9日'), '– | –');
});

test('a heading without number does not continue a whole title', () => {
  assert.equal(front(`甲县乙局2025年工作报告\n\n基本情况\n\n${long}`), '甲县乙局2025年工作报告');
  assert.equal(front(`# 甲县乙局2025年工作报告\n\n总体情况\n\n${long}`), '甲县乙局2025年工作报告');
});

test('the footer of a web page hides no signature', () => {
  const signed = '甲县乙局\n\n2026年1月9日\n\n';
  assert.equal(back(`${signed}主办：甲县乙局　承办：办公室`), '甲县乙局 | 2026-1-9');
  assert.equal(back(`${signed}版权所有：甲县人民政府　甲ICP备12345678号`), '甲县乙局 | 2026-1-9');
});

test('a table of contents and attachments are no body', () => {
  const parts = (content: string) =>
    read(content, 'plain')
      .paragraphs.map(({ part }) => part)
      .join(' ');
  const contents = '甲县乙局2025年工作报告\n目录\n一、总体情况……1\n（一）学习……1\n二、不足……2\n';
  assert.equal(
    parts(`${contents}县政府：\n一、总体情况\n（一）学习\n好。\n二、不足\n好。`),
    'title meta meta meta meta recipient body body body body body',
  );
  // Three lines that stand again are contents, two may be headings pasted twice.
  const lines = '一、甲\n二、乙\n三、丙\n';
  assert.equal(
    parts(`甲局2025年报告\n${lines}一、甲。好。\n二、乙。好。\n三、丙。好。`),
    'title meta meta meta body body body',
  );
  assert.equal(
    parts('甲局2025年报告\n一、甲\n（一）丁\n好。\n一、甲\n（一）丁\n好。'),
    'title body body body body body body',
  );
  const signed = '甲局\n2026年1月9日\n';
  assert.equal(
    parts(`甲局2025年报告\n一、甲\n好。\n附件：1.统计表\n2.计划\n${signed}附件1\n统计表\n附件2\n计划\n一、范围\n好。`),
    'title body body tail tail issuer date tail tail tail tail tail tail',
  );
  // An attachment that is named in the body ends nothing.
  assert.equal(parts(`甲局2025年报告\n一、甲\n附件\n好。\n${signed}`), 'title body body body issuer date');
});
