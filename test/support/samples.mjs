// What the samples hold, written by hand in samples/expected.json, and whether that is what was found.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Explained, fromRoot } from './setup.mjs';

export const samplesFolder = fromRoot('samples');

/** In the editor's mode `draft` these are hints, which the Problems panel does not show. */
export const HINTS_WHILE_WRITING = new Set([
  'structure/section-filled',
  'structure/signature-present',
  'wording/placeholders-filled',
  'layout/paragraphs-end',
]);

/**
 * The samples with their slips: `{ file, problems: [{ rule, severity, line, text, detail? }] }`. `line` counts from one as
 * an editor shows it, `text` are words within the range of the problem. All that is no hint is listed.
 */
export function readExpectations(folder = samplesFolder) {
  const file = path.join(folder, 'expected.json');
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([name, problems]) => ({ file: name, problems }));
  } catch (error) {
    throw new Explained(`${file} cannot be read: ${error.message}`);
  }
}

/** The sample to show first: Markdown, and without one of its sections. */
export function findSpoiltSample(expectations) {
  const spoilt = expectations.filter(({ problems }) =>
    problems.some(({ rule }) => rule === 'structure/sections-present'),
  );
  return spoilt.find(({ file }) => file.endsWith('.md')) ?? spoilt[0];
}

/**
 * Pairs what is expected with what was found, where the text of a found problem is that of its whole range. Returns what
 * is missing and what is too much.
 */
export function compareProblems(expected, found) {
  const surplus = [...found];
  const missing = expected.filter(({ rule, severity, line, text, detail }) => {
    const at = surplus.findIndex(
      (problem) =>
        problem.rule === rule &&
        problem.severity === severity &&
        problem.line === line &&
        problem.text.includes(text) &&
        (detail === undefined || problem.detail === detail),
    );
    if (at >= 0) surplus.splice(at, 1);
    return at < 0;
  });
  return { missing, surplus };
}

/** The text of a range whose lines and characters count from zero. */
export function textOf(source, { start, end }) {
  const lines = source.split(/(?<=\n)/);
  const offset = ({ line, character }) =>
    lines.slice(0, line).reduce((length, text) => length + text.length, 0) + character;
  return source.slice(offset(start), offset(end));
}
