/**
 * By what things are divided: what stands behind 渠道为 or 案由： are the kinds of what was counted before.
 * Source: usage of published reports; headings of judicial, statistical and petition statistics.
 */
const aspects = [
  ...['渠道', '来源', '去向', '用途', '案由', '事由', '方式', '程序', '阶段', '结果', '结论'],
  ...['类型', '类别', '种类', '性质', '等级', '级别', '层级', '行业', '地域', '区域', '年龄', '学历', '分布', '结构'],
];

const aspect = `(?:${aspects.join('|')})(?:情况)?(?:分别|依次)?[为是：]`;

/** 申请渠道为, 案由：, 年龄分布是: a clause that ends with one of them, and the verb. */
export const aspectClause = `(?:^|[，；。：])[^，；。：\\d]{0,8}${aspect}`;

const ofWhat = new RegExp(`(?:^|[，；。：])([^，；。：\\d]{0,8}?)${aspect}`);

/** 申请 of 申请渠道为, 建议办理 of 建议办理结果：; what was done in general says nothing of it. */
export function subjectOfAspect(lead: string): string {
  const [, subject = ''] = ofWhat.exec(lead) ?? [];
  return subject.replace(/(?:办理|处理|处置|审理|裁判|裁决|检查|核查|调查|复核|考核|审查|评价)$/, '');
}

/** What kinds are called by one by one: 建筑行业、物业行业; 欠薪类、工伤类. Of these a thing is of one. */
const kindWords = /(?:行业|程序|渠道|年级|季度|工种|类)$/;

/** Each name ends with the same word for a kind, and is a name of its own. */
export function areOfOneAspect(labels: readonly string[]): boolean {
  const bare = labels.map((label) => label.replace(/^[^一-鿿]+|^(?:其中|[和与及])/g, ''));
  const ending = kindWords.exec(bare[0] ?? '')?.[0];
  return (
    ending !== undefined &&
    bare.length > 1 &&
    new Set(bare).size === bare.length &&
    bare.every((label) => label.length > ending.length + 1 && label.endsWith(ending))
  );
}
