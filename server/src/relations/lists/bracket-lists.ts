import type { Figure } from '../../facts/figure.ts';
import { openingWords } from '../../standards/comparisons.ts';
import { andSoOn, closesList, dividesWhole } from '../../standards/partitions.ts';
import { areHighlights } from '../../standards/scales.ts';
import { isStep } from '../flows/flows.ts';
import { isAnySlipOff, worth, worthOfAll } from '../near.ts';
import { between, figuresFrom, isAddend, isQuantity, type Passage, sameClass } from '../passage.ts';
import type { Breakdown } from './breakdown.ts';
import { passes } from './gates.ts';
import { areKinds } from './kinds-of-one-form.ts';
import { countNames } from './list-totals.ts';

/** What a bracket holds that is no breakdown, or only a part of one. */
const partial = new RegExp(`^(?:其中|不含|比|较|同比|去年|上年)|[也亦]在|之列|${andSoOn}|（`);

/** （含上年结转2件、新收29件）: some of them, unless they leave nothing out. */
const some = /^（(?:内?含|包括|包含)/;

/** The longest bracket that is read as a list. */
const longestBracket = 200;

/**
 * `N件（a类3件、b类9件）` (A4): at least two labelled items and nothing else; （含…）, （包括…） and （其中…） are partial. Groups
 * between ； divide the total each in its own way.
 */
export function findBracketLists(passage: Passage): Breakdown[] {
  if (!passage.text.includes('（')) return [];
  return passage.figures.flatMap((total): Breakdown[] => {
    const inside = findBracket(passage, total);
    if (inside === undefined || inside.length === 0) return [];
    const groups = splitGroups(
      passage,
      inside.filter(({ unit }) => unit.class !== 'percent'),
    );
    if (groups.length === 0 || !groups.every((parts) => isList(total, parts) && !isAccount(total, parts))) return [];
    const isSome = some.test(passage.text.slice(passage.text.indexOf('（', total.end), total.end + longestBracket));
    if (isSome && !groups.every((parts) => parts.length === 2 && dividesWhole(parts.map(({ before }) => before))))
      return [];
    // People stand in several items at once (党员52人，本科以上71人); what is named elsewhere as the rest is missing here.
    const bears = ['person', 'household'].includes(total.unit.class);
    const open = hasRest(passage, groups.at(-1)?.at(-1) ?? total);
    return groups.map((parts) => {
      const exhaustive = bears ? isSaidWhole(parts) : isMeantWhole(passage, total, parts);
      return { pattern: 'A4', total, parts, exhaustive, rivals: [], loose: false, open };
    });
  });
}

/** 合并2项为1项（公示前共31项，取消3项，即得27项): how a number came about begins with what there was in all. */
function isAccount(total: Figure, [first]: readonly Figure[]): boolean {
  return first !== undefined && worth(first) > worth(total) && /(?:[一总]?共|[合总]计)有?$/.test(first.before);
}

/** 在职46人，聘用12人; 新领证4人、到期换证9人，其余14人证件有效. */
function isSaidWhole(parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before }) => before);
  return dividesWhole(labels) || closesList(labels.at(-1) ?? '');
}

/**
 * 采用53条（国家级2条、省级9条、市级21条） tells the best of them, and 论文26篇（核心7篇、普刊11篇) may; of any other list of three items in
 * brackets nothing is left out, so that one digit of one item is wrong, however much is missing.
 */
function isMeantWhole(passage: Passage, total: Figure, parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before }) => before);
  if (countNames(passage, total) > parts.length || mayNameSome(total, parts)) return false;
  return (
    passes('firm', total, parts) ||
    worthOfAll(parts) > worth(total) ||
    /^(?:其他|其余|其它)/.test(labels.at(-1) ?? '') ||
    dividesWhole(labels) ||
    (parts.length > 2
      ? !areHighlights(labels) && passes('told', total, parts)
      : areKinds(total, labels) && passes('over', total, parts))
  );
}

/**
 * 进口46.2万吨（甲类31.8万吨、乙类5.3万吨、丙类7.6万吨）, 证照2860本（甲类1740本、乙类812本）: of what is measured, and beside two kinds, smaller ones may be
 * left out, where no slip tells and the last is not the rest.
 */
function mayNameSome(total: Figure, parts: readonly Figure[]): boolean {
  if (total.unit.discrete && parts.length > 2) return false;
  if (isSaidWhole(parts)) return false;
  return worthOfAll(parts) < worth(total) && !isAnySlipOff(total, parts);
}

/** `32件（维持18件、驳回10件），4件在审`: the rest stands behind the bracket; `（在编72人，其余为聘用）`: it is not counted. */
function hasRest(passage: Passage, last: Figure): boolean {
  if (/^[，、；](?:其余|剩余|余下|余)[^（）\d]{1,20}）/.test(passage.text.slice(last.end, last.end + 24))) return true;
  const [next] = figuresFrom(passage, last.end);
  const isNear =
    next !== undefined && next.sentence === last.sentence && next.start - last.end < 12 && sameClass(next, last);
  return isNear && /其余|余下|剩余|另|尚|未|正在|在[审办]/.test(next.before + next.after);
}

function isList(total: Figure, parts: readonly Figure[]): boolean {
  const labels = parts.map(({ before }) => before);
  // 87批次（21批次来自货运、66批次来自邮递）: the labels stand behind.
  const isLabelled =
    parts.every(({ before }) => before !== '') || parts.every(({ before, after }) => before === '' && after !== '');
  // 94家（年内退库6家，年初87家): what was there and what went make a flow.
  if (parts.some(({ before }) => openingWords.test(before))) return false;
  const areItems = isLabelled && parts.every((part) => sameClass(part, total) && isAddend(part));
  return areItems && parts.length > 1 && (dividesWhole(labels) || !parts.some((part) => isStep(part, parts)));
}

function splitGroups(passage: Passage, figures: readonly Figure[]): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const previous = groups.at(-1)?.at(-1);
    if (previous && !between(passage, previous, figure).includes('；')) groups.at(-1)?.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

/** The figures in the bracket right behind a total, or behind the noun that follows it. */
function findBracket(passage: Passage, total: Figure): Figure[] | undefined {
  const { text } = passage;
  if (!text.slice(total.end, total.end + 9).includes('（')) return undefined;
  const opening = /^[一-鿿]{0,8}（/.exec(text.slice(total.end, total.end + 9))?.[0].length;
  if (opening === undefined || !isQuantity(total)) return undefined;
  const start = total.end + opening;
  const length = text.slice(start, start + longestBracket).indexOf('）');
  if (length <= 0 || partial.test(text.slice(start, start + length))) return undefined;
  const nested = text.slice(start, start + length).indexOf('其中');
  return figuresFrom(passage, start).filter((figure) => figure.end <= start + (nested < 0 ? length : nested));
}
