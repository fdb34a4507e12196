import { compareCodePoints } from '../text-index.ts';
import { encodeChunk, encodeWord, WordChunk, type EncodedPages } from '../word-chunk.ts';

/** A chunk of the merged index: neighbouring words of the alphabet. */
export interface MergedChunk {
  first: string;
  bytes: Uint8Array;
}

/** How many bytes a chunk has at the most before it is compressed, unless of one word. */
const CHUNK = 16 * 1024;

/**
 * Merges the indexes of neighbouring pieces into one, in which each word stands once with all its rows. The places are
 * copied as they are.
 */
export function* mergeWords(
  pieces: readonly { count: number; chunks: readonly Uint8Array[] }[],
): Generator<MergedChunk> {
  const holders = new Map<string, { chunk: WordChunk; base: number }[]>();
  let base = 0;
  for (const { count, chunks } of pieces) {
    for (const bytes of chunks) {
      const chunk = new WordChunk(bytes, 0);
      for (const key of chunk.keys()) {
        const known = holders.get(key);
        if (known) known.push({ chunk, base });
        else holders.set(key, [{ chunk, base }]);
      }
    }
    base += count;
  }
  let words: Uint8Array[] = [];
  let [first, size] = ['', 0];
  for (const key of [...holders.keys()].sort(compareCodePoints)) {
    const word = encodeWord(key, joinForms(holders.get(key) ?? []));
    if (words.length > 0 && size + word.length > CHUNK) {
      yield { first, bytes: encodeChunk(words) };
      [words, size] = [[], 0];
    }
    if (words.length === 0) first = key;
    words.push(word);
    size += word.length;
    holders.delete(key);

    function joinForms(of: readonly { chunk: WordChunk; base: number }[]): Map<string, EncodedPages[]> {
      const forms = new Map<string, EncodedPages[]>();
      for (const { chunk, base } of of)
        for (const { form, pages } of chunk.encoded(key)) {
          const moved = { ...pages, first: pages.first + base, last: pages.last + base };
          const known = forms.get(form);
          if (known) known.push(moved);
          else forms.set(form, [moved]);
        }
      return forms;
    }
  }
  if (words.length > 0) yield { first, bytes: encodeChunk(words) };
}
