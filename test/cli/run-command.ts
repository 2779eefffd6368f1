import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Runs the built command in `folder`, as a shell would. */
export function hegao(
  args: readonly string[],
  { folder, input }: { folder?: string; input?: string | Uint8Array } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input: input ?? '',
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** The answer of `hegao check --format json`. */
export interface Answer {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string | null;
    readonly year: number | null;
    readonly problems: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Range;
      readonly detail?: string;
      readonly related: readonly { readonly message: string; readonly range: Range }[];
      readonly fixes: readonly {
        readonly title: string;
        readonly safe: boolean;
        readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      }[];
    }[];
    readonly error?: string;
  }[];
  readonly summary: Readonly<Record<'files' | 'error' | 'warning' | 'information' | 'hint', number>>;
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export function check(args: readonly string[], where: Parameters<typeof hegao>[1] = {}) {
  const { status, stdout, stderr } = hegao(['check', '--format', 'json', ...args], where);
  return { status, stderr, answer: JSON.parse(stdout) as Answer };
}
