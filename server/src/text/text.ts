/** What a user reads, in both languages of the interface. A test rejects an empty one. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
