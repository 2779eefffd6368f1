import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findNearTitle } from '../../../../../server/src/rules/citation/names-official/near-title.ts';
import { toNameKey } from '../../../../../server/src/standards/document-names.ts';
import { officialTitles } from '../../../../../server/src/standards/titles.ts';

const find = (name: string) => findNearTitle(name, toNameKey(name))?.title;

suite('a listed title is near no other', () => {
  for (const { title, isBare, replaces = [] } of officialTitles) {
    test(title, () => {
      const written = isBare ? [title] : [title, `中华人民共和国${title}`, `${title}（试行）`];
      assert.deepEqual(
        [...written, ...replaces].map(find),
        [...written, ...replaces].map(() => undefined),
      );
    });
  }
});

suite('names that exist beside the listed ones are near none', () => {
  const names = [
    ...['会计法', '律师法', '教师法', '国防法', '国家安全法', '刑事诉讼法', '民事诉讼法', '食品卫生法', '药品安全法'],
    ...[
      '学校体育工作条例',
      '血吸虫病防治条例',
      '尘肺病防治条例',
      '机要工作条例',
      '网络数据安全管理条例',
      '审计法实施条例',
    ],
    ...['档案法实施条例', '互联网广告管理办法', '户外广告管理办法', '养老机构管理办法', '医疗废物管理条例'],
    ...['医疗器械监督管理条例', '企业信息公示暂行条例', '农产品质量安全法', '特种设备安全法', '行政处罚办法'],
    ...[
      '重大行政决策程序规定',
      '党内法规制定条例',
      '公共文化服务保障法',
      '粮食安全保障法',
      '社区矫正法',
      '水污染防治法',
    ],
  ];
  for (const name of names) test(name, () => assert.equal(find(name), undefined));
});

test('a slip is', () => {
  assert.equal(find('行政处罚发'), '行政处罚法');
  assert.equal(find('政府信息开公条例'), '政府信息公开条例');
  assert.equal(find('人口和计划生育法'), '人口与计划生育法');
});
