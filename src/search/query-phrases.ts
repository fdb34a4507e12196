import type { Term } from './query.ts';

/** A syllable that only Vietnamese writes so. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/iu;

/** A word of Vietnamese has mostly two syllables, a name three. */
const MOST_SYLLABLES = 3;

/** A name of a person has so many parts at the most. */
const MOST_PARTS = 4;

/**
 * Words that belong together as one term: names, which are written with capitals (Wang Yi, Vương Nghị), and the syllables of a
 * word of Vietnamese. Where they stand side by side in no text they are searched apart.
 */
export function withPhrases(terms: readonly Term[], query: string): Term[] {
  const isCapital = ({ text }: Term) => /^\p{Lu}/u.test(text);
  const isSyllable = ({ text }: Term) => VIETNAMESE.test(text);
  const isBeside = (a: Term | undefined, b: Term | undefined) =>
    a !== undefined && b !== undefined && /^\s+$/u.test(query.slice(a.end, b.start));
  const joined: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const [first] = terms.slice(at, at + 1);
    if (!first) break;
    let end = at + 1;
    const run = isCapital(first) ? isCapital : isSyllable(first) ? isSyllable : undefined;
    while (run && end < terms.length && isBeside(terms[end - 1], terms[end]) && run(terms[end]!)) end++;
    const words = terms.slice(at, end);
    const most = run === isCapital ? MOST_PARTS : MOST_SYLLABLES;
    if (words.length > 1 && words.length <= most && words.every(({ excluded }) => !excluded)) {
      const last = words.at(-1)!;
      joined.push({ ...first, text: query.slice(first.start, last.end), end: last.end, isLoose: true });
    } else for (const word of words) joined.push(isCapital(word) ? { ...word, isProper: true } : word);
    at = end;
  }
  return joined;
}
