/** A note that a colleague wrote into the text for another, and not for its readers. */
export interface ReviewerNote {
  /** Finds it in a line of text; bounded. */
  readonly pattern: RegExp;
  /** `asked`: it only looks like one. */
  readonly force: 'certain' | 'asked';
}

/**
 * Notes that are no HTML comments.
 * Source: CriticMarkup (`{>>…<<}`); how Word, WPS and LibreOffice write 批注 when a reviewed text is pasted or exported; for
 * those that are only asked about the usage of drafts.
 */
export const reviewerNotes: readonly ReviewerNote[] = [
  { pattern: /\{>>[^\r\n]{0,300}?<<\}/g, force: 'certain' },
  // Not （批注）, 批注3处 or （批注1份）.
  {
    pattern:
      /[[［【（(]批注[ \u00a0]?(?:[A-Za-z]{0,6}\d{1,3}(?:[：:][^\]］】）)\r\n]{0,120})?|[：:][^\]］】）)\r\n]{1,120})[\]］】）)]/g,
    force: 'certain',
  },
  // `批注 [ZW1]: ` of the balloons that Word prints.
  { pattern: /批注[ \u00a0]?[[［][^\]］\r\n，。]{0,10}\d{1,3}[\]］][：:]?/g, force: 'certain' },
  {
    pattern:
      /[（(【[](?:此处(?:请|需|待)?[一-鿿]{0,8}|请(?:[一-鿿]{1,8}[科股处室办局站所])?再?)(?:核实|核对|再核|确认|斟酌)(?:一下|数据|数字)?[）)】\]]/g,
    force: 'asked',
  },
];
