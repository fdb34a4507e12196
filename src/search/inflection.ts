/**
 * Endings by which forms of one word differ, by light rules that leave the word's own letters alone: Harman's
 * for English plurals (“How effective is suffixing?”, 1991), and after the light stemmers of J. Savoy (“Light
 * stemming approaches for the French, Portuguese, German and Hungarian languages”, 2006; the ones for Spanish and
 * Russian of the same family) for the others. Words are without diacritics and in small letters.
 */
interface Rule {
  /** The letters that a word must be of. */
  of: RegExp;
  ending: RegExp;
  /** The replacement of the ending. */
  by: string;
  /** How many letters must be left; few enough, and unlike words would fall together. */
  least: number;
}

const LATIN = /^[a-z]+$/;
const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const ARABIC = /^\p{Script=Arabic}+$/u;

const RULES: readonly Rule[] = [
  { of: LATIN, ending: /(?<![ae])ies$/, by: 'y', least: 3 },
  { of: LATIN, ending: /(?<![us])s$/, by: '', least: 3 },
  { of: LATIN, ending: /(?<=[^aeiou])es$/, by: '', least: 4 },
  // Spanish: gender. Words of five letters are left, which no syllable of Vietnamese with such an ending has; a vowel before
  // the ending is no stem's (Crimea, crime).
  { of: LATIN, ending: /(?<=[^aeiou])(?:os?|as?)$/, by: 'o', least: 6 },
  // Spanish and French: a feminine beside a masculine without an ending, behind the endings that have both (español, national).
  // Not behind others: Karen is no form of karena.
  {
    of: LATIN,
    ending: /(?<=(?:[oieu]r|[aeo]l|es|ien|ois|ais|ant|ent|[ei]f|iv))(?:as?|es?)$/,
    by: '',
    least: 5,
  },
  // Indonesian: pronouns and particles written with the word.
  { of: LATIN, ending: /(?:nya|lah|kah|pun)$/, by: '', least: 4 },
  {
    of: CYRILLIC,
    ending:
      /(?:иями|ями|ами|иеи|иям|ием|иях|ого|его|ому|ему|ыми|ими|ов|ев|еи|ам|ям|ах|ях|ом|ем|ии|ия|ию|ие|ье|ья|ью|ои|ыи|ая|яя|ое|ее|ые|ую|юю|ым|им|ых|их|ои|а|я|о|е|у|ю|ы|и|ь)$/,
    by: '',
    least: 4,
  },
  { of: ARABIC, ending: /(?:ات|ون|ين|ان|يه|يا|ها|هم|ه|ة|ي)$/u, by: '', least: 3 },
];

/** The stems that a word may have, itself among them. */
function stemsOf(key: string): string[] {
  const stems = [key];
  for (const { of, ending, by, least } of RULES) {
    if (!of.test(key)) continue;
    const stem = key.replace(ending, by);
    if (stem !== key && stem.length >= least) stems.push(stem);
  }
  return stems;
}

/** Whether two words are forms of one. */
export function areForms(a: string, b: string): boolean {
  if (a === b) return true;
  const stems = new Set(stemsOf(a));
  return stemsOf(b).some((stem) => stems.has(stem));
}

/** The shortest stem of a word, which most of its forms share. */
export const stemOf = (key: string): string => stemsOf(key).reduce((a, b) => (b.length < a.length ? b : a));

/** The prefix that all forms of a word share. */
export const formsBegin = (key: string): string => stemOf(key).replace(/[yo]$/, '');
