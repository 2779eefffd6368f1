// What VS Code calls: runs the suite in the extension host and leaves its counts in the file that HEGAO_COUNTS names.
// Failures are told there too: the console of the extension host is full of other voices.
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const SECONDS_PER_TEST = 300;

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: SECONDS_PER_TEST * 1000, reporter: Mocha.reporters.Base });
  const counts = { passed: 0, failed: 0, skipped: [] as { name: string; reason: string }[], failures: '' };
  mocha.suite.emit('pre-require', globalThis, '', mocha); // From here on there are suite() and test().
  await import('./report.suite.ts');
  await import('./structure.suite.ts');
  await import('./figures.suite.ts');
  await import('./writing.suite.ts');
  await import('./settings.suite.ts');
  await import('./previous.suite.ts');
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => {
        counts.passed += 1;
      })
      .on('pending', (test) => counts.skipped.push({ name: test.fullTitle(), reason: '' }))
      .on('fail', (test, error: Error) => {
        counts.failed += 1;
        counts.failures += `\n✗ ${test.fullTitle()}\n${(error.stack ?? String(error)).replace(/^/gm, '    ')}\n`;
      });
  });
  const file = process.env.HEGAO_COUNTS;
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
