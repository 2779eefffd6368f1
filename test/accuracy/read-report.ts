// A report with marks `{a1=1240件}` and its relations, read from two files and complained about where they are not in form.
import { type Claim, extractIds, parseClaim } from './claim.ts';
import { type Figure, readFigure } from './figure.ts';
import { patterns } from './patterns.ts';

/** An annotated figure: what is printed, and where it stands in the clean text. */
export interface Operand {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
}

export interface AnnotatedRelation {
  readonly pattern: string;
  readonly claim: Claim;
  /** Each once. */
  readonly ids: readonly string[];
  /** As written, without the comment. */
  readonly text: string;
  /** 1-based, in the file of relations. */
  readonly line: number;
}

export interface AnnotatedReport {
  /** `pieces[i]` stands before `operands[i]`; the last piece behind all. */
  readonly pieces: readonly string[];
  readonly operands: readonly Operand[];
  readonly relations: readonly AnnotatedRelation[];
  readonly complaints: readonly string[];
}

export function readReport(marked: string, relationLines: string): AnnotatedReport {
  const complaints: string[] = [];
  const pieces: string[] = [];
  const operands: Operand[] = [];
  const seen = new Set<string>();
  let length = 0;
  let at = 0;
  for (const match of marked.matchAll(/\{([^{}=]*)=([^{}]*)\}/g)) {
    const [whole, id = '', text = ''] = match;
    const where = `line ${lineOf(marked, match.index)}: ${whole}`;
    if (!/^[A-Za-z]+[0-9]+$/.test(id)) complaints.push(`${where}: an id is letters and a number`);
    if (seen.has(id)) complaints.push(`${where}: the id ${id} is there twice`);
    seen.add(id);
    const figure = readFigure(text);
    if (!figure) complaints.push(`${where}: cannot read the figure`);
    const piece = marked.slice(at, match.index);
    pieces.push(piece);
    length += piece.length;
    at = match.index + whole.length;
    operands.push({ id, text, start: length, end: length + text.length, figure: figure ?? unread });
    length += text.length;
  }
  pieces.push(marked.slice(at));
  for (const [i, line] of pieces.join('\u0000').split('\n').entries())
    if (/[{}]/.test(line)) complaints.push(`line ${i + 1}: a brace is left over`);

  const relations: AnnotatedRelation[] = [];
  const used = new Set<string>();
  for (const [i, line] of relationLines.split('\n').entries()) {
    const text = line.replace(/#.*$/, '').trim();
    if (text === '') continue;
    const [, pattern = '', claimText = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
    const where = `.relations line ${i + 1}: ${text}`;
    if (!patterns.includes(pattern)) complaints.push(`${where}: there is no pattern ${pattern}`);
    const claim = parseClaim(claimText);
    if (typeof claim === 'string') {
      complaints.push(`${where}: ${claim}`);
      continue;
    }
    const ids = [...new Set(extractIds(claim))];
    for (const id of ids) used.add(id);
    const unknown = ids.filter((id) => !seen.has(id));
    if (unknown.length > 0) complaints.push(`${where}: there is no mark ${unknown.join(', ')}`);
    else relations.push({ pattern, claim, ids, text, line: i + 1 });
  }
  const unused = [...seen].filter((id) => !used.has(id));
  if (unused.length > 0) complaints.push(`marks that no relation uses: ${unused.join(', ')}`);
  return { pieces, operands, relations, complaints };
}

const unread: Figure = readFigure('0件') as Figure;

/** The report without its marks. */
export function cleanText({ pieces, operands }: Pick<AnnotatedReport, 'pieces' | 'operands'>): string {
  return pieces.map((piece, i) => piece + (operands[i]?.text ?? '')).join('');
}

/** The report with one figure printed otherwise; `undefined` where the new text is no figure. */
export function replaceOperand(report: AnnotatedReport, id: string, text: string): AnnotatedReport | undefined {
  const figure = readFigure(text);
  const old = report.operands.find((operand) => operand.id === id);
  if (!figure || !old) return undefined;
  const growth = text.length - old.text.length;
  const operands = report.operands.map((operand): Operand => {
    if (operand === old) return { ...operand, text, figure, end: operand.end + growth };
    return operand.start > old.start
      ? { ...operand, start: operand.start + growth, end: operand.end + growth }
      : operand;
  });
  return { ...report, operands };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
