import assert from 'node:assert/strict';
import { gapPattern } from '../../server/src/kinds/template.ts';

/** Figures of one year that agree with each other; what is not named here is 12 before a unit, words elsewhere. */
const figures: Readonly<Record<string, number>> = {
  年度: 2024,
  下一年度: 2025,
  年: 2025,
  月: 1,
  日: 16,
  总数: 120,
  事项总数: 120,
  清理总数: 120,
  处罚总数: 120,
  案卷总数: 120,
  受理数: 120,
  办结数: 114,
  结转数: 6,
  新收数: 120,
  本年数: 120,
  上年数: 100,
  增加数: 20,
  问题数: 40,
  整改数: 38,
  意见数: 40,
  采纳数: 38,
  抽检数: 200,
  合格数: 196,
  回访数: 50,
  满意数: 49,
  计划数: 20,
  完成数: 20,
  考试人数: 80,
  合格人数: 78,
  排查数: 80,
  化解数: 78,
  审结数: 12,
  维持数: 9,
  撤销数: 1,
  应诉数: 15,
  应出庭数: 10,
  出庭数: 10,
  件数一: 30,
  件数二: 40,
  部分数: 30,
  上年比率: 95.5,
  本年比率: 97.3,
  普通程序数: 90,
  处罚案卷数: 90,
  准予数: 110,
  不予数: 4,
  网上可办数: 114,
  有效数: 100,
  // One gap stands in all cells of a table, and only noughts add up to themselves.
  数: 0,
  金额: 20,
  修改数: 8,
};

/** A count follows from the others here: 减少30件 to 120 is a fifth of 150, whatever last year's figure is elsewhere. */
const exceptions: Readonly<Record<string, string>> = {
  减少数: '30',
  '减少数÷上年数': '20',
  发文机关: '云岭县审计局',
  主送机关: '县委、县政府',
};

/** A template as a writer fills it in. */
export function fillGaps(text: string): string {
  return text.replace(gapPattern, (gap, offset: number) => {
    const name = gap.slice('【待填：'.length, -1);
    const next = text.slice(offset + gap.length, offset + gap.length + 4);
    return exceptions[name] ?? fillFigure(name, next) ?? `${name.replace(/[；“”、，]/g, '')}若干内容`;
  });
}

function fillFigure(name: string, next: string): string | undefined {
  if (name in figures) return String(figures[name]);
  if (/[÷＋－]/.test(name)) return calculate(name);
  return /^(?:[件次个项条份户人起部期场万亿名]|%)/.test(next) ? '12' : undefined;
}

/** `办结数÷受理数` as a percentage, `结转数＋新收数－办结数` as a number. */
function calculate(formula: string): string {
  const [first = '', ...steps] = formula.split(/(?=[÷＋－])/);
  const value = steps.reduce((sum, step) => {
    const operand = figureOf(step.slice(1));
    return step.startsWith('÷') ? (100 * sum) / operand : step.startsWith('＋') ? sum + operand : sum - operand;
  }, figureOf(first));
  return String(Math.round(value * 10) / 10);
}

function figureOf(name: string): number {
  const value = figures[name] ?? 12;
  assert.ok(value >= 0);
  return value;
}
