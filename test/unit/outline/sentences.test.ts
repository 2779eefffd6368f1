import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { splitSentences } from '../../../server/src/outline/sentences.ts';
import '../same-every-run.ts';

/** Sentences apart by ‖, clauses by |, each with the mark before it and its depth if it stands in brackets. */
function show(text: string): string {
  return splitSentences({ text })
    .map(({ clauses }) =>
      clauses
        .map(({ start, end, depth, opener }) => `${opener}${depth === 0 ? '' : depth}${text.slice(start, end)}`)
        .join('|'),
    )
    .join('‖');
}

suite('sentences and clauses', () => {
  const cases: readonly (readonly [text: string, shown: string])[] = [
    ['受理投诉120件，办结118件。', '受理投诉120件|，办结118件'],
    ['完成甲；完成乙。完成丙！', '完成甲|；完成乙‖完成丙'],
    ['主要做法：一是甲；二是乙', '主要做法|：一是甲|；二是乙'],
    // 、 ends no clause.
    ['许可、处罚、检查，全部公示。', '许可、处罚、检查|，全部公示'],
    ['办结12件（许可8件、处罚4件），公示12件。', '办结12件|（1许可8件、处罚4件|，公示12件'],
    ['甲（乙，丙（丁）戊）己。', '甲|（1乙|，1丙|（2丁|）1戊|）己'],
    ['甲）乙（丙。丁，戊', '甲|）乙|（1丙‖丁|，戊'],
    // A title keeps its marks.
    ['落实《关于甲，乙：丙（试行）的通知》，印发办法。', '落实《关于甲，乙：丙（试行）的通知》|，印发办法'],
    ['《甲〈乙，丙〉丁，戊》，己', '《甲〈乙，丙〉丁，戊》|，己'],
    ['甲》，乙', '甲》|，乙'],
    ['《甲，乙。丙，丁', '《甲，乙‖丙|，丁'],
    // What closes behind 。 belongs to the sentence that ends.
    ['他说“完成。”我们继续。', '他说“完成‖我们继续'],
    ['（详见附件。）下一步', '（1详见附件‖下一步'],
    ['真的吗？！是的。', '真的吗‖是的'],
    ['完成。。继续', '完成‖继续'],
    ['“放管服”改革，“互联网+监管”。', '“放管服”改革|，“互联网+监管”'],
    // Nothing but marks is no clause, and no sentence.
    ['，，。。', ''],
    ['（）', ''],
    ['', ''],
    ['没有句号', '没有句号'],
  ];
  for (const [text, shown] of cases) test(text, () => assert.equal(show(text), shown));
});

test('a sentence reaches to the mark that ends it', () => {
  const text = '完成。”继续！';
  assert.deepEqual(
    splitSentences({ text }).map(({ start, end }) => text.slice(start, end)),
    ['完成。”', '继续！'],
  );
});

test('sentences and clauses are ordered, inside the text and disjoint', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'甲乙1件，；：、。！？（）《》〈〉“”’'), maxLength: 40 });
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      let covered = '';
      for (const sentence of splitSentences({ text })) {
        assert.ok(at <= sentence.start && sentence.start < sentence.end && sentence.end <= text.length);
        at = sentence.start;
        assert.ok(sentence.clauses.length > 0);
        for (const clause of sentence.clauses) {
          assert.ok(at <= clause.start && clause.start < clause.end && clause.end <= sentence.end);
          assert.ok(clause.depth >= 0 && clause.opener.length <= 1);
          at = clause.end;
          covered += text.slice(clause.start, clause.end);
        }
        at = sentence.end;
      }
      // No letter and no digit is lost between them.
      assert.equal(covered.replace(/[^甲乙1件]/g, ''), text.replace(/[^甲乙1件]/g, ''));
    }),
  );
});

test('100 000 marks in a row are cut in one pass', () => {
  for (const mark of '，。（《）》') {
    const sentences = splitSentences({ text: `甲${mark.repeat(100_000)}乙` });
    assert.ok(sentences.length >= 1 && sentences.length <= 2);
  }
});
