import { findTitleOfKey, type OfficialTitle } from '../standards/titles.ts';
import { oncePer } from '../text/once-per.ts';
import type { Citation } from './citations.ts';
import { type DocumentName, readNameKey } from './document-name.ts';

/** The document with one name. */
export interface NamedDocument {
  readonly name: DocumentName;
  readonly first: Citation;
  readonly mentions: readonly Citation[];
}

/** All that a report says of it. */
export interface DocumentAccount {
  /** The listed title, if its name is one. */
  readonly title: OfficialTitle | undefined;
  /** The lists (`Citation.list`) it stands in. */
  readonly lists: ReadonlySet<number>;
  /** The sentences it stands in, `paragraph:sentence`. */
  readonly sentences: ReadonlySet<string>;
  /** The 文号 behind its name. */
  readonly numbers: ReadonlySet<string>;
  /** The reporting body made it. */
  readonly made: boolean;
  /** It ended, or took the place of another. */
  readonly replaced: boolean;
}

/** No shorter name says what a document is on: 《条例》, 《管理办法》. */
const shortest = 6;

/** No report names so many; of a text that does the first are taken. */
const mostNames = 300;

/** The documents that citations name in full, in the order of their first mention. */
export function collectDocuments(citations: readonly Citation[]): NamedDocument[] {
  const introduced = new Set(citations.filter((citation) => citation.introduced).map(({ key }) => key));
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (introduced.has(citation.key)) continue;
    const group = groups.get(citation.key);
    if (group) group.push(citation);
    else groups.set(citation.key, [citation]);
  }
  return [...groups].slice(0, mostNames).flatMap(([key, mentions]) => {
    const first = mentions[0];
    const name = readNameKey(key);
    if (!first || !name || name.matter.length + name.noun.length < shortest) return [];
    return { name, first, mentions };
  });
}

export const accountOf = oncePer(
  ({ first, mentions }: NamedDocument): DocumentAccount => ({
    title: findTitleOfKey(first.key),
    lists: new Set(mentions.map(({ list }) => list)),
    sentences: new Set(mentions.map(({ paragraph, sentence }) => `${paragraph}:${sentence}`)),
    numbers: new Set(mentions.flatMap(({ note }) => readNumber(note))),
    made: mentions.some(({ made }) => made),
    replaced: mentions.some(({ replaced }) => replaced),
  }),
);

/** `云政发〔2024〕3号` of `云政发[2024]3号，2024年3月印发`. */
function readNumber(note: string | undefined): string[] {
  const [, year, number] = /[〔[（【](\d{4})[〕\]）】]第?0{0,3}(\d{1,5})号/.exec(note ?? '') ?? [];
  return year !== undefined && number !== undefined ? [`${year}-${number}`] : [];
}
