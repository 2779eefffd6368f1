// Child processes that end with this one.
import { spawn } from 'node:child_process';
import { onSignal, whileRunning } from './lifetime.mjs';

const windows = process.platform === 'win32';

/**
 * Starts a command without standard input. On POSIX it leads a process group of its own, so that `stop()` reaches
 * whatever it has started, also when Ctrl+C or a CI ends only this process.
 */
export function startChild(command, args, { cwd, env = process.env, shell = false } = {}) {
  const child = spawn(command, args, { cwd, env, shell, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    child.once('exit', (code, signal) => resolve({ code: code ?? 128, signal: signal ?? undefined }));
  });
  const stop = async (grace = 10_000) => {
    forget();
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    kill(child, 'SIGTERM');
    const force = setTimeout(() => kill(child, 'SIGKILL'), grace);
    await ended;
    clearTimeout(force);
  };
  const forget = onSignal(stop);
  ended.then(forget);
  return { child, ended, stop };
}

/** Runs a command to its end; `onOutput` gets what it prints as it comes. A command that cannot be started has code 127. */
export async function runChild(command, args, { onOutput = () => {}, ...options } = {}) {
  const { child, ended } = startChild(command, args, options);
  const chunks = [];
  const closed = [child.stdout, child.stderr].map((stream) => {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      onOutput(chunk);
    });
    return new Promise((resolve) => stream.once('close', resolve));
  });
  const { code, error } = await ended;
  await Promise.all(closed);
  await whileRunning();
  return { code, output: error ? `${error.message}\n` : chunks.join('') };
}

function kill(child, signal) {
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}
