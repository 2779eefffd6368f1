import type { ReportKind } from '../kinds/kind.ts';
import { ownKind } from '../kinds/own-kind.ts';
import type { Text } from '../text/text.ts';
import { type ConfigProblem, readYaml, toProblems } from './yaml-file.ts';

export interface KindFile {
  /** Undefined where too little is said to know one. */
  readonly kind: ReportKind | undefined;
  readonly problems: readonly ConfigProblem[];
}

const what: Text = { zh: '要写成 名称: 值，一行一项', en: 'keys and their values are expected' };

/** Reads a `*.kind.yaml`, a kind of report of a user's own; its id must not be one of those that are `taken`. */
export function readKindFile(content: string, taken: readonly string[]): KindFile {
  const { raw, problems, locate } = readYaml(content, what);
  if (problems.length > 0) return { kind: undefined, problems };
  const kind = ownKind.read(raw);
  const isTaken = kind !== undefined && taken.includes(kind.id);
  const complaints = [...ownKind.complain(raw), ...(isTaken ? [{ path: ['id'], message: isThere(kind.id) }] : [])];
  return {
    kind: isTaken ? undefined : kind,
    problems: toProblems(complaints, locate),
  };
}

/** That a kind of this id is known already. */
export function isThere(id: string): Text {
  return { zh: `已经有报告类型 ${id}，换一个编号`, en: `there is a kind ${id} already; choose another id` };
}
