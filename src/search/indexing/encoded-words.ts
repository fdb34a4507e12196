import { ARRAY, TEXT, UNSIGNED, type CborReader } from '../cbor-reader.ts';
import { SIGNATURE, type WordChunk } from '../word-chunk.ts';

/** The rows of a form in neighbouring texts with its places, as Pagefind encoded them. */
export interface EncodedPages {
  count: number;
  /** The first and the last row. */
  first: number;
  last: number;
  /** How many items the first row's page has, and all bytes behind its row. */
  parts: number;
  rest: Uint8Array;
}

/**
 * The forms of a word in a chunk with their rows as they are encoded, for joining them with those of other texts.
 *
 * @param bytes those of the chunk
 */
export const encodedForms = (chunk: WordChunk, bytes: Uint8Array, key: string) =>
  chunk.read(key, (reader) => readEncoded(reader, bytes)).filter(({ pages }) => pages.count > 0);

function readEncoded(reader: CborReader, bytes: Uint8Array): EncodedPages {
  const count = reader.head(ARRAY);
  let [first, last, parts, rest] = [0, 0, 0, reader.at];
  for (let page = 0; page < count; page++) {
    const partsHere = reader.head(ARRAY);
    last += reader.head(UNSIGNED);
    if (page === 0) [first, parts, rest] = [last, partsHere, reader.at];
    for (let part = 1; part < partsHere; part++) reader.skip();
  }
  return { count, first, last, parts, rest: bytes.subarray(rest, reader.at) };
}

/** @param words each as `encodeWord` gives it, in the order of the alphabet */
export const encodeChunk = (words: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from(SIGNATURE), head(ARRAY, 1), head(ARRAY, words.length), ...words]);

/**
 * A word as Pagefind's index holds it.
 *
 * @param forms by form, its rows in several runs of texts, in ascending order
 */
export function encodeWord(key: string, forms: ReadonlyMap<string, readonly EncodedPages[]>): Uint8Array {
  const variants = [...forms].filter(([form]) => form !== key).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([
    head(ARRAY, 3),
    ...encodeText(key),
    ...joinPages(forms.get(key) ?? []),
    head(ARRAY, variants.length),
    ...variants.flatMap(([form, runs]) => [head(ARRAY, 2), ...encodeText(form), ...joinPages(runs)]),
  ]);
}

function joinPages(runs: readonly EncodedPages[]): Uint8Array[] {
  const all = runs.reduce((sum, { count }) => sum + count, 0);
  const bytes = [head(ARRAY, all)];
  let above = 0;
  for (const { first, last, parts, rest } of runs) {
    bytes.push(head(ARRAY, parts), head(UNSIGNED, first - above), rest);
    above = last;
  }
  return bytes;
}

function encodeText(text: string): Uint8Array[] {
  const bytes = Buffer.from(text);
  return [head(TEXT, bytes.length), bytes];
}

/** The head of an item: its type, and its number or its length (RFC 8949, section 3). */
function head(major: number, value: number): Uint8Array {
  const type = major << 5;
  if (value < 24) return Uint8Array.of(type | value);
  if (value < 2 ** 8) return Uint8Array.of(type | 24, value);
  if (value < 2 ** 16) return Uint8Array.of(type | 25, value >> 8, value & 255);
  return Uint8Array.of(type | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}
