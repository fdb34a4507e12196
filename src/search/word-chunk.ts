import { TITLE_POSITIONS, type FormPostings } from './postings.ts';

/** CBOR's major types that the index uses (RFC 8949, section 3.1). */
const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

/** The bytes before the CBOR in each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * A part of the text index: neighbouring words of the alphabet, each with its places. It is read from a file of
 * Pagefind's index (1.5): CBOR of `[words]`, a word being `[key, pages, variants]`, a variant `[form, pages]`
 * and a page `[step, places, places in meta fields]`, where `step` counts on from the page before, places
 * likewise, and a negative number tells the weight, or the meta field, of the places behind it.
 *
 * Pagefind's own client is not used: it takes an unknown word for another that begins alike, misses phrases of
 * words with diacritics, and fetches 180 KB before it answers. Its index has none of these faults.
 */
export class WordChunk {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** For each word, by its key, where its pages begin. */
  readonly #words = new Map<string, number>();
  readonly #base: number;
  #at: number;

  /**
   * @param bytes the file, decompressed
   * @param base what the part's own row numbers count on from
   * @throws Error where the bytes are not of that form
   */
  constructor(bytes: Uint8Array, base: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#base = base;
    if (decoder.decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
      throw new Error('is no file of a Pagefind index');
    this.#at = SIGNATURE.length;
    this.#head(ARRAY);
    for (let words = this.#head(ARRAY); words > 0; words--) {
      this.#head(ARRAY);
      const key = this.#text();
      const pages = this.#at;
      this.#skip();
      this.#skip();
      this.#words.set(key, pages);
    }
  }

  /** The words, without diacritics, in the order of the alphabet. */
  keys(): Iterable<string> {
    return this.#words.keys();
  }

  /** The forms of a word and where they stand; none where the index has no such word. */
  forms(key: string): FormPostings[] {
    const pages = this.#words.get(key);
    if (pages === undefined) return [];
    this.#at = pages;
    const forms = [{ form: key, ...this.#pages() }];
    for (let variants = this.#head(ARRAY); variants > 0; variants--) {
      this.#head(ARRAY);
      forms.push({ form: this.#text(), ...this.#pages() });
    }
    return forms.filter(({ rows }) => rows.length > 0);
  }

  /** The forms of a word with their rows as they are encoded, for joining them with those of other texts. */
  encoded(key: string): { form: string; pages: EncodedPages }[] {
    const pages = this.#words.get(key);
    if (pages === undefined) return [];
    this.#at = pages;
    const forms = [{ form: key, pages: this.#encodedPages() }];
    for (let variants = this.#head(ARRAY); variants > 0; variants--) {
      this.#head(ARRAY);
      forms.push({ form: this.#text(), pages: this.#encodedPages() });
    }
    return forms.filter(({ pages }) => pages.count > 0);
  }

  #encodedPages(): EncodedPages {
    const count = this.#head(ARRAY);
    let [first, last, parts, rest] = [0, 0, 0, this.#at];
    for (let page = 0; page < count; page++) {
      const partsHere = this.#head(ARRAY);
      last += this.#head(UNSIGNED);
      if (page === 0) [first, parts, rest] = [last, partsHere, this.#at];
      for (let part = 1; part < partsHere; part++) this.#skip();
    }
    return { count, first, last, parts, rest: this.#bytes.subarray(rest, this.#at) };
  }

  #pages(): Omit<FormPostings, 'form'> {
    const rows: number[] = [];
    const places: number[][] = [];
    let row = this.#base;
    for (let pages = this.#head(ARRAY); pages > 0; pages--) {
      const parts = this.#head(ARRAY);
      row += this.#head(UNSIGNED);
      rows.push(row);
      const here: number[] = [];
      this.#places(here, 0);
      if (parts > 2) this.#places(here, TITLE_POSITIONS);
      places.push(here);
    }
    return { rows, positions: places };
  }

  /** Reads a list of places; a negative number begins the counting anew. */
  #places(into: number[], base: number): void {
    let place = base;
    for (let count = this.#head(ARRAY); count > 0; count--) {
      const isMarker = this.#bytes[this.#at]! >> 5 === NEGATIVE;
      const value = this.#head(isMarker ? NEGATIVE : UNSIGNED);
      if (isMarker) place = base;
      else into.push((place += value));
    }
  }

  #text(): string {
    const length = this.#head(TEXT);
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Goes over one item, whatever it holds. */
  #skip(): void {
    for (let items = 1; items > 0; items--) {
      const major = this.#bytes[this.#at]! >> 5;
      const value = this.#head(major);
      if (major === ARRAY) items += value;
      else if (major === TEXT) this.#at += value;
    }
  }

  /** Reads the head of an item: its number, or its length. */
  #head(expected: number): number {
    const initial = this.#bytes[this.#at++] ?? 0xff;
    if (initial >> 5 !== expected) throw new Error('is not of the form of Pagefind 1.5');
    const short = initial & 31;
    if (short < 24) return short;
    const at = this.#at;
    if (short === 24) {
      this.#at += 1;
      return this.#view.getUint8(at);
    }
    if (short === 25) {
      this.#at += 2;
      return this.#view.getUint16(at);
    }
    if (short === 26) {
      this.#at += 4;
      return this.#view.getUint32(at);
    }
    throw new Error('is not of the form of Pagefind 1.5');
  }
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The rows of a form in neighbouring texts with its places, as they are encoded. */
export interface EncodedPages {
  count: number;
  /** The first and the last row. */
  first: number;
  last: number;
  /** How many items the first row's page has, and all bytes behind its row. */
  parts: number;
  rest: Uint8Array;
}

/** @param words each as `encodeWord` gives it, in the order of the alphabet */
export const encodeChunk = (words: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([encoder.encode(SIGNATURE), head(ARRAY, 1), head(ARRAY, words.length), ...words]);

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
  const bytes = [
    head(
      ARRAY,
      runs.reduce((sum, { count }) => sum + count, 0),
    ),
  ];
  let above = 0;
  for (const { first, last, parts, rest } of runs) {
    bytes.push(head(ARRAY, parts), head(UNSIGNED, first - above), rest);
    above = last;
  }
  return bytes;
}

function encodeText(text: string): Uint8Array[] {
  const bytes = encoder.encode(text);
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
