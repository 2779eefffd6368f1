import { meet } from '../../facts/interval.ts';
import { measureTerms } from '../../standards/measures.ts';
import type { FoundRelation } from '../relation.ts';
import { slipBetween } from '../slips-between.ts';
import { isPart, isReference, type Mention, narrowsOf, scopeOf } from './mentions.ts';
import { isElsewhere } from './retold.ts';

/**
 * `共受理申请312件，全部办结` and elsewhere `办结申请312件`, `整改的186处隐患`: of what was done with all of them it is told how many they
 * were (E3). Some may have been done of others, so that only a slip of the hand is called wrong.
 */
export function* findAllDone(mentions: readonly Mention[]): Iterable<FoundRelation> {
  const all = mentions.flatMap((mention) => readAll(mention) ?? []);
  for (const { mention, verb, noun } of all) {
    const alike = all.filter((other) => other.verb === verb && other.noun === noun);
    if (alike.length > 1) continue;
    const told = mentions.filter((other) => isOf(other, mention, verb, noun));
    const right = told.filter((other) => meet(other.figure.rounded, mention.figure.rounded));
    const wrong = told.filter((other) => slipBetween(other.figure, mention.figure) !== undefined);
    const other = right[0] ?? (wrong.length === 1 ? wrong[0] : undefined);
    if (!other) continue;
    const [one, first] = [other.figure, mention.figure];
    yield { type: 'universal', pattern: 'E3', claim: { form: 'equal', one, other: first }, certain: true };
  }
}

interface AllDone {
  readonly mention: Mention;
  /** 办结 of 均已办结. */
  readonly verb: string;
  /** The last two characters of what they are: 申请 of 受理申请. */
  readonly noun: string;
}

const doneWithAll =
  /^，(?:目前|现)?(?:已?全部|均已?|已均)(?:按期|按时|依法|当场|及时)?([一-鿿]{2})(?:到位|完毕|完成)?[，。；]/;

function readAll(mention: Mention): AllDone | undefined {
  const { figure, thing, text } = mention;
  const said = text.slice(figure.end, figure.end + 20);
  if (!/^，[目现已全均]/.test(said) || !isWhole(mention) || isPart(mention)) return undefined;
  const verb = doneWithAll.exec(said)?.[1] ?? '';
  // 甲站受理申请 is of one of several.
  const isPlain = comesIn.test(thing) || measureTerms.includes(thing.slice(0, 2));
  if (!measureTerms.includes(verb) || thing.length < 4 || thing.includes(verb) || !isPlain) return undefined;
  return { mention, verb, noun: thing.slice(-2) };
}

const comesIn = /^(?:收到|接到|接收|查出|发现|排查)/;

function isWhole(mention: Mention): boolean {
  return scopeOf(mention) === '' && narrowsOf(mention) === '';
}

/** 办结申请 and 办结的58件投诉, wherever they stand. */
function isOf(other: Mention, mention: Mention, verb: string, noun: string): boolean {
  if (other.figure.unit.class !== mention.figure.unit.class || !isElsewhere(other, mention)) return false;
  if (other.thing !== verb + noun && !(isReference(other) && other.thing.startsWith(verb + noun))) return false;
  return isWhole(other) && (!isPart(other) || isReference(other));
}
