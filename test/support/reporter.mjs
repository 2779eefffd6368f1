// A reporter for node:test: failures in full, passed tests only as a number that grows in the file HEGAO_COUNTS names.
import path from 'node:path';
import { inspect } from 'node:util';
import { leaveCounts, noCounts } from './counts.mjs';

const indent = (text) => text.replace(/^/gm, '    ');

/** The failure as its author wrote it: message, what was expected, and where; frames outside the project help nobody. */
function describeFailure(error) {
  const cause = error.cause ?? error;
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause);
  const lines = (cause.stack ?? String(cause)).split('\n');
  const text = lines.filter((line) => !/^ +at .*(node:|node_modules)/.test(line)).join('\n');
  if (cause.code !== 'ERR_ASSERTION' || cause.generatedMessage) return text;
  return `${text}\nactual: ${inspect(cause.actual)}\nexpected: ${inspect(cause.expected)}`;
}

export default async function* report(events) {
  const counts = noCounts();
  const names = []; // Of the suites around the current test, by nesting.
  let written = 0;
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ? path.relative('.', data.file) : '';
    const isFile = data.nesting === 0 && data.file !== undefined && path.resolve(data.name) === data.file;
    const name = isFile ? file : [...names.slice(0, data.nesting), data.name].join(' › ');
    const skipped = data.skip ?? data.todo;
    if (skipped !== undefined && skipped !== false) {
      counts.skipped.push({ name, reason: typeof skipped === 'string' ? skipped : '' });
    } else if (type === 'test:pass') {
      if (data.details.type === 'suite') continue;
      // A file without tests appears as one passed test that bears the file's name.
      if (isFile) {
        counts.failed += 1;
        yield `\n✗ ${file}\n    This file holds no test.\n`;
      } else counts.passed += 1;
    } else if (data.details.error.failureType !== 'subtestsFailed') {
      counts.failed += 1;
      yield `\n✗ ${isFile ? file : `${name}  (${file})`}\n${indent(describeFailure(data.details.error))}\n`;
    }
    if (process.env.HEGAO_COUNTS && Date.now() - written > 500) {
      written = Date.now();
      leaveCounts(counts);
    }
  }
  leaveCounts(counts);
}
