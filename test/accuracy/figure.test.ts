import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFigure } from './figure.ts';
import { showInterval } from './interval.ts';
import { type Rational, showRational } from './rational.ts';

const show = (value: Rational) => showRational(value, 6);

function read(text: string): string {
  const figure = readFigure(text);
  if (!figure) return 'no figure';
  const [rounded, cutOff] = [showInterval(figure.rounded, show), showInterval(figure.cutOff, show)];
  return rounded === cutOff ? `${figure.kind} ${rounded}` : `${figure.kind} ${rounded} or ${cutOff}`;
}

const examples: Readonly<Record<string, string>> = {
  '1818件': 'count 1818',
  '1,240件': 'count 1240',
  '1，240件': 'count 1240',
  '321 146人次': 'count 321146',
  '１２８家': 'count 128',
  '128': 'count 128',
  '97.3%': 'percent [0.9725, 0.9735] or [0.973, 0.974)',
  '９７.３％': 'percent [0.9725, 0.9735] or [0.973, 0.974)',
  '100%': 'percent 1',
  '0%': 'percent 0',
  '100.0%': 'percent [0.9995, 1.0005] or [1, 1.001)',
  '-3.2%': 'percent [-0.0325, -0.0315] or (-0.033, -0.032]',
  '5‰': 'percent [0.0045, 0.0055] or [0.005, 0.006)',
  千分之三: 'percent [0.0025, 0.0035] or [0.003, 0.004)',
  百分之十: 'percent [0.095, 0.105] or [0.1, 0.11)',
  百分之十二点五: 'percent [0.1245, 0.1255] or [0.125, 0.126)',
  '1.2个百分点': 'point [0.0115, 0.0125] or [0.012, 0.013)',
  三成: 'percent [0.25, 0.35] or [0.3, 0.4)',
  六成五: 'percent [0.645, 0.655] or [0.65, 0.66)',
  近八成: 'percent (0.72, 0.8]',
  超过九成: 'percent (0.9, ∞)',
  过半: 'word (0.5, 1]',
  三分之二: 'percent [0.6, 0.733333]',
  超三分之一: 'percent (0.333333, ∞)',
  '3.5倍': 'multiple [3.45, 3.55] or [3.5, 3.6)',
  '15.7万元': 'money [156500, 157500] or [157000, 158000)',
  '1.5亿元': 'money [145000000, 155000000] or [150000000, 160000000)',
  '1234.50元': 'money 1234.5',
  '1234元': 'money [1233.5, 1234.5] or [1234, 1235)',
  伍万元: 'money [45000, 55000] or [50000, 60000)',
  叁佰贰拾万元整: 'money [3195000, 3205000] or [3200000, 3210000)',
  '45.6公里': 'measure [45.55, 45.65] or [45.6, 45.7)',
  '1.2万件': 'count [11500, 12500] or [12000, 13000)',
  '8000余份': 'count [8000, 9000)',
  '200多': 'count [200, 300)',
  '1.2万余件': 'count [12000, 13000)',
  '10余万元': 'money [100000, 200000)',
  '2.1亿余元': 'money [210000000, 220000000)',
  二十余场: 'count [20, 30)',
  百余件: 'count [100, 200)',
  两千三百余人: 'count [2300, 2400)',
  '5千余人': 'count [5000, 6000)',
  十二件: 'count 12',
  两家: 'count 2',
  一百零五人: 'count 105',
  三万五千人: 'count 35000',
  超过30件: 'count (30, ∞)',
  '98%以上': 'percent [0.98, ∞)',
  不少于2场: 'count [2, ∞)',
  上百名: 'count [100, ∞)',
  近80个: 'count (72, 80]',
  '不足20%': 'percent [0, 0.2)',
  不超过5个: 'count [0, 5]',
  约3000人: 'count [2700, 3300]',
  '3000人左右': 'count [2700, 3300]',
  '5—10次': 'count [5, 10]',
  '10%~20%': 'percent [0.1, 0.2]',
  '3万元至5万元': 'money [30000, 50000]',
  '15个工作日': 'count 15',
  全部: 'word 1',
  无: 'word 0',
  零: 'word 0',
  翻一番: 'word [1.9, 2.1]',
  下降3件: 'no figure',
  二〇二五: 'no figure',
  '12件办结11件': 'no figure',
  办结: 'no figure',
};

suite('a printed figure', () => {
  for (const [text, meaning] of Object.entries(examples))
    test(`${text} is ${meaning}`, () => assert.equal(read(text), meaning));
});
