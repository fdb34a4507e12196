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
  /** For each word, by its key, where it begins, where its pages do, and where it ends. */
  readonly #words = new Map<string, { start: number; pages: number; end: number }>();
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
      const start = this.#at;
      this.#head(ARRAY);
      const key = this.#text();
      const pages = this.#at;
      this.#skip();
      this.#skip();
      this.#words.set(key, { start, pages, end: this.#at });
    }
  }

  /** The words, without diacritics, in the order of the alphabet. */
  keys(): Iterable<string> {
    return this.#words.keys();
  }

  /** The forms of a word and where they stand; none where the index has no such word. */
  forms(key: string): FormPostings[] {
    const word = this.#words.get(key);
    if (!word) return [];
    this.#at = word.pages;
    const forms = [{ form: key, ...this.#pages() }];
    for (let variants = this.#head(ARRAY); variants > 0; variants--) {
      this.#head(ARRAY);
      forms.push({ form: this.#text(), ...this.#pages() });
    }
    return forms.filter(({ rows }) => rows.length > 0);
  }

  /** The same words in smaller chunks, each of at most so many bytes, or of one word. */
  cut(most: number): Uint8Array[] {
    const chunks: Uint8Array[] = [];
    let [count, start, last] = [0, 0, 0];
    const close = () => {
      if (count > 0) chunks.push(encodeChunk(count, this.#bytes.subarray(start, last)));
    };
    for (const word of this.#words.values()) {
      if (count === 0 || word.end - start > most) {
        close();
        [count, start] = [0, word.start];
      }
      count++;
      last = word.end;
    }
    close();
    return chunks;
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

/** A chunk of so many words. */
function encodeChunk(count: number, words: Uint8Array): Uint8Array {
  const head = [(ARRAY << 5) | 1, (ARRAY << 5) | 25, count >> 8, count & 255];
  return Uint8Array.from([...new TextEncoder().encode(SIGNATURE), ...head, ...words]);
}
