import type { Citation } from '../../../facts/citations.ts';
import { findDifference, readNameKey } from '../../../facts/document-name.ts';
import { capFor } from '../../../standards/confidence.ts';
import { certainSlips, toNameKey } from '../../../standards/document-names.ts';
import type { OfficialTitle } from '../../../standards/titles.ts';
import { defineRule } from '../../define-rule.ts';
import type { Finding } from '../../finding.ts';
import { findNearTitle, type NearTitle } from './near-title.ts';

export default defineRule({
  title: { zh: '法律、文件用正式名称', en: 'Laws and plans bear their official titles' },
  why: {
    zh: '引用常用的法律、法规、规划、文件，名称一字不差；只差一两个字的，多半是笔误。以地名开头的、本单位制定的文件，简称，不算。',
    en: 'A law or plan is cited by its title; a name that is one or two characters away from it is most likely a slip. Local documents and short names do not count.',
  },
  mend: {
    zh: '灯泡里改成正式名称；本单位、本地制定的文件，在书名号前或者里面写明制定机关或地名。',
    en: 'The light bulb writes the official title; of a local document name its issuer or place.',
  },
  excuse: { zh: '本地文件的名称就是这样', en: 'a local document is called so' },
  basis: ['《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条：引文准确'],
  severity: 'information',
  options: {},

  *check({ facts }) {
    const introduced = new Set(facts.citations.filter((citation) => citation.introduced).map(({ key }) => key));
    const keys = new Set(facts.citations.map(({ key }) => key));
    const known = new Map<string, NearTitle | undefined>();
    for (const citation of facts.citations) {
      const { name, key, made, introduced: short, replaced } = citation;
      const misspelt = findCertainSlip(name);
      if (misspelt !== undefined) yield toSlip(citation, misspelt);
      if (misspelt !== undefined || made || short || replaced || introduced.has(key)) continue;
      if (!known.has(name)) {
        const found = findNearTitle(name, key);
        known.set(name, found && isHeldAgainst(key, found, keys) ? undefined : found);
      }
      const near = known.get(name);
      if (near) yield toFinding(citation, near);
    }
  },
});

/** The name with its slip of the hand mended, whoever made the document: 《…管理条列》. */
function findCertainSlip(name: string): string | undefined {
  const mended = certainSlips.reduce((text, [written, right]) => text.replace(written, right), name);
  return mended === name ? undefined : mended;
}

function toSlip({ nameSpan }: Citation, mended: string): Finding {
  const newText = mended.replaceAll('《', '〈').replaceAll('》', '〉');
  return {
    span: nameSpan,
    message: { zh: `是否为《${newText}》？有错字`, en: `Is this 《${newText}》? A character is wrong` },
    fixes: [
      {
        title: { zh: `改为《${newText}》`, en: `Write 《${newText}》` },
        safe: false,
        edits: [{ span: nameSpan, newText }],
      },
    ],
  };
}

/** The report has the official title, too: `names-agree` holds the two against each other, and knows when they are two. */
function isHeldAgainst(key: string, { title }: NearTitle, keys: ReadonlySet<string>): boolean {
  const official = toNameKey(title);
  const [one, other] = [readNameKey(key), readNameKey(official)];
  return keys.has(official) && one !== undefined && other !== undefined && findDifference(one, other) !== undefined;
}

function toFinding({ name, nameSpan }: Citation, { entry, difference, title }: NearTitle): Finding {
  const isLaw = name.includes('中华人民共和国') && entry.isBare !== true;
  const newText = (isLaw ? `中华人民共和国${title}` : title).replaceAll('《', '〈').replaceAll('》', '〉');
  const what = { prefix: '前面多了字', edition: '年份不同', words: '差几个字' }[difference];
  return {
    ...capFor(entry.confidence),
    span: nameSpan,
    message: {
      zh: `是否为《${newText}》？${what}（${aboutOf(entry)}）`,
      en: `Is this 《${newText}》? (${aboutOf(entry)})`,
    },
    fixes: [
      {
        title: { zh: `改为《${newText}》`, en: `Write 《${newText}》` },
        safe: false,
        edits: [{ span: nameSpan, newText }],
      },
    ],
  };
}

/** Its number, or else its date, and where it was read. */
function aboutOf({ number, from, amended, source }: OfficialTitle): string {
  const known = number ?? from ?? amended;
  return known === undefined || source.includes(known) ? `来源：${source}` : `${known}，来源：${source}`;
}
