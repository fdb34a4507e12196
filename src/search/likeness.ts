/** Words that differ in more edits than this are not alike: one in a short word, two in a longer one. */
const mostEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** How many letters a word may have that begins with what was typed. */
const LONGEST_ENDING = 6;

/**
 * How like a word is to one that was typed, from 0, not at all, to 1: a word that goes on from what was typed is
 * most like it, then one that differs by an edit or two (a letter more, less, another, or two exchanged).
 */
export function likeness(typed: string, word: string): number {
  const length = typed.length;
  if (length >= 3 && word.length > length && word.startsWith(typed))
    return word.length - length <= LONGEST_ENDING ? 1 - (word.length - length) / 100 : 0;
  const most = mostEdits(length);
  if (most === 0 || Math.abs(word.length - length) > most) return 0;
  const edits = editsBetween(typed, word);
  return edits > most ? 0 : 0.9 / (1 + edits);
}

/** The least number of edits that make one word of another (optimal string alignment distance). */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
