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

test('no law of today is near another', () => {
  const names = [
    ...['种子法', '气象法', '测绘法', '港口法', '公路法', '铁路法', '邮政法', '草原法', '渔业法'],
    ...['森林法', '建筑法', '保险法', '票据法', '信托法', '证券法', '公司法', '合伙企业法', '企业破产法'],
    ...['反洗钱法', '拍卖法', '招标投标法', '价格法', '广告法', '消防法', '防震减灾法', '防洪法', '水法'],
    ...[
      '劳动法',
      '劳动合同法',
      '就业促进法',
      '社会保险法',
      '工会法',
      '职业病防治法',
      '传染病防治法',
      '医师法',
      '献血法',
    ],
    ...[
      '药品管理法',
      '疫苗管理法',
      '母婴保健法',
      '精神卫生法',
      '教育法',
      '高等教育法',
      '义务教育法',
      '职业教育法',
      '学位法',
    ],
    ...['学前教育法', '反家庭暴力法', '慈善法', '红十字会法', '体育法', '文物保护法', '著作权法', '商标法', '专利法'],
    ...[
      '海关法',
      '对外贸易法',
      '外商投资法',
      '出口管制法',
      '个人所得税法',
      '企业所得税法',
      '车船税法',
      '印花税法',
      '契税法',
    ],
    ...['增值税法', '税收征收管理法', '预算法', '审计法', '统计法', '会计法', '政府采购法', '监察法', '公务员法'],
    ...['法官法', '检察官法', '人民警察法', '律师法', '公证法', '仲裁法', '人民调解法', '法律援助法', '国家赔偿法'],
    ...[
      '行政诉讼法',
      '立法法',
      '选举法',
      '代表法',
      '兵役法',
      '国防动员法',
      '突发事件应对法',
      '安全生产法',
      '矿山安全法',
    ],
    ...[
      '道路交通安全法',
      '食品安全法',
      '农产品质量安全法',
      '产品质量法',
      '计量法',
      '标准化法',
      '反垄断法',
      '电子商务法',
      '网络安全法',
    ],
    ...[
      '数据安全法',
      '密码法',
      '档案法',
      '国家情报法',
      '反间谍法',
      '土地管理法',
      '城乡规划法',
      '矿产资源法',
      '水土保持法',
    ],
    ...[
      '水污染防治法',
      '大气污染防治法',
      '噪声污染防治法',
      '土壤污染防治法',
      '环境保护法',
      '环境影响评价法',
      '节约能源法',
      '长江保护法',
      '黄河保护法',
    ],
    ...['湿地保护法', '农业法', '农村土地承包法', '动物防疫法', '畜牧法', '生物安全法', '国旗法', '国徽法', '国歌法'],
    ...['治安管理处罚法', '禁毒法', '社区矫正法', '监狱法', '国家安全法', '刑事诉讼法', '民事诉讼法'],
  ].map((name) => `中华人民共和国${name}`);
  assert.deepEqual(
    names.filter((name) => find(name) !== undefined),
    [],
  );
});

test('a slip is', () => {
  assert.equal(find('中华人民共和国行政处法'), '行政处罚法');
  assert.equal(find('行政处法'), undefined);
  assert.equal(find('行政处罚发'), '行政处罚法');
  assert.equal(find('政府信息开公条例'), '政府信息公开条例');
  assert.equal(find('人口和计划生育法'), '人口与计划生育法');
});
