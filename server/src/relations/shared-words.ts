/** Whether two texts have a word in common: two characters side by side that may be one. */
export function shareWord(one: string, other: string, mayBe?: (word: string) => boolean): boolean {
  for (let at = 0; at + 2 <= other.length; at++) {
    const word = other.slice(at, at + 2);
    if (one.includes(word) && (!mayBe || mayBe(word))) return true;
  }
  return false;
}
