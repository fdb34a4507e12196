/** Latin letters that stand for another without decomposing to it (Unicode gives them no decomposition). */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ı: 'i', ħ: 'h' };

/**
 * Control characters that no text means, and the two that Unicode keeps for programs: XML 1.0 allows none of them. Tabs and
 * the ends of lines and pages are white space.
 */
export const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u;

/** Every one of them in a text. */
export const CONTROLS = new RegExp(CONTROL, 'gu');

/** A text on one line: each run of white space a space, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * A text of at most so many UTF-16 code units, with an ellipsis where it was cut: behind a word, or behind a character in
 * scripts that have no spaces.
 */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '');
  // A longer run without a space is no word.
  return `${cut.replace(/\s+\S{0,30}$/u, '')}…`;
}

/** A text in lower case and without diacritics, `đ` as `d`: what words are matched by when spelling is loose. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðøłıħ]/gu, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Sets the Arabic article, with what may be joined before it, aside. */
export const withoutArticle = (word: string): string =>
  word.replace(/^(?:[وفبك]?ال|لل)(?=\p{Script=Arabic}{3})/u, '');

/** Scripts written without spaces between words. */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** A piece of a text that terms are matched by, with its place. */
export interface Unit {
  text: string;
  /** Offset of the first UTF-16 code unit. */
  start: number;
  /** Offset behind the last UTF-16 code unit. */
  end: number;
}

const UNIT = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** Most texts have no script without spaces, and then words are found with less ado. */
const SPACED_UNIT = /[\p{L}\p{N}\p{M}]+/gu;
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** A text's words, in scripts without spaces its characters; punctuation falls away. Linear in the text. */
export function units(text: string): Unit[] {
  const found: Unit[] = [];
  for (const match of text.matchAll(ANY_UNSPACED.test(text) ? UNIT : SPACED_UNIT))
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return found;
}
