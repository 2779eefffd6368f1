import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

const env = { ...process.env, NO_COLOR: '1' };

interface Where {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** File descriptors in place of the pipes of standard input and output. */
  readonly stdin?: number;
  readonly stdout?: number;
}

/** Runs the built command in `folder`, as a shell would. */
export function hegao(args: readonly string[], where: Where = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: where.folder,
    ...(where.stdin === undefined ? { input: where.input ?? '' } : {}),
    stdio: [where.stdin ?? 'pipe', where.stdout ?? 'pipe', 'pipe'],
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

/** Runs the built command for a reader who leaves before it speaks, as `head` may. */
export async function hegaoUnheard(args: readonly string[], { folder }: Pick<Where, 'folder'>) {
  const child = spawn(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stderr };
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

export function check(args: readonly string[], where: Where = {}) {
  const { status, stdout, stderr } = hegao(['check', '--format', 'json', ...args], where);
  return { status, stderr, answer: JSON.parse(stdout) as Answer };
}
