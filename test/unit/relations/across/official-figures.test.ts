import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tableA, tableB, tableC } from '../../../../server/src/kinds/open-government-tables.ts';
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

/** 5 documents issued, 2 abolished, 31 in force; 1204 licences, 86 penalties, 3 times compulsion; 12.5万元 charged. */
const tableOfPublished = toPipeTable(tableA, '0')
  .replace('| 行政规范性文件 | 0 | 0 | 0 |', '| 行政规范性文件 | 5 | 2 | 31 |')
  .replace('| 行政许可 | 0 |', '| 行政许可 | 1204 |')
  .replace('| 行政处罚 | 0 |', '| 行政处罚 | 86 |')
  .replace('| 行政强制 | 0 |', '| 行政强制 | 3 |')
  .replace('| 行政事业性收费 | 0 |', '| 行政事业性收费 | 12.5 |');

/** What is found of the text and the tables, in short. */
function read(text: string, ofProceedings = ''): string[] {
  const content = [
    '# 青溪县水务局2024年政府信息公开工作年度报告',
    '## 一、总体情况',
    text,
    '## 二、主动公开政府信息情况',
    tableOfPublished,
    '## 三、收到和处理政府信息公开申请情况',
    tableOfRequests,
    '## 四、政府信息公开行政复议、行政诉讼情况',
    tableOfProceedings,
    ofProceedings,
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
    // Without a word of requests.
    '予以公开15件，部分公开3件，无法提供10件。': [
      'T-X2 holds one:15件 other:15',
      'T-X2 holds one:3件 other:3',
      'T-X2 violated 10件=8+1',
    ],
    '无法提供10件。': ['T-X2? violated 10件=8+1'],
    '结转下年度继续办理4件。': ['T-X2? violated one:4件 other:3'],
    '上年结转政府信息公开申请2件。': ['T-X2 violated one:2件 other:1'],
    '办结政府信息公开申请34件。': ['T-X2 violated one:34件 other:0'],
    '公开行政许可1240件，行政处罚86件。': ['T-X3? violated one:1240件 other:1204', 'T-X3? holds one:86件 other:86'],
    '实施行政强制4件。': ['T-X3? violated one:4件 other:3'],
    '收取行政事业性收费13.5万元。': ['T-X3 violated one:13.5万元 other:12.5'],
    '收取行政事业性收费125000元。': ['T-X3 holds one:125000元 other:12.5'],
    '制发行政规范性文件5件，废止3件，现行有效31件。': [
      'T-X3 holds one:5件 other:5',
      'T-X3 violated one:3件 other:2',
      'T-X3 holds one:31件 other:31',
    ],
    '因政府信息公开被申请行政复议6件，其中维持3件、纠正2件。': [
      'T-X4 holds one:6件 other:6',
      'T-X4 holds one:3件 other:3',
      'T-X4 violated one:2件 other:1',
    ],
  };
  for (const [text, relations] of Object.entries(cases)) {
    test(text, () => assert.deepEqual(read(text), relations));
  }
});

suite('the section of the proceedings against its table', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '行政复议结果维持4件，结果纠正2件。': ['T-X4 violated one:4件 other:3', 'T-X4 violated one:2件 other:1'],
    '行政复议被纠正2件。': ['T-X4 violated one:2件 other:1'],
    '未经复议直接起诉2件，复议后起诉1件。': ['T-X4 violated one:2件 other:1', 'T-X4 holds one:1件 other:1'],
    '行政复议6件，其中维持3件、尚未审结1件；行政诉讼2件，维持2件。': [
      'T-X4 holds one:6件 other:6',
      'T-X4 holds one:3件 other:3',
      'T-X4 violated one:1件 other:2',
      'T-X4 holds 2件=1+1',
      'T-X4 violated one:2件 other:1',
    ],
    // Of both together, of another year, of cases against others.
    '行政复议6件，行政诉讼2件，尚未审结2件。': ['T-X4 holds one:6件 other:6', 'T-X4 holds 2件=1+1'],
    '2023年行政复议结果维持5件。': [],
    '作为行政复议机关，办理政府信息公开行政复议案件9件，维持5件，纠正2件。': [],
    '一审维持2件，二审维持1件。': [],
    '上半年行政复议结果纠正3件。': [],
    '行政复议维持率为50%。': [],
  };
  for (const [text, relations] of Object.entries(cases)) {
    test(text, () => assert.deepEqual(read('', text), relations));
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
    '全县行政复议案件62件，维持40件，纠正12件。',
    // Results of something else, or of another time.
    '办理人大代表建议12件，予以公开10件。',
    '政务留言120条，不予公开6件。',
    '落实双公示制度，及时录入，予以公开86件。',
    '行政处罚结果予以公开41件。',
    '予以公开和部分公开共17件。',
    '较上年结转减少2件。',
    '按期办结政府信息公开申请32件。',
    '上半年予以公开7件，部分公开2件。',
    '2023年予以公开7件，不予处理2件。',
    '续建项目结转下年度4个。',
    // What was handled, shown or let off, which is not what was decided or charged.
    '全年办理行政许可1310件，公开行政许可信息1240条。',
    '检查发现行政处罚案卷问题68件。',
    '减免行政事业性收费30万元。',
    '清理行政规范性文件40件，废止规章2件。',
    '出台政策性文件6件，废止4件。',
    // No results of requests.
    '受理供水报装申请320件。',
    '未收到不予公开方面的投诉。',
  ];
  for (const text of texts) test(text, () => assert.deepEqual(read(text), []));
});
