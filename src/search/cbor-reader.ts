/** CBOR's major types that Pagefind's index uses (RFC 8949, section 3.1). */
export const [UNSIGNED, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

/** Reads the few kinds of CBOR that Pagefind's index (1.5) is made of, item by item. */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Where the next item begins. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The type of the next item. */
  type(): number {
    return this.#bytes[this.at]! >> 5;
  }

  /**
   * Reads the head of an item: its number, or its length.
   *
   * @throws Error where it is of another type
   */
  head(expected: number): number {
    const initial = this.#bytes[this.at++] ?? 0xff;
    if (initial >> 5 !== expected) throw new Error('is not of the form of Pagefind 1.5');
    const short = initial & 31;
    if (short < 24) return short;
    const at = this.at;
    if (short === 24) {
      this.at += 1;
      return this.#view.getUint8(at);
    }
    if (short === 25) {
      this.at += 2;
      return this.#view.getUint16(at);
    }
    if (short === 26) {
      this.at += 4;
      return this.#view.getUint32(at);
    }
    throw new Error('is not of the form of Pagefind 1.5');
  }

  text(): string {
    const length = this.head(TEXT);
    this.at += length;
    return decoder.decode(this.#bytes.subarray(this.at - length, this.at));
  }

  /** Goes over one item, whatever it holds. */
  skip(): void {
    for (let items = 1; items > 0; items--) {
      const major = this.type();
      const value = this.head(major);
      if (major === ARRAY) items += value;
      else if (major === TEXT) this.at += value;
    }
  }
}

const decoder = new TextDecoder();
