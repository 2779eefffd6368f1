import type { Figure } from '../../facts/figure.ts';
import { parseHanNumeral } from '../../standards/numerals.ts';
import { between, figuresUntil, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { FoundRelation } from '../relation.ts';

/**
 * `维持52件、撤销9件、确认违法6件、驳回14件；撤销、确认违法合计15件`, `一、二级裁判员合计4820人`, `前四级合计140处` (A5): a sum
 * that calls the items of a list before it by their names says of which figures it is, whatever they are.
 */
export function* findNamedItems(passage: Passage): Iterable<FoundRelation> {
  for (const total of passage.figures) {
    if (!isQuantity(total) || !/[计共]/.test(total.before)) continue;
    const parts = findItems(passage, total);
    if (parts)
      yield { type: 'sum', pattern: 'A5', claim: { form: 'sum', total, parts, exhaustive: true }, certain: true };
  }
}

/** 撤销、确认违法和责令履行案件合计, 婚姻家庭、邻里关系两类共计. */
const naming =
  /(?:^|[，；。])([一-鿿“”]{1,10}(?:、[一-鿿“”]{1,10}){0,6}[、和与及][一-鿿“”]{1,16}?)(?:案件|问题|项目|人员|事项)?(?:[两三四五六七八九]?[类项种级者])?(?:三者)?(?:合计|共计|一共|总计)[为达]?$/;
/** 前四级文物保护单位合计. */
const first = /(?:^|[，；。])前([两三四五六七八九])[类项种级档位][一-鿿]{0,10}(?:合计|共计|一共|总计)[为达]?$/;

/** So far back from a sum its name begins. */
const reach = 60;

function findItems(passage: Passage, total: Figure): Figure[] | undefined {
  const [previous] = figuresUntil(passage, total.start).slice(-1);
  const said = passage.text.slice(Math.max(previous?.end ?? 0, total.start - reach), total.start);
  // 民事120件、行政30件；结案中，民事、行政合计140件: of others.
  if (!previous || said.split(/[，；。]/).length > 2) return undefined;
  const before = figuresUntil(passage, total.start).filter(
    (figure) => sameClass(figure, total) && isQuantity(figure) && figure.sentence >= total.sentence - 1,
  );
  const count = parseHanNumeral(first.exec(said)?.[1] ?? '');
  if (count !== undefined) return findFirst(passage, before, count);
  const names = naming.exec(said)?.[1]?.split(/[、和与及]/);
  if (!names || names.length < 2 || before.length < names.length) return undefined;
  const last = names.at(-1) ?? '';
  // 一、二级裁判员: the kind is said once.
  const kind = names[0]?.length === 1 ? last.charAt(1) : '';
  const items = names.map((name, at) => {
    const isLast = at === names.length - 1;
    const called = kind === '' ? name : `${name.charAt(0)}${kind}`;
    const own = before.filter((figure) => isCalled(figure, called, isLast && kind === ''));
    return own.length === 1 ? own[0] : undefined;
  });
  const parts = items.filter((item) => item !== undefined);
  return parts.length === names.length && new Set(parts).size === parts.length ? parts : undefined;
}

/** Exactly by its name; the last of the names may go on with what they all are (责令履行案件). */
function isCalled({ before }: Figure, name: string, mayGoOn: boolean): boolean {
  const label = before.replace(/^[^一-鿿“”]+|^(?:其中|[和与及])/g, '');
  return label !== '' && (label === name || (mayGoOn && label.length > 1 && name.startsWith(label)));
}

/** The first items of the last list before the sum. */
function findFirst(passage: Passage, before: readonly Figure[], count: number): Figure[] | undefined {
  let from = before.length - 1;
  const isItem = (at: number) => {
    const [one, next] = [before[at], before[at + 1]];
    return one !== undefined && next !== undefined && /^、[^，；。：]*$/.test(between(passage, one, next));
  };
  while (from > 0 && isItem(from - 1)) from--;
  const items = before.slice(from);
  return items.length > count ? items.slice(0, count) : undefined;
}
