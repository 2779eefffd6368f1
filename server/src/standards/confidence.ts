/**
 * How sure an entry is: `checked` in the official text or on a page of a public body, `secondary` in public secondary
 * material, `known` from general knowledge of what is often cited, `likely` what may have changed or is dated from memory.
 */
export type Confidence = 'checked' | 'secondary' | 'known' | 'likely';

/** What nobody has looked up, or may have changed since, is never called wrong: it may only be asked about. */
export function mayWarn(confidence: Confidence): boolean {
  return confidence !== 'likely';
}

/** For a finding that rests on an entry: its own severity where it may not warn, which holds whatever the user asks of the rule. */
export function capFor(confidence: Confidence): { readonly severity?: 'information' } {
  return mayWarn(confidence) ? {} : { severity: 'information' };
}

/** What every entry of the standards says of itself. */
export interface Sourced {
  /** Where it was read, as a reader would look it up. */
  readonly source: string;
  readonly confidence: Confidence;
}
