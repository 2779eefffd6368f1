// The engine knows reports, not bureaus: what a bureau does is data in standards/ and kinds/, if it is anywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complainByLine, readProjectFiles } from '../support/project-files.ts';

const bureauWords = new RegExp(
  [
    ...[
      '卫生',
      '卫健',
      '医疗',
      '医院',
      '医保',
      '疾控',
      '诊所',
      '患者',
      '药品',
      '食品',
      '餐饮',
      '学校',
      '教育',
      '教师',
      '学生',
    ],
    ...[
      '水库',
      '水利',
      '河长',
      '公路',
      '交通',
      '运输',
      '客运',
      '城管',
      '环卫',
      '税务',
      '纳税',
      '公安',
      '派出所',
      '消防',
    ],
    ...[
      '住房',
      '房地产',
      '农业',
      '林业',
      '粮食',
      '畜牧',
      '环保',
      '排污',
      '民政',
      '养老',
      '低保',
      '残疾',
      '文旅',
      '旅游',
    ],
    ...['气象', '烟草', '海关', '燃气', '供热', '特种设备', '商标', '矿山', '退役军人'],
  ].join('|'),
);

test('no bureau is named in the code', () => {
  const code = readProjectFiles((file) => /^server\/src\/(?!standards\/|kinds\/).*\.ts$/.test(file));
  assert.deepEqual(
    complainByLine(code, (line) => bureauWords.test(line)),
    [],
  );
});
