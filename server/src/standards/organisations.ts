/** What the names of issuing bodies end in. Source: 《党政机关公文处理工作条例》 art. 9 (发文机关署名) and names of public bodies. */
const endings = [
  '局',
  '委',
  '委员会',
  '政府',
  '办公室',
  '办公厅',
  '办事处',
  '厅',
  '部',
  '署',
  '院',
  '中心',
  '处',
  '会',
  '所',
  '站',
  '队',
  '总队',
  '支队',
  '大队',
  '公司',
  '集团',
  '学校',
  '大学',
  '银行',
  '海关',
  '管委会',
];

/** A line that ends like the name of a body, or in the gap a template left for it; 章 or 盖章 may follow. */
export const organisationName = new RegExp(`(?:${endings.join('|')}|【待填：[^】]{1,20}】)(?:（盖?章）)?$`);
