import { type LabelForm, rankOf } from '../outline/label.ts';
import type { Outline, Section } from '../outline/outline.ts';
import { countOn, type Run, startRun } from './enumeration.ts';
import { type Enumerator, isLabelForm } from './enumerators.ts';

/** A line of so many characters without an end is a heading above a list, not text. */
const leadInLength = 25;

/**
 * The runs of section numbers, level by level, with the numbers in running text that belong to them: 一、 holds （一），
 * （1） may be followed by （2） in the same paragraph.
 */
export function findLabelRuns(outline: Outline, enumerators: readonly Enumerator[]): Run[] {
  const reader = new LabelReader(
    outline,
    enumerators.filter(({ family }) => isLabelForm(family)),
  );
  return reader.read();
}

class LabelReader {
  readonly #outline: Outline;
  readonly #labels: readonly Enumerator[];
  readonly #runs: Run[] = [];
  /** The open runs of each section, by form; those of the first level under −1. */
  readonly #open = new Map<number, Map<LabelForm, Run>>();
  /** The run of each form that was counted on last, wherever it stands. */
  readonly #latest = new Map<LabelForm, Run>();

  constructor(outline: Outline, labels: readonly Enumerator[]) {
    this.#outline = outline;
    this.#labels = labels;
  }

  read(): Run[] {
    for (const [index, label] of this.#labels.entries()) {
      const section = label.section === undefined ? undefined : this.#outline.sections[label.section];
      if (section) this.#readSection(section, label, index);
      else this.#readInline(label, index);
    }
    return this.#runs;
  }

  #readSection(section: Section, label: Enumerator, index: number): void {
    const form = label.family as LabelForm;
    const parent = section.parent ?? -1;
    const run = this.#open.get(parent)?.get(form);
    const intruded = this.#intruded(section, label, index);
    if (intruded) countOn(intruded, label, true);
    else if (run && !this.#beginsAnew(run, section, label)) countOn(run, label);
    else if (label.value === 1) this.#start(parent, form, label);
    else if (!run && this.#latest.get(form)?.last === label.value - 1) {
      // 1.2.3. under （一） and 4.5. under （二）: some count on through the sections.
      this.#keep(parent, form, this.#latest.get(form) as Run, label);
    } else if (run) countOn(run, label);
    else {
      const started = this.#start(parent, form, label);
      started.breaks.push({ item: label, expected: 1, why: 'missing' });
    }
  }

  /** 1. again begins another list where a line leads to it, where a table of contents ended, and in Markdown's 1. 1. 1. */
  #beginsAnew(run: Run, section: Section, label: Enumerator): boolean {
    if (label.value !== 1) return false;
    const first = run.items[0];
    if (run.last === 1 && label.family === 'arabic' && this.#isMarkdownItem(label)) return true;
    const { paragraphs, sections } = this.#outline;
    if (first?.section !== undefined && sections[first.section]?.heading === section.heading && run.last > 1)
      return true;
    const before = paragraphs[section.paragraph - 1];
    if (!before || before.label || before.depth > 0) return false;
    const { text } = before.reading;
    if (before.part !== 'body' || text.endsWith('：') || /(?:以下|如下|下列)[^。]{0,30}。$/.test(text.slice(-40)))
      return true;
    if (text.length <= leadInLength && !/[。；，]/.test(text)) return true;
    // Behind items that are whole paragraphs other text stands between two lists; below a heading it belongs to the item.
    const item = paragraphs[run.items.at(-1)?.paragraph ?? -1];
    return item !== undefined && item.index < before.index && /[。；]$/.test(item.reading.text);
  }

  /** `1. a`, with a blank behind its point. */
  #isMarkdownItem({ paragraph, end }: Enumerator): boolean {
    const offsets = this.#outline.paragraphs[paragraph]?.reading.offsets;
    return offsets !== undefined && (offsets[end] ?? 0) - (offsets[end - 1] ?? 0) > 1;
  }

  /**
   * The run of another form that a label counts on in: the 3. of （一）（二）3.（四）, the 三、 of 1. 2. 三、4. What follows must
   * confirm it: 4. behind the 3. makes it a list of its own.
   */
  #intruded({ parent }: Section, { family, value }: Enumerator, index: number): Run | undefined {
    const own = this.#open.get(parent ?? -1)?.get(family as LabelForm);
    if (value < 2 || own?.last === value - 1) return undefined;
    const next = this.#nextSection(index);
    const isRun = (form: LabelForm, run: Run | undefined) =>
      run !== undefined && run.last + 1 === value && next?.family === form && next.value === value + 1;
    // An inner form among outer ones: it stands below the section it counts on from.
    const holder = parent === undefined ? undefined : this.#outline.sections[parent];
    const outer = holder?.label && this.#open.get(holder.parent ?? -1)?.get(holder.label.form);
    if (holder?.label && holder.label.form !== family && isRun(holder.label.form, outer)) return outer;
    // An outer form among inner ones.
    for (const [form, run] of this.#latest) {
      if (rankOf(form) > rankOf(family as LabelForm) && isRun(form, run)) return run;
    }
    return undefined;
  }

  #nextSection(index: number): Enumerator | undefined {
    let next = index + 1;
    while (next < this.#labels.length && this.#labels[next]?.section === undefined) next++;
    return this.#labels[next];
  }

  #readInline(label: Enumerator, index: number): void {
    const form = label.family as LabelForm;
    const holder = this.#outline.paragraphs[label.paragraph]?.section ?? -1;
    const section = this.#outline.sections[holder];
    const key = section?.label?.form === form ? (section.parent ?? -1) : holder;
    const run = this.#open.get(key)?.get(form);
    if (run && run.last + 1 === label.value) countOn(run, label);
    else if (label.value === 1) this.#start(key, form, label);
    else if (!label.clear) return;
    else if (run?.items.at(-1)?.paragraph === label.paragraph) countOn(run, label);
    else {
      // ②…③… without ① is a slip; a （2） that stands alone may refer to something.
      const next = this.#labels[index + 1];
      if (next?.paragraph !== label.paragraph || next.family !== form || next.value !== label.value + 1) return;
      const started = this.#start(key, form, label);
      started.breaks.push({ item: label, expected: 1, why: 'missing' });
    }
  }

  #start(holder: number, form: LabelForm, label: Enumerator): Run {
    const run = startRun(label);
    this.#runs.push(run);
    this.#put(holder, form, run);
    return run;
  }

  #keep(holder: number, form: LabelForm, run: Run, label: Enumerator): void {
    countOn(run, label);
    this.#put(holder, form, run);
  }

  #put(holder: number, form: LabelForm, run: Run): void {
    const forms = this.#open.get(holder) ?? new Map<LabelForm, Run>();
    forms.set(form, run);
    this.#open.set(holder, forms);
    this.#latest.set(form, run);
  }
}
