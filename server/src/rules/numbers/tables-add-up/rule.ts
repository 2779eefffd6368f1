import type { Figure } from '../../../facts/figure.ts';
import { explain } from '../../../relations/explain.ts';
import type { Relation } from '../../../relations/relation.ts';
import { nameOf } from '../../../relations/show.ts';
import { bareTotalNames, subtotalNames, totalNames } from '../../../standards/table-words.ts';
import { defineRule } from '../../define-rule.ts';
import { suggestSums } from '../../suggest-sums.ts';
import { severityOf } from '../of-relations.ts';
import { checkCells, checkIdentities } from './official.ts';
import { checkOlderForm } from './older-form.ts';
import { checkOverYears } from './over-years.ts';

export default defineRule({
  title: { zh: '表格合计相符', en: 'Tables add up' },
  why: {
    zh: '合计、总计、小计等于它上面（或左边）各项之和；比率、单价、序号不相加。规定了格式的表（政府信息公开工作年度报告的三张表）按表上的勾稽关系核对，错的是错误；空白的格提示填0。旁边有上年报告的（文件名或文件夹名只差一年，或在文件头写明“上年报告: 相对路径”），上年结转还要与它的结转下年度继续办理一致。行政执法数据表的合计栏按各类之和核对，这是表的写法，不是规定。',
    en: 'Totals and subtotals of a table are the sums of what stands above or beside them; rates and prices are not added. In tables whose form is prescribed what must be equal is, and no cell is blank. Where last year’s report stands beside this one, what was carried over is what it carried over. The totals of the yearly figures of law enforcement are checked, too, though no regulation prescribes them.',
  },
  mend: {
    zh: '回到原表核对这一行、这一列，错的改过来；灯泡里有算出的合计；空白的格填0。',
    en: 'Check row and column against the source; the light bulb writes the total worked out; blank cells get a 0.',
  },
  excuse: { zh: '合计去掉了重复', en: 'what is counted twice is left out of the total' },
  basis: [
    '《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：数字准确',
    '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）：表格的勾稽关系',
  ],
  severity: 'warning',
  options: {},

  *check(report) {
    yield* checkIdentities(report);
    yield* checkCells(report);
    yield* checkOverYears(report);
    yield* checkOlderForm(report);
    const said = new Set<string>(report.relations.flatMap((relation) => sayIdentity(relation) ?? []));
    for (const relation of report.relations) {
      const { claim, type, verdict, identity } = relation;
      if (type !== 'table' || claim.form !== 'sum' || verdict !== 'violated' || identity) continue;
      const arithmetic = explain(relation);
      if (!arithmetic) continue;
      const { figure, expression, value } = arithmetic;
      // The corner of a table sums up its row and its column.
      const key = keyOf(figure, value);
      if (said.has(key)) continue;
      said.add(key);
      yield {
        span: figure.span,
        message: {
          zh: `${nameOfSum(figure)}写作${figure.text}，各项之和${expression}=${value}`,
          en: `The total is ${figure.text}, but ${expression} = ${value}`,
        },
        ...severityOf(relation),
        related: claim.parts.map((part) => ({
          span: part.span,
          message: { zh: `分项：${nameOf(part)}`, en: `Part: ${nameOf(part)}` },
        })),
        fixes: suggestSums(claim.total, claim.parts),
      };
    }
  },
});

/** What was said of a prescribed row or column already. */
function sayIdentity(relation: Relation): string | undefined {
  if (!relation.identity || relation.verdict !== 'violated') return undefined;
  const arithmetic = explain(relation);
  return arithmetic && keyOf(arithmetic.figure, arithmetic.value);
}

function keyOf({ index }: Figure, value: string): string {
  return `${index} ${value}`;
}

/** 合计, or the row and the column that the others make: 乙成交价. */
function nameOfSum({ before }: Figure): string {
  return [...totalNames, ...subtotalNames, ...bareTotalNames].some((name) => before.includes(name)) ? '合计' : before;
}
