import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tableB, tableC } from '../../../../server/src/kinds/open-government-tables.ts';
import { toPipeTable } from '../../../../server/src/kinds/table-form.ts';
import { readReport } from '../../../../server/src/report.ts';
import { showRelation } from '../read-relations.ts';

/** 35 requests received, 1 carried over, 15 disclosed, 3 in part, 9 not held; 6 reconsiderations, 1 and 1 actions. */
const requests: Readonly<Record<string, number>> = {
  本年新收: 35,
  上年结转: 1,
  '（一）予以公开': 15,
  '（二）部分公开': 3,
  '1.本机关不掌握': 8,
  '2.没有现成信息': 1,
  结转下年度: 3,
};

const tableOfRequests = toPipeTable(tableB, '0')
  .split('\n')
  .map((line) => {
    const name = Object.keys(requests).find((one) => line.includes(one));
    return name ? line.replace(/0 \|$/, `${requests[name]} |`) : line;
  })
  .join('\n');

const tableOfProceedings = toPipeTable(tableC, '0').replace(
  /\| 0 (?:\| 0 )*\|$/m,
  `| ${[3, 1, 0, 2, 6, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1].join(' | ')} |`,
);

/** What is found of the text and the tables, in short. */
function read(text: string): string[] {
  const content = [
    '# 青溪县水务局2024年政府信息公开工作年度报告',
    '## 一、总体情况',
    text,
    '## 三、收到和处理政府信息公开申请情况',
    tableOfRequests,
    '## 四、政府信息公开行政复议、行政诉讼情况',
    tableOfProceedings,
  ].join('\n\n');
  const report = readReport({ content, dress: 'markdown' });
  assert.ok(report.kind);
  return report.relations.filter(({ pattern }) => pattern.startsWith('T-X')).map(showRelation);
}

suite('the text against the tables', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '全年收到政府信息公开申请35件。': ['T-X1 holds one:35件 other:35'],
    '青溪县水务局2024年共收到依申请公开53件。': ['T-X1 violated one:53件 other:35'],
    '全年收到依申请公开38件（含上年结转1件）。': ['T-X1 violated 38件=35+1'],
    '全年受理政府信息公开申请34件。': ['T-X1? violated one:34件 other:35'],
    '收到政府信息公开申请35件，其中予以公开15件、部分公开2件，无法提供9件。': [
      'T-X1 holds one:35件 other:35',
      'T-X2 holds one:15件 other:15',
      'T-X2 violated one:2件 other:3',
      'T-X2 holds 9件=8+1',
    ],
    '因政府信息公开工作被申请行政复议5件，被提起行政诉讼3件。': [
      'T-X4 violated one:5件 other:6',
      'T-X4 violated 3件=1+1',
    ],
    '全年未收到政府信息公开申请。': ['T-X5 violated one:未收到政府信息公开申请 other:35'],
    '没有因政府信息公开引起的行政复议。': ['T-X5 violated one:没有因政府信息公开引起的行政复议 other:6'],
  };
  for (const [text, relations] of Object.entries(cases)) {
    test(text, () => assert.deepEqual(read(text), relations));
  }
});

suite('nothing is said of', () => {
  const texts = [
    // With those carried over, though no word says so.
    '全年收到依申请公开36件。',
    // A part: by way of asking, by kind of asker, by time, by office.
    '通过网上平台收到政府信息公开申请12件。',
    '收到自然人提出的政府信息公开申请22件。',
    '上半年收到政府信息公开申请12件。',
    '2023年收到政府信息公开申请20件。',
    '青溪县供水所收到政府信息公开申请4件。',
    '第四季度未收到政府信息公开申请。',
    // Proceedings about something else.
    '全年收到行政复议申请62件，其中涉及政府信息公开6件。',
    '全年无行政复议、行政诉讼。',
    // No results of requests.
    '受理供水报装申请320件。',
    '未收到不予公开方面的投诉。',
  ];
  for (const text of texts) test(text, () => assert.deepEqual(read(text), []));
});
