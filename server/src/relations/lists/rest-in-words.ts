import type { Figure } from '../../facts/figure.ts';
import type { Passage } from '../passage.ts';

/** ，余为其他事项; ，另有聘用人员若干: what else there is has no number. */
export function leavesRest({ text }: Passage, last: Figure): boolean {
  return restInWords.test(text.slice(last.end, last.end + 30));
}

/** ，其余…, ，此外的…, ，两类之外的…, ，除这两种外均…: what is left is told in words. */
const restInWords =
  /^[^，；。]{0,4}[，；](?:其余|其他|余下|剩余|剩下|余[为系由均]|另有|此外|除?(?:这|以上|上述)?[两二三四][类种项者个][之以]?外)[^，；。\d]*[，；。]/;
