import type { Figure } from '../facts/figure.ts';
import { type Outline, type Paragraph, rootOf } from '../outline/outline.ts';
import { measures } from '../standards/measures.ts';
import {
  broughtAbout,
  chairedBodies,
  fillers,
  narrowingWords,
  ownOffice,
  pastHeadings,
  planHeadings,
  principalHeadings,
  retellingHeadings,
  wholeArea,
  yearTotalWords,
} from '../standards/scopes.ts';
import { isQuantity } from './passage.ts';

/** A figure as one place says it: what it counts, and of which period and scope. */
export interface Mention {
  readonly figure: Figure;
  /** What is counted and what was done, without words that do not change it: 查处违法行为. */
  readonly thing: string;
  /** The characters of `thing`, each once and sorted: 审结的复议 and 复议审结 are one. */
  readonly key: string;
  /** The words that narrow it, sorted; empty for the whole. */
  readonly scope: string;
  /** Said of all the area, or of the office alone; undefined where nothing is said. */
  readonly area: 'whole' | 'own' | undefined;
  /** 全年, 共: the total of the year. */
  readonly isYearTotal: boolean;
  /** `立案查处的88起案件`: speaks of what was told before. */
  readonly isReference: boolean;
  /** Stands where the report tells again what it told: in the shortcomings, before the first section. */
  readonly retells: boolean;
  /** Stands in the section on the principal's duties. */
  readonly isPrincipal: boolean;
  /** `1起复议案件被撤销`: one or some of them, of which something new is said. */
  readonly isIndefinite: boolean;
  /** 其中, a bracket, an item of a list: a part of something that the sentence names. */
  readonly isPart: boolean;
}

const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const filler = new RegExp(alternatives(fillers), 'g');
const narrowing = new RegExp(alternatives(narrowingWords), 'g');
const yearTotal = new RegExp(alternatives(yearTotalWords));

/** What the reporting body calls itself. */
export const ourselves = /[本我](?:分局|系统|机关|单位|局|级)/g;

const enumerator = /^(?:[一二三四五六七八九十]是|首先|其次|同时|此外)/;

export function withoutFillers(text: string): string {
  // 局党组 and 党组 are one.
  return text
    .replace(enumerator, '')
    .replace(ourselves, '')
    .replace(/局(?=党)/g, '')
    .replace(filler, '');
}

/** So far back a sentence is read for words that narrow what it counts. */
const reach = 120;

/** Where the thing counted ends behind its number: 88起案件中, 23件全部结案, 18例行政处罚案件逐案…. */
const thingEnds =
  /[^一-鿿]|中|里|均|全|都|已|被|以|进|实|逐|依|看|按|由|占|是|存在|未|送|发放|情况|开展|做|予|通过|得|需|尚/;

/** The mentions of a report's body, in the order of the text; changes, last year's values, plans and rates are none. */
export function toMentions(outline: Outline, figures: readonly Figure[]): Mention[] {
  let section: number | undefined;
  let headings: Headings | undefined;
  const year = /20\d\d/.exec(outline.title?.text ?? '')?.[0];
  return figures.flatMap((figure) => {
    const paragraph = outline.paragraphs[figure.paragraph];
    if (!paragraph) return [];
    if (paragraph.section !== section) {
      section = paragraph.section;
      headings = section === undefined ? undefined : headingsOf(outline, section);
    }
    return !headings?.isPlan && isCounted(figure) ? (toMention(paragraph, figure, headings?.all, year) ?? []) : [];
  });
}

interface Headings {
  /** That of the section and that of the first level above it. */
  readonly all: string;
  readonly isPlan: boolean;
}

function headingsOf(outline: Outline, section: number): Headings {
  const own = outline.sections[section]?.heading ?? '';
  const top = rootOf(outline, section)?.heading ?? '';
  return { all: `${own} ${top}`, isPlan: planHeadings.test(top) && !pastHeadings.test(top) };
}

/** 审结案件中124件; 中心, 集中 and 其中 are other words. */
const among = /(?<![集其])中(?![心央国标小层期医介等学])/;

