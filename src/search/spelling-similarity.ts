/** Words that differ in more edits than this are not similar: one edit in a short word, two in a longer one. */
const mostEdits = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** How many letters a word may have beyond the prefix that was typed. */
const LONGEST_ENDING = 6;

/**
 * How similar a word is to what was typed, from 0 (not at all) to 1. A word that continues what was typed is the most
 * similar, then one that differs by an edit or two.
 *
 * Typed `sanct`, the word `sanctions` has four letters more and scores 0.96; typed `sanctoins` it is one edit away and
 * scores 0.9 / 2 = 0.45.
 */
export function spellingSimilarity(typed: string, word: string): number {
  const length = typed.length;
  if (length >= 3 && word.length > length && word.startsWith(typed))
    return word.length - length <= LONGEST_ENDING ? 1 - (word.length - length) / 100 : 0;
  const most = mostEdits(length);
  if (most === 0 || Math.abs(word.length - length) > most) return 0;
  const edits = editDistance(typed, word);
  return edits > most ? 0 : 0.9 / (1 + edits);
}

/**
 * The least number of edits that turn one word into another: a letter inserted, deleted or replaced, or two neighbours
 * exchanged (optimal string alignment distance).
 *
 * A matrix is filled row by row, a row for each letter of `a`; a cell is the distance between the letters so far. The
 * last cell is the answer: `act` and `cat` are one exchange apart.
 *
 * ```
 *        c  a  t
 *     0  1  2  3
 *  a  1  1  1  2
 *  c  2  1  1  2     c under a: 1, as “ac” and “ca” differ by one exchange
 *  t  3  2  2  1
 * ```
 *
 * Only the last two rows are kept, since an exchange looks back two letters and nothing looks back further.
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
