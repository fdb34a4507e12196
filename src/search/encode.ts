import { UNSPACED } from '../archive/text.ts';

/**
 * How text is written for the index, and read back. One index serves all languages under English rules, since
 * Pagefind searches only a page's own language otherwise. That leaves three things to make good:
 *
 * - `đ` has no Unicode decomposition, so it would not be found as `d`. Venda's `ḓ`, which has one, stands in.
 * - Scripts without spaces would be one long word. Each of their characters becomes a word of its own, and a
 *   query becomes a phrase of them: the same in every browser, whatever its idea of a Chinese word.
 * - Words joined by an apostrophe or a slash (`l’Union`, `28/8`) are parted, so that each is found.
 */
const STAND_IN: Readonly<Record<string, string>> = { đ: 'ḓ', Đ: 'Ḓ' };
const STOOD_FOR: Readonly<Record<string, string>> = { ḓ: 'đ', Ḓ: 'Đ' };

/** Stands for a space of the text itself where a space added by `encode` could be meant. */
const OWN_SPACE = '\u3000';

/** Stands between titles and text in the index, so that an excerpt can leave the titles out. */
export const TITLE_END = '⁂';

const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]\\p{M}*`, 'gu');
const SPACE_BESIDE = new RegExp(`(?<=[${UNSPACED}]\\p{M}*|['’/])\\s+|\\s+(?=[${UNSPACED}])`, 'gu');
const ADDED_SPACE = new RegExp(`(?<=[${UNSPACED}]\\p{M}*|['’/]) | (?=[${UNSPACED}])`, 'gu');

/** A text as the index holds it. */
export const encode = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[đĐ]/gu, (letter) => STAND_IN[letter] ?? letter)
    .replace(SPACE_BESIDE, OWN_SPACE)
    .replace(/(?<=[\p{L}\p{M}\p{N}]['’/])(?=[\p{L}\p{N}])/gu, ' ')
    .replace(UNSPACED_CHARACTER, ' $& ')
    .replace(/ {2,}/gu, ' ');

/** A text from the index as it was, in NFC; every run of white space has become one space. */
export const decode = (text: string): string =>
  text
    .replace(ADDED_SPACE, '')
    .replaceAll(OWN_SPACE, ' ')
    .replace(/[ḓḒ]/gu, (letter) => STOOD_FOR[letter] ?? letter);