const ratios = new Set(['percent', 'per-mille', 'percentage-point', 'multiple', 'score', 'time', 'month']);

function isCounted(figure: Figure): boolean {
  return isQuantity(figure) && !figure.flags.target && !ratios.has(figure.unit.class);
}

function toMention(
  paragraph: Paragraph,
  figure: Figure,
  heading: string | undefined,
  year: string | undefined,
): Mention | undefined {
  const { text } = paragraph.reading;
  const { sentence, start, end, depth } = figure;
  const from = Math.max(paragraph.sentences[sentence]?.start ?? 0, start - reach);
  const said = text.slice(from, start);
  const ends = /^(?:从|对)/.test(figure.before) ? /的/ : /$/;
  const after = figure.after.split(ends)[0]?.split(thingEnds)[0] ?? '';
  const before = withoutFillers(figure.before);
  const isOpen = before === '' || /[的对从将把上述这]$/.test(figure.before) || isStepAlone(before);
  const behind = isOpen ? withoutFillers(after) : '';
  const thing = before + behind;
  // 60岁以上 names no thing.
  if (thing.length < 2 || /^\d*(?:周?岁)?(?:及|以上|以下|以内)*$/.test(thing)) return undefined;
  return {
    figure,
    thing,
    key: keyOf(thing),
    // Asked for only where two mentions meet.
    get scope() {
      const words = said
        .slice(0, said.length - figure.before.length)
        .replace(ourselves, '')
        .match(narrowing);
      return colonScope(said) + otherYears(said, year) + [...new Set(words)].sort().join(' ');
    },
    area: wholeArea.test(said) ? 'whole' : ownOffice.test(said) ? 'own' : undefined,
    isYearTotal: yearTotal.test(figure.before) || /全年/.test(said),
    isReference: isReference(figure, text.slice(end, end + 16)),
    retells: heading === undefined || retellingHeadings.test(heading),
    isPrincipal: heading !== undefined && principalHeadings.test(heading),
    isIndefinite: before === '' && behind !== '',
    isPart: depth > 0 || said.includes('其中') || among.test(figure.before),
  };
}

/** 2024年，立案30件: of another year than the title's. */
function otherYears(said: string, year: string | undefined): string {
  return (said.match(/20\d\d(?=年)/g) ?? []).filter((one) => one !== year).join(' ');
}

/** 城关镇：受理320件. */
function colonScope(said: string): string {
  return said.includes('：') ? `${said.slice(0, said.lastIndexOf('：')).slice(-12)} ` : '';
}

/** `立案查处的88起案件`, `从1687件初次信访看`, `对全年18例行政处罚案件`, `88起案件中`, `推动罚款648000元全部缴库`. */
function isReference({ before: label }: Figure, behind: string): boolean {
  const before = label.replace(enumerator, '');
  return (
    /(?:的|上述|这|全部|以上)$/.test(before) ||
    /^[，、]?(?:从|对|对全年|把|将|在)$/.test(before) ||
    /(?:推动|督促)$/.test(before) ||
    (broughtAbout.test(before) && /^[^，。；]{0,10}(?:全部|全额|均|按时|足额|到位|落实|发放|送)/.test(behind)) ||
    /^[一-鿿（）]{0,12}中(?:[，。；]|[一-鿿]{0,4}有)/.test(behind)
  );
}

const steps = new Set(measures.flatMap(({ terms }) => terms));

function isStepAlone(text: string): boolean {
  return steps.has(text);
}

function keyOf(thing: string): string {
  const units: number[] = [];
  for (let at = 0; at < thing.length; at++) {
    const unit = thing.charCodeAt(at);
    if (!units.includes(unit)) units.push(unit);
  }
  units.sort((a, b) => a - b);
  return String.fromCharCode(...units);
}

/**
 * What is told of the principal is what the body did only where he brought it about, chaired its meeting, or where it was
 * told before; his own doings are not (带队检查企业12家次).
 */
export function isOwnDoing({ figure, isPrincipal, isReference, thing }: Mention): boolean {
  return isPrincipal && !isReference && !broughtAbout.test(figure.before) && !chairedBodies.test(thing);
}
