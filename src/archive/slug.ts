import anyAscii from 'any-ascii';

/**
 * An ASCII slug of a text in any script: transliterated, lower case, words joined by hyphens, cut at a word's
 * end so that it has at most `length` characters. Empty where nothing of the text can be transliterated.
 */
export function slugify(text: string, length = 60): string {
  // Transliteration may shorten a text, by its marks and spaces, though hardly to a quarter, and mostly not to a half.
  const first = slugOf(text.slice(0, length * 2), length);
  return first.isFull || text.length <= length * 2
    ? first.slug
    : slugOf(text.slice(0, length * 4), length).slug;
}

/** The slug of a text's beginning, and whether it has no room for the next word, whatever stands behind. */
function slugOf(text: string, length: number): { slug: string; isFull: boolean } {
  const words = toAscii(text)
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + 1 + word.length > length) return { slug, isFull: true };
    slug = slug ? `${slug}-${word}` : word.slice(0, length);
  }
  return { slug, isFull: false };
}

const toAscii = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text : anyAscii(text.normalize('NFC').replace(/\p{Script=Han}/gu, ' $& '));
