import { compareCodePoints } from '../text-index.ts';
import { WordChunk } from '../word-chunk.ts';
import { encodeChunk, encodedForms, encodeWord, type EncodedPages } from './encoded-words.ts';

/** A chunk of the merged index: neighbouring words of the alphabet. */
export interface MergedChunk {
  first: string;
  bytes: Uint8Array;
}

/** How many bytes a chunk has at the most before it is compressed, unless of one word. */
const CHUNK = 16 * 1024;

/** A chunk of a piece, and the row of the piece's first text. */
interface Holder {
  chunk: WordChunk;
  bytes: Uint8Array;
  base: number;
}

/**
 * Merges the indexes of neighbouring pieces into one, in which each word stands once with all its rows. The places are
 * copied as they are.
 */
export function* mergeWords(
  pieces: readonly { count: number; chunks: readonly Uint8Array[] }[],
): Generator<MergedChunk> {
  const holders = holdersOf(pieces);
  let words: Uint8Array[] = [];
  let [first, size] = ['', 0];
  for (const key of [...holders.keys()].sort(compareCodePoints)) {
    const word = encodeWord(key, joinForms(key, holders.get(key) ?? []));
    if (words.length > 0 && size + word.length > CHUNK) {
      yield { first, bytes: encodeChunk(words) };
      [words, size] = [[], 0];
    }
    if (words.length === 0) first = key;
    words.push(word);
    size += word.length;
  }
  if (words.length > 0) yield { first, bytes: encodeChunk(words) };
}

/** For each word the chunks that hold it, in the order of their pieces. */
function holdersOf(
  pieces: readonly { count: number; chunks: readonly Uint8Array[] }[],
): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>();
  let base = 0;
  for (const { count, chunks } of pieces) {
    for (const bytes of chunks) {
      const holder = { chunk: new WordChunk(bytes, 0), bytes, base };
      for (const key of holder.chunk.keys()) addTo(holders, key, holder);
    }
    base += count;
  }
  return holders;
}

/** By form, the rows of a word in all pieces. */
function joinForms(key: string, holders: readonly Holder[]): Map<string, EncodedPages[]> {
  const forms = new Map<string, EncodedPages[]>();
  for (const { chunk, bytes, base } of holders)
    for (const { form, pages } of encodedForms(chunk, bytes, key))
      addTo(forms, form, { ...pages, first: pages.first + base, last: pages.last + base });
  return forms;
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
