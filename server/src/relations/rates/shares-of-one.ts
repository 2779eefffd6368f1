import type { Figure } from '../../facts/figure.ts';
import { figureBeside, figuresBefore, isActual, type Passage, placeAmong } from '../passage.ts';
import { general } from './topics.ts';

/** A share with what it is a share of, as far as its own clause says. */
export interface SaidShare {
  readonly passage: Passage;
  readonly share: Figure;
  readonly part: Figure;
  /** 投诉 of 占投诉总量的, empty of 占总数的; `undefined` of 占比 alone. */
  readonly name: string | undefined;
}

/** Shares that say the same of what they are, in the order of the text. */
export interface SharesOfOne {
  readonly name: string;
  /** The name is printed, before one of them at least. */
  readonly isNamed: boolean;
  readonly members: readonly SaidShare[];
}

/**
 * The shares of a report by what they say they are of: `占投诉总量的56.9%`, with the items behind that say 占比 alone. A list may run over
 * several paragraphs (`1.咨询1188件，占65%` / `2.投诉359件，占20%`); what stands farther apart is another.
 */
export function groupShares(passages: readonly Passage[]): SharesOfOne[] {
  const groups: SaidShare[][] = [];
  const open = new Map<string, SaidShare[]>();
  let last: { readonly said: SaidShare; readonly key: string } | undefined;
  for (const passage of passages) {
    if (!passage.text.includes('占')) continue;
    for (const said of sharesIn(passage)) {
      const isBehind = last !== undefined && paragraphOf(last.said) === paragraphOf(said);
      const inherited = said.name === undefined && isBehind && isAlike(last?.said, said) ? last?.key : undefined;
      const key: string = inherited ?? `${said.name ?? '占'} ${kindOf(said.part)}`;
      const known = open.get(key);
      const before = known?.at(-1);
      const apart = (said.name ?? '').length > 1 ? farthest : 1;
      if (known && before && paragraphOf(said) - paragraphOf(before) <= apart) known.push(said);
      else {
        const group = [said];
        groups.push(group);
        open.set(key, group);
      }
      last = { said, key };
    }
  }
  return groups.map((members) => {
    const name = members.find((member) => member.name !== undefined)?.name;
    return { name: name ?? '', isNamed: name !== undefined, members };
  });
}

/** So many paragraphs lie between two shares of one list at most. */
const farthest = 6;

function paragraphOf({ share }: SaidShare): number {
  return share.paragraph;
}

function isAlike(one: SaidShare | undefined, other: SaidShare): boolean {
  return one !== undefined && kindOf(one.part) === kindOf(other.part) && one.share.depth === other.share.depth;
}

/** What is counted in one unit: 件 and 起 are one, 艘 and 座 are not. */
export function kindOf({ unit }: Figure): string {
  return unit.class === 'thing' ? unit.text : unit.class;
}

function* sharesIn(passage: Passage): Iterable<SaidShare> {
  let run: { readonly parts: readonly Figure[]; readonly name: string | undefined } | undefined;
  let at = 0;
  for (const share of passage.figures) {
    if (!isShare(share)) continue;
    if (run && at < run.parts.length && isJoined(passage, share)) {
      const part = run.parts[at++];
      if (part) yield { passage, share, part, name: run.name };
      continue;
    }
    run = undefined;
    const phrase = phraseOf(share);
    if (!phrase) continue;
    const count = countJoined(passage, share);
    if (count > 1) {
      const parts = partsBefore(passage, share, count);
      const [first] = parts;
      if (!first) continue;
      run = { parts, name: phrase.name };
      at = 1;
      yield { passage, share, part: first, name: phrase.name };
      continue;
    }
    const part = partBefore(passage, share, phrase.subject);
    if (part) yield { passage, share, part, name: phrase.name };
  }
}

function isShare({ unit, flags, bound, approximate }: Figure): boolean {
  return unit.class === 'percent' && !flags.delta && !flags.target && !flags.last && !bound && !approximate;
}

/** 占… up to the share: 占投诉总量的, 占比为, 占全国人口的比重为. */
const said = /^(.*?)占([^，。；：、（）占]{0,24})$/;
const ending = /(?:中?的?(?:比重|比例|比率))?(?:中?的)?(?:分别|依次|各|约|仅|只)*(?:为|是|达到?|约)*$/;

function phraseOf({ before }: Figure): { readonly subject: string; readonly name: string | undefined } | undefined {
  if (!before.includes('占')) return undefined;
  const phrase = said.exec(before);
  if (!phrase || /^(?:地(?!方|[区级市])|用(?![水电气]总?量)|[道线压据]|有(?![罪效]))/.test(phrase[2] ?? ''))
    return undefined;
  const base = (phrase[2] ?? '').replace(/^(?:到|了|比)+/, '').replace(ending, '');
  const subject = (phrase[1] ?? '')
    .replace(/^[，；、（）]+/, '')
    .replace(/(?:约|仅|均|只|分别|依次|所|各|共|的)+$/, '');
  return { subject, name: base === '' ? undefined : base.replace(general, '').replace(/(?<=..)[量数额]$/, '') };
}

/** `18.7%、11.9%和7.9%`: how many shares stand side by side. */
function countJoined(passage: Passage, first: Figure): number {
  let at = placeAmong(passage.figures, first) + 1;
  for (let next = passage.figures[at]; next && isShare(next) && isJoined(passage, next); next = passage.figures[at])
    at++;
  return at - placeAmong(passage.figures, first);
}

function isJoined({ text, figures }: Passage, share: Figure): boolean {
  const before = figureBeside(figures, share, -1);
  return before?.unit.class === 'percent' && /^[、和与及]$/.test(text.slice(before.end, share.start));
}

/** As many figures right before as there are shares: 桌椅104件、灯具66件，分别占; 25.8万起，伤1317人，分别占. */
function partsBefore(passage: Passage, share: Figure, count: number): readonly Figure[] {
  const parts = valuesBefore(passage, share).slice(-count);
  return parts.length === count && parts.every(({ depth }) => depth === share.depth) ? parts : [];
}

/** What stands before 占, behind comparisons at most; what its subject names, if it has one. */
function partBefore(passage: Passage, share: Figure, subject: string): Figure | undefined {
  const values = valuesBefore(passage, share);
  const last = values.at(-1);
  if (!last || /[合共]/.test(subject)) return undefined;
  if (subject === '') return last.depth === share.depth || /（/.test(share.before) ? last : undefined;
  const named = values.filter(({ before }) => subject.length > 1 && before.includes(subject));
  return named.length === 1 ? named[0] : undefined;
}

/** The values before a share in its sentence, behind the last percentage that is no change. */
function valuesBefore(passage: Passage, share: Figure): Figure[] {
  const before = figuresBefore(passage, share).filter(({ flags }) => !flags.delta && !flags.last);
  const from = before.findLastIndex(({ unit }) => unit.class === 'percent');
  return before.slice(from + 1).filter(isActual);
}
