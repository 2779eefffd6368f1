import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken } from 'vscode-languageserver';
import { Quiet } from '../../../server/src/lsp/quiet.ts';

const uri = 'file:///report.md';

/** A clock that goes only when it is told to. */
class PretendClock {
  #now = 0;
  readonly #timers = new Set<{ at: number; callback: () => void }>();

  schedule = (callback: () => void, delayMs: number) => {
    const timer = { at: this.#now + delayMs, callback };
    this.#timers.add(timer);
    return { cancel: () => void this.#timers.delete(timer) };
  };

  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers]) {
      if (timer.at > this.#now || !this.#timers.delete(timer)) continue;
      timer.callback();
    }
  }
}

function create() {
  const clock = new PretendClock();
  const quiet = new Quiet(clock);
  const heard: string[] = [];
  quiet.onQuiet((one) => heard.push(one));
  return { clock, quiet, heard };
}

test('a document is quiet a while after the last of several changes, once', () => {
  const { clock, quiet, heard } = create();
  quiet.disturb(uri, 400);
  clock.pass(399);
  quiet.disturb(uri, 400);
  clock.pass(399);
  assert.deepEqual(heard, []);
  assert.equal(quiet.isQuiet(uri), false);
  clock.pass(1);
  assert.deepEqual(heard, [uri]);
  assert.equal(quiet.isQuiet(uri), true);
  clock.pass(10_000);
  assert.deepEqual(heard, [uri]);
});

test('saving makes it quiet at once, and the pending check is not repeated', () => {
  const { clock, quiet, heard } = create();
  quiet.disturb(uri, 400);
  quiet.settle(uri);
  clock.pass(400);
  assert.deepEqual(heard, [uri]);
});

test('documents do not wait for each other', async () => {
  const { clock, quiet } = create();
  quiet.disturb(uri, 400);
  assert.equal(await quiet.wait('file:///other.md', CancellationToken.None), 'quiet');
  const waiting = quiet.wait(uri, CancellationToken.None);
  clock.pass(400);
  assert.equal(await waiting, 'quiet');
});

test('closing ends a wait, and no check follows', async () => {
  const { clock, quiet, heard } = create();
  quiet.disturb(uri, 400);
  const waiting = quiet.wait(uri, CancellationToken.None);
  quiet.close(uri);
  assert.equal(await waiting, 'closed');
  clock.pass(400);
  assert.deepEqual(heard, []);
});

test('a second wait ends the first', async () => {
  const { clock, quiet } = create();
  quiet.disturb(uri, 400);
  const first = quiet.wait(uri, CancellationToken.None);
  const second = quiet.wait(uri, CancellationToken.None);
  assert.equal(await first, 'superseded');
  clock.pass(400);
  assert.equal(await second, 'quiet');
});

test('a wait that was cancelled before it began does not end another', async () => {
  const { clock, quiet } = create();
  quiet.disturb(uri, 400);
  const waiting = quiet.wait(uri, CancellationToken.None);
  assert.equal(await quiet.wait(uri, CancellationToken.Cancelled), 'cancelled');
  clock.pass(400);
  assert.equal(await waiting, 'quiet');
});
