/**
 * Of some names the one that a mistyped word was probably meant to be: at most a third of it is wrong, or it alone
 * begins so. The part of a name behind the last `/` is enough: `rates-mach` is `numbers/rates-match`.
 */
export function findNearest(word: string, names: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = Math.min(distanceOf(typed, name), distanceOf(lastPart(typed), lastPart(name)));
    if (distance < least) [nearest, least] = [name, distance];
  }
  if (nearest !== undefined || typed.length < 3) return nearest;
  const begun = names.filter((name) => name.startsWith(typed) || lastPart(name).startsWith(typed));
  return begun.length === 1 ? begun[0] : undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Infinite if the two have too little in common. */
function distanceOf(typed: string, name: string): number {
  const limit = Math.floor(name.length / 3);
  if (Math.abs(typed.length - name.length) > limit) return Number.POSITIVE_INFINITY;
  const distance = countEdits(typed, name);
  return distance <= limit ? distance : Number.POSITIVE_INFINITY;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one string into the other. */
export function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      row.push(Math.min(replaced, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
