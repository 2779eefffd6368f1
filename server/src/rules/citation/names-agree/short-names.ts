import type { Citation } from '../../../facts/citations.ts';
import { documentNouns } from '../../../standards/document-names.ts';
import { findTitleOfKey } from '../../../standards/titles.ts';
import type { Finding } from '../../finding.ts';

/** What short names end in: nouns of documents, and of what is compiled. */
const nouns = [
  ...documentNouns,
  '清单',
  '名录',
  '手册',
  '指南',
  '目录',
  '章程',
  '标准',
  '指引',
  '公约',
  '守则',
  '读本',
];

/** A longer name is no short one. */
const longestShort = 8;

/**
 * `（以下简称《行动方案》）` and then `《行动规划》`, `（以下简称《清单》）` and then `《名录》`: a short name that nothing introduces, where another of the
 * same beginning is introduced, or where no document of that noun is named.
 */
export function* findStrayShortNames(citations: readonly Citation[]): Iterable<Finding> {
  const introduced = citations.filter((citation) => citation.introduced);
  if (introduced.length === 0) return;
  const known = new Set(introduced.map(({ name }) => name));
  const reported = new Set<string>();
  for (const { name, nameSpan, key, index } of citations) {
    const noun = nouns.find((one) => name.endsWith(one));
    if (!noun || known.has(name) || reported.has(name) || name.length > longestShort || findTitleOfKey(key)) continue;
    const stem = name.slice(0, -noun.length);
    const meant = stem === '' ? findOfNoun(citations, noun, index, introduced) : findOfStem(introduced, stem, name);
    if (!meant) continue;
    reported.add(name);
    yield toFinding(nameSpan, meant);
  }
}

/** Of a bare noun the only short name that is a bare noun, where no name ends in the one that is written. */
function findOfNoun(
  citations: readonly Citation[],
  noun: string,
  index: number,
  introduced: readonly Citation[],
): Citation | undefined {
  if (citations.some((one) => one.index !== index && one.name !== noun && one.name.includes(noun))) return undefined;
  const [only, ...others] = introduced.filter(({ name }) => nouns.includes(name));
  return others.length === 0 ? only : undefined;
}

/** 行动方案 for 行动规划: the same but for its noun; not where the name is the end of one that is cited in full. */
function findOfStem(introduced: readonly Citation[], stem: string, name: string): Citation | undefined {
  const [only, ...others] = introduced.filter((one) => {
    const noun = nouns.find((ending) => one.name.endsWith(ending));
    return noun !== undefined && stem.length > 1 && one.name.slice(0, -noun.length) === stem && one.name !== name;
  });
  return others.length === 0 ? only : undefined;
}

function toFinding(span: Citation['nameSpan'], { name, span: at }: Citation): Finding {
  return {
    span,
    severity: 'information',
    message: {
      zh: `前面的简称是《${name}》，请核对是不是同一份文件`,
      en: `The short name introduced is 《${name}》; is this the same document?`,
    },
    related: [{ span: at, message: { zh: '简称在这里', en: 'it is introduced here' } }],
    fixes: [
      {
        title: { zh: `改为《${name}》`, en: `Write 《${name}》` },
        safe: false,
        edits: [{ span, newText: name }],
      },
    ],
  };
}
