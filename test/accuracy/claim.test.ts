import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { judge, parseClaim, type Verdict } from './claim.ts';
import { type Figure, readFigure } from './figure.ts';

function judgeText(claimText: string, texts: readonly string[]): Verdict {
  const claim = parseClaim(claimText);
  if (typeof claim === 'string') throw new Error(claim);
  const figures = texts.map((text, i): [string, Figure] => {
    const figure = readFigure(text);
    if (!figure) throw new Error(`${text} is no figure`);
    return [`a${i + 1}`, figure];
  });
  return judge(claim, new Map(figures));
}

const cases: readonly (readonly [claim: string, figures: readonly string[], verdict: Verdict])[] = [
  ['a1 + a2 + a3 = a4', ['3件', '2件', '1件', '6件'], 'holds'],
  ['a1 + a2 + a3 = a4', ['3件', '2件', '1件', '7件'], 'false'],
  ['a1 + a2 <= a3', ['3件', '2件', '6件'], 'holds'],
  ['a1 + a2 <= a3', ['3件', '4件', '6件'], 'false'],
  ['a1 < a2', ['3件', '3件'], 'false'],
  ['a1 > a2', ['4件', '3件'], 'holds'],
  ['a1 / a2 = a3', ['1236件', '1240件', '99.7%'], 'holds'],
  ['a1 / a2 = a3', ['1236件', '1240件', '99.6%'], 'cut-off'],
  ['a1 / a2 = a3', ['1236件', '1240件', '99.5%'], 'false'],
  ['a1 / a2 = a3', ['39件', '40件', '97%'], 'holds'], // 97.5: a tie may go either way.
  ['a1 / a2 = a3', ['39件', '40件', '98%'], 'holds'],
  ['a1 / a2 = a3', ['0件', '0件', '100%'], 'undecided'],
  ['a1 / a2 = a3', ['271件', '300件', '九成以上'], 'holds'],
  ['a1 / a2 = a3', ['269件', '300件', '超九成'], 'false'],
  ['a1 / a2 = a3', ['150件', '300件', '过半'], 'false'],
  ['(a1 - a2) / a2 = a3', ['168件', '137件', '22.6%'], 'holds'],
  ['(a1 - a2) / a2 = a3', ['468.3万人次', '412.6万人次', '13.5%'], 'holds'],
  // The first stands twice: taken apart, it would be 4.95 below and 5.05 above the line.
  ['(a1 - a2) / a1 = a3', ['5.0亿元', '4.0亿元', '21.8%'], 'holds'],
  ['(a1 - a2) / a1 = a3', ['5.0亿元', '4.0亿元', '22.0%'], 'false'],
  ['a1 / (a2 - a1) = a3', ['2798件', '28583件', '10.85%'], 'holds'],
  ['a1 / (a2 + a1) = a3', ['1070件', '24627件', '4.2%'], 'holds'],
  ['a1 - a2 = a3', ['96.8%', '95.1%', '1.7个百分点'], 'holds'],
  ['a1 - a2 = a3', ['96.8%', '95.1%', '2.7个百分点'], 'false'],
  ['a1 + a2 = a3', ['15.7万元', '1234.56元', '15.8万元'], 'holds'],
  ['a1 + a2 = a3', ['8000余份', '120份', '9200份'], 'false'],
  ['a1 + a2 = a3', ['8000余份', '120份', '9120份'], 'false'],
  ['a1 + a2 = a3', ['8000余份', '120份', '9119份'], 'holds'],
  ['a1 + a2 + a3 = 1', ['33.3%', '33.3%', '33.3%'], 'holds'],
  ['a1 + a2 + a3 = 1', ['33.3%', '33.3%', '33.1%'], 'false'],
  ['feasible(a1, a2)', ['96%', '25人'], 'holds'],
  ['feasible(a1, a2)', ['97%', '25人'], 'false'],
  ['feasible(a1, a2)', ['33%', '3人'], 'holds'],
  ['feasible(a1, a2)', ['66%', '3人'], 'cut-off'],
  ['feasible(a1, a2)', ['100%', '7人'], 'holds'],
  ['a1 = a2', ['无', '0件'], 'holds'],
  ['a1 = a2', ['4600余份', '4687份'], 'holds'],
  ['a1 * 2 = a2', ['12件', '24件'], 'holds'],
];

suite('a claim', () => {
  for (const [claim, texts, verdict] of cases)
    test(`${claim} with ${texts.join('、')}: ${verdict}`, () => assert.equal(judgeText(claim, texts), verdict));

  for (const [text, complaint] of Object.entries({
    'a1 + = a2': 'an id expected, = found',
    'a1 + a2': '= or <= expected, the end found',
    'a1 = a2 = a3': '= is too much',
    'a1 = b': 'an id expected, b found',
    '(a1 = a2': ') expected, = found',
    'feasible(a1)': ', expected, ) found',
  }))
    test(`${text} is none: ${complaint}`, () => assert.equal(parseClaim(text), complaint));
});
