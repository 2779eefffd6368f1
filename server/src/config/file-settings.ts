import { list, record } from '../schema/compounds.ts';
import type { Option, OptionShape, Values } from '../schema/options.ts';
import { matchesPath, type PathPattern, pathPattern } from './path-pattern.ts';
import { mergeRuleSettings, noRuleSettings } from './rule-settings.ts';
import type { Settings } from './settings.ts';

/** Settings of the files that one of the patterns names; what is left out is as for all files. */
type FileSettings<S extends OptionShape> = Partial<Values<S>> & { readonly match: readonly PathPattern[] };

/** `files:` in `hegao.yaml`: settings that some of its files have for themselves. */
export function fileSettingsOption<S extends OptionShape>(options: S): Option<readonly FileSettings<S>[]> {
  const leftOut = Object.entries(options).map(([key, option]) => [key, { ...option, default: undefined }]);
  const item = record({
    shape: { match: list(pathPattern, pathPattern.description, 1), ...Object.fromEntries(leftOut) },
    required: ['match'],
    noun: { zh: '设置', en: 'setting' },
    description: { zh: '一些文件的设置。', en: 'Settings of some files.' },
  });
  return list(item as Option<FileSettings<S>>, {
    zh: '某些文件另外规定：match 写哪些文件，其余写有什么不同；几项都管到的，以后面的为准。',
    en: 'What some files have for themselves: match says which; of several that name a file the last one decides.',
  });
}

/** The settings of one file, by its path from the folder of `hegao.yaml`; a text without a place has those of all files. */
export function settingsOfFile(settings: Partial<Settings>, path: string | undefined): Partial<Settings> {
  const here = (settings.files ?? []).filter(
    ({ match }) => path !== undefined && match.some((pattern) => matchesPath(pattern, path)),
  );
  if (here.length === 0) return settings;
  const all: readonly Partial<Settings>[] = [settings, ...here];
  const given = {
    kind: all.findLast(({ kind }) => kind !== undefined)?.kind,
    mode: all.findLast(({ mode }) => mode !== undefined)?.mode,
    rules: all.map(({ rules }) => rules ?? noRuleSettings).reduce(mergeRuleSettings),
  };
  return { ...settings, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
