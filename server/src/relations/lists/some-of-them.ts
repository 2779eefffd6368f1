import type { Figure } from '../../facts/figure.ts';
import { gather } from '../../text/gather.ts';
import { between, figuresBefore, isActual, isQuantity, type Passage } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';

/** `15个镇街中仍有4个未配备专职人员`, `6艘巡逻艇中4艘超期服役`, `88起案件中，同一主体再次违法的有9起`: some of those just counted. */
export function findSomeOfThem(passage: Passage): Breakdown[] {
  return gather(passage.figures, (part): readonly Breakdown[] => {
    if (!ofThem.test(part.before) && part.before !== '') return [];
    const total = findThem(passage, part);
    if (!total) return [];
    return [{ pattern: 'A1', total, parts: [part], exhaustive: false, rivals: [], loose: false, open: true }];
  });
}

/** What the label of some of them ends with. */
const ofThem = /(?:[有的仅只仍尚还中里]|仅完成)$|^(?:中，?(?:可|能|已|未|需|仅|仍|实行)|已经?|尚未)[一-鿿]{1,4}$/;

/** The last figure of the unit, if nothing but its noun and 中 stands behind it. */
function findThem(passage: Passage, part: Figure): Figure | undefined {
  if (!isActual(part) || !namesNothing(part)) return undefined;
  const total = figuresBefore(passage, part).findLast(({ unit }) => unit.class === part.unit.class);
  if (!total || !isQuantity(total) || total.depth !== part.depth || total.unit.class === 'percent') return undefined;
  const isPerson = total.unit.class === 'person';
  if (total.unit !== part.unit && !isPerson) return undefined;
  const gap = between(passage, total, part);
  return part.start - total.end < reach && among.test(gap) && !isOneOfThem(total, gap) ? total : undefined;
}

/** 8个县市里最多的甲市有23个, 5个片区里，甲片区有14个: what one of them has is counted, and it is none of them. */
function isOneOfThem({ unit }: Figure, gap: string): boolean {
  const [, noun = '', one = ''] = /^([^中里]*)[中里]，?([^，]*?)(?:就?有|为|达到?|仅|只)*$/.exec(gap) ?? [];
  if (ranks.test(one)) return true;
  const head = noun.replace(/（[^）]*）$/, '').slice(-1);
  return anything.test(unit.text) && head !== '' && one.length > 1 && one.endsWith(head);
}

/** 最多的, 居首的, 排名第一的: one of several that are put in order. */
const ranks = /最[多少大小高低密]|居[首前末]|[首末]位|排[名在]|第[一二三1-3]/;

const reach = 40;

/** 个乡镇中, 起案件里，; not 15个中心, 12所中小学. */
const among = /^[^，。；：、（）]{0,10}[中里](?![央心国小层期介医等学型旬高级间])，?[^，。；：、]*$/;

/** 12个乡镇中有85个村 are not of them; a verb may follow what stands for anything. */
function namesNothing({ unit, after }: Figure): boolean {
  return !anything.test(unit.text) || after === '' || verbs.test(after);
}

const anything = /^[个家所处项支]$/;
const verbs = /^[未无没不仍尚已均在由被设配建实达完缺存超需因属为是连列获开推启]/;
