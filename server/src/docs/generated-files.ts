import { projectFileOption } from '../config/project-file.ts';
import { settings } from '../config/settings.ts';
import { kindOption } from '../kinds/kind-options.ts';
import { kinds } from '../kinds/registry.ts';
import { rules } from '../rules/registry.ts';
import { renderAcceptedSchema } from './accepted-schema.ts';
import { renderManifest, renderMessages, renderSchema } from './configuration.ts';
import { extractFixtures } from './fixture.ts';
import { renderGrammar } from './grammar.ts';
import { renderRuleList } from './rule-list.ts';
import { renderRulePage } from './rule-page.ts';
import { renderSnippetList } from './snippet-list.ts';
import { renderSnippets } from './snippets.ts';
import { renderStandardsPage } from './standards-page.ts';
import { renderUserPages } from './user-pages.ts';

/** Paths from the project's root, with `/`, and the texts of the files. */
export type Files = ReadonlyMap<string, string>;

export const rulesFolder = 'server/src/rules';

/** Everything that is rendered from rules, settings, kinds and standards, given the fixtures, the manifest and its texts. */
export function renderFiles(sources: Files): Files {
  const fixturesOf = (id: string) => extractFixtures(filesIn(sources, `${rulesFolder}/${id}/fixtures`));
  const source = (path: string) => sources.get(path) ?? '{}';
  return new Map([
    ...rules.map((named): [string, string] => {
      return [`${rulesFolder}/${named.id}/README.md`, renderRulePage(named, fixturesOf(named.id))];
    }),
    [`${rulesFolder}/README.md`, renderRuleList(rules)],
    ['pages/rules.md', renderUserPages(rules, fixturesOf)],
    ['syntaxes/hegao.tmLanguage.json', renderGrammar()],
    ['snippets/hegao.json', renderSnippets(kinds)],
    ['snippets/README.md', renderSnippetList(kinds)],
    ['server/src/standards/README.md', renderStandardsPage()],
    ['hegao.schema.json', renderSchema('核稿 hegao.yaml', projectFileOption)],
    ['hegao-kind.schema.json', renderSchema('核稿 报告类型', kindOption)],
    ['hegao-accepted.schema.json', renderAcceptedSchema(rules)],
    ['package.json', renderManifest(source('package.json'), settings)],
    ['package.nls.json', renderMessages(source('package.nls.json'), settings, 'en')],
    ['package.nls.zh-cn.json', renderMessages(source('package.nls.zh-cn.json'), settings, 'zh')],
  ]);
}

/** The files of one folder by their names. */
function filesIn(sources: Files, folder: string): Files {
  const prefix = `${folder}/`;
  return new Map(
    [...sources].filter(([path]) => path.startsWith(prefix)).map(([path, text]) => [path.slice(prefix.length), text]),
  );
}
