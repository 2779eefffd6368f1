import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url));

const env = { ...process.env, NO_COLOR: '1' };

interface Where {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** File descriptors in place of the pipes of standard input and output. */
  readonly stdin?: number;
  readonly stdout?: number;
  /** As another user than the one who runs the tests. */
  readonly user?: number;
  /** Blocks of 512 or 1024 bytes that a file may have. */
  readonly largestFile?: number;
}

/** Runs the built command in `folder`, as a shell would. */
export function hegao(args: readonly string[], where: Where = {}) {
  const { folder, input, stdin, stdout: output, user, largestFile } = where;
  const line = [process.execPath, command, ...args];
  const limited = ['sh', '-c', `ulimit -f ${largestFile} && exec "$@"`, 'sh', ...line];
  const [program = '', ...rest] = largestFile === undefined ? line : limited;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: folder,
    ...(stdin === undefined ? { input: input ?? '' } : {}),
    ...(user === undefined ? {} : { uid: user, gid: user }),
    stdio: [stdin ?? 'pipe', output ?? 'pipe', 'pipe'],
    env,
  });
  // What goes into a file descriptor is not heard here.
  const bytes: Buffer = stdout ?? Buffer.alloc(0);
  return { status, bytes, stdout: bytes.toString(), stderr: stderr.toString() };
}

/** Starts the built command and leaves it running. */
export function startHegao(args: readonly string[], { folder }: Pick<Where, 'folder'>) {
  return spawn(process.execPath, [command, ...args], { cwd: folder, stdio: 'ignore', env });
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
      readonly related: readonly { readonly message: string; readonly range: Range; readonly path?: string }[];
      readonly fixes: readonly {
        readonly title: string;
        readonly safe: boolean;
        readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      }[];
    }[];
    readonly fixed?: number;
    readonly notFixed?: string;
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
