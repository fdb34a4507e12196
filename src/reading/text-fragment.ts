/** A quotation longer than this is named by its first and last words. In UTF-16 code units. */
const LONGEST = 90;

/** How many words name an end of a long quotation. */
const WORDS = 4;

/** How many characters do in scripts that are written without spaces. */
const CHARACTERS = 12;

/**
 * The directive that makes a browser find a quotation and mark it (URL Fragment Text Directives, WICG): its words, or
 * its first and last ones. White space counts as one space each.
 */
export function textDirective(quotation: string): string {
  const text = quotation.replace(/\s+/gu, ' ').trim();
  if (text.length <= LONGEST) return `text=${encode(text)}`;
  const words = text.split(' ');
  const isSpaced = words.length > 2 * WORDS;
  const start = isSpaced ? words.slice(0, WORDS).join(' ') : [...text].slice(0, CHARACTERS).join('');
  const end = isSpaced ? words.slice(-WORDS).join(' ') : [...text].slice(-CHARACTERS).join('');
  return `text=${encode(start)},${encode(end)}`;
}

/** A hyphen parts what stands before and behind the words, so it is encoded too. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
