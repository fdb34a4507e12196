import anyAscii from 'any-ascii';

/**
 * An ASCII slug of a text in any script: transliterated, lower case, words joined by hyphens, cut at a word's
 * end so that it has at most `length` characters. Empty where nothing of the text can be transliterated.
 */
export function slugify(text: string, length = 60): string {
  // Transliteration may shorten a text, by its marks and spaces, though hardly to a quarter.
  const words = toAscii(text.slice(0, length * 4))
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > length) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, length);
  }
  return slug;
}

const toAscii = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text : anyAscii(text.normalize('NFC').replace(/\p{Script=Han}/gu, ' $& '));
