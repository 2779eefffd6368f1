import type { ReportKind } from '../kinds/kind.ts';
import { noSuchKind } from '../kinds/kind-name.ts';
import { kindId } from '../kinds/kind-options.ts';
import { ownKind } from '../kinds/own-kind.ts';
import { isRecord, record } from '../schema/compounds.ts';
import { type Complaint, readValues } from '../schema/options.ts';
import type { Text } from '../text/text.ts';
import { isThere } from './kind-file.ts';
import { type Settings, settings as shape } from './settings.ts';
import { type ConfigProblem, readYaml, toProblems } from './yaml-file.ts';

export interface ProjectFile {
  /** The settings that the file names and that can be read. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly ConfigProblem[];
}

const what: Text = { zh: '要写成 设置: 值，一行一项', en: 'settings and their values are expected' };
/** What may stand in the file. */
export const projectFileOption = record({
  shape,
  noun: { zh: '设置', en: 'setting' },
  description: { zh: '设置。', en: 'Settings.' },
});

/** Reads `hegao.yaml`: what is not understood is named, and all else holds. `kinds` are those known without it, by their ids. */
export function readProjectFile(content: string, kinds: readonly string[]): ProjectFile {
  const { raw, problems, locate } = readYaml(content, what);
  if (problems.length > 0) return { settings: {}, problems };
  const { values } = readValues(shape, raw);
  const described = Array.isArray(raw.kinds) ? raw.kinds.map((kind) => ownKind.read(kind)) : [];
  const own = described.filter((kind) => kind !== undefined).filter((kind) => !isTaken(kind, described, kinds));
  const all = ['auto', ...kinds, ...own.map(({ id }) => id)];
  const isStrange = (kind: unknown) =>
    typeof kind === 'string' && kindId.read(kind) !== undefined && !all.includes(kind);
  const complaints: readonly Complaint[] = [
    ...projectFileOption.complain(raw),
    ...described.flatMap((kind, at) =>
      kind && isTaken(kind, described, kinds) ? [{ path: ['kinds', String(at), 'id'], message: isThere(kind.id) }] : [],
    ),
    ...namedKinds(raw).flatMap(({ kind, path }) =>
      isStrange(kind) ? [{ path, message: noSuchKind(String(kind), all) }] : [],
    ),
  ];
  const isRefused = (key: string) => complaints.some(({ path }) => path.length === 1 && path[0] === key);
  const files = values.files.map((of) => (isStrange(of.kind) ? { ...of, kind: undefined } : of));
  const given = Object.entries({ ...values, files, kinds: own }).filter(
    ([key]) => raw[key] !== undefined && !isRefused(key),
  );
  return {
    settings: Object.fromEntries(given) as Partial<Settings>,
    problems: toProblems(complaints, locate),
  };
}

/** Where a kind of report is named, for all files or for some. */
function namedKinds(
  raw: Readonly<Record<string, unknown>>,
): { readonly kind: unknown; readonly path: readonly string[] }[] {
  const files: readonly unknown[] = Array.isArray(raw.files) ? raw.files : [];
  return [
    { kind: raw.kind, path: ['kind'] },
    ...files.map((of, at) => ({ kind: isRecord(of) ? of.kind : undefined, path: ['files', String(at), 'kind'] })),
  ];
}

/** By one that is known without the file, or that stands before it. */
function isTaken(kind: ReportKind, described: readonly (ReportKind | undefined)[], known: readonly string[]): boolean {
  return known.includes(kind.id) || described.find((other) => other?.id === kind.id) !== kind;
}
