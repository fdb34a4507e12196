import { ARRAY, CborReader, NEGATIVE, UNSIGNED } from './cbor-reader.ts';
import { TITLE_POSITIONS, type FormPostings } from './postings.ts';

/** The bytes before the CBOR in each of Pagefind's files. */
export const SIGNATURE = 'pagefind_dcd';

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
  readonly #reader: CborReader;
  /** For each word, by its key, where its pages begin. */
  readonly #words = new Map<string, number>();
  readonly #base: number;

  /**
   * @param bytes the file, decompressed
   * @param base what the part's own row numbers count on from
   * @throws Error where the bytes are not of that form
   */
  constructor(bytes: Uint8Array, base: number) {
    if (decoder.decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
      throw new Error('is no file of a Pagefind index');
    const reader = new CborReader(bytes);
    reader.at = SIGNATURE.length;
    reader.head(ARRAY);
    for (let words = reader.head(ARRAY); words > 0; words--) {
      reader.head(ARRAY);
      const key = reader.text();
      const pages = reader.at;
      reader.skip();
      reader.skip();
      this.#words.set(key, pages);
    }
    this.#reader = reader;
    this.#base = base;
  }

  /** The words, without diacritics, in the order of the alphabet. */
  keys(): Iterable<string> {
    return this.#words.keys();
  }

  /** The forms of a word and where they stand; none where the index has no such word. */
  forms(key: string): FormPostings[] {
    return this.read(key, (reader) => this.#pages(reader))
      .map(({ form, pages }) => ({ form, ...pages }))
      .filter(({ rows }) => rows.length > 0);
  }

  /** The forms of a word, each with what is read of its pages; none where the index has no such word. */
  read<Pages>(key: string, readPages: (reader: CborReader) => Pages): { form: string; pages: Pages }[] {
    const start = this.#words.get(key);
    if (start === undefined) return [];
    const reader = this.#reader;
    reader.at = start;
    const forms = [{ form: key, pages: readPages(reader) }];
    for (let variants = reader.head(ARRAY); variants > 0; variants--) {
      reader.head(ARRAY);
      forms.push({ form: reader.text(), pages: readPages(reader) });
    }
    return forms;
  }

  #pages(reader: CborReader): Omit<FormPostings, 'form'> {
    const rows: number[] = [];
    const positions: number[][] = [];
    let row = this.#base;
    for (let pages = reader.head(ARRAY); pages > 0; pages--) {
      const parts = reader.head(ARRAY);
      row += reader.head(UNSIGNED);
      rows.push(row);
      const here: number[] = [];
      readPlaces(reader, here, 0);
      if (parts > 2) readPlaces(reader, here, TITLE_POSITIONS);
      positions.push(here);
    }
    return { rows, positions };
  }
}

/** Reads a list of places; a negative number begins the counting anew. */
function readPlaces(reader: CborReader, into: number[], base: number): void {
  let place = base;
  for (let count = reader.head(ARRAY); count > 0; count--) {
    const isMarker = reader.type() === NEGATIVE;
    const value = reader.head(isMarker ? NEGATIVE : UNSIGNED);
    if (isMarker) place = base;
    else into.push((place += value));
  }
}

const decoder = new TextDecoder();
