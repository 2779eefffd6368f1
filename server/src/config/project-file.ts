import { type Complaint, readValues } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import { unknownName } from './rule-settings.ts';
import { type Settings, settings as shape } from './settings.ts';
import { type ConfigProblem, readYaml } from './yaml-file.ts';

export interface ProjectFile {
  /** The settings that the file names and that can be read. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly ConfigProblem[];
}

const what: Text = { zh: '要写成 设置: 值，一行一项', en: 'settings and their values are expected' };

/** Reads `hegao.yaml`: what is not understood is named, and all else holds. */
export function readProjectFile(content: string): ProjectFile {
  const { raw, problems, locate } = readYaml(content, what);
  if (problems.length > 0) return { settings: {}, problems };
  const keys = Object.keys(shape);
  const { values, complaints } = readValues(shape, raw);
  const strange = Object.keys(raw).filter((key) => !keys.includes(key));
  const all: readonly Complaint[] = [
    ...complaints,
    ...strange.map((key) => ({ path: [key], isKey: true, message: unknownName('设置', 'setting', key, keys) })),
  ];
  const isRefused = (key: string) => complaints.some(({ path }) => path.length === 1 && path[0] === key);
  const given = Object.entries(values).filter(([key]) => raw[key] !== undefined && !isRefused(key));
  return {
    settings: Object.fromEntries(given) as Partial<Settings>,
    problems: all
      .map((complaint) => ({ span: locate(complaint), message: complaint.message }))
      .sort((a, b) => a.span.start - b.span.start),
  };
}
