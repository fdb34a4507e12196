import type { SourcePart, Transcription } from './transcribe.ts';

/** Runs of white space are one space; a line end that the author meant is kept by the caller. */
const BLANK = /[^\S\ufeff]/u;

/** Builds a transcription part by part, keeping for each character where the source has it. */
export class Transcript {
  readonly #pieces: string[] = [];
  readonly #offsets: number[] = [];
  readonly #parts: SourcePart[] = [];
  #length = 0;
  #start = 0;
  /** Where the last word ended in the source. */
  #end = 0;
  #blank: number | undefined;
  #part: Pick<SourcePart, 'kind' | 'depth' | 'number' | 'isFurniture'> = {
    kind: 'paragraph',
    isFurniture: false,
  };

  /** Ends the part at hand, if it has any words, and begins another. */
  begin(part: Pick<SourcePart, 'kind' | 'depth' | 'number' | 'isFurniture'>): void {
    // A line that ends where its part does is broken off from nothing.
    while (this.#length > this.#start && this.#pieces.at(-1) === '\n') {
      this.#pieces.pop();
      this.#offsets.pop();
      this.#length--;
    }
    if (this.#length > this.#start) {
      this.#parts.push({ ...this.#part, start: this.#start, end: this.#length });
      this.#put('\n\n', this.#end);
      this.#start = this.#length;
    }
    this.#blank = undefined;
    this.#part = part;
  }

  /**
   * Adds words to the part at hand.
   *
   * @param value the words
   * @param raw how the source writes them, markup and references included
   * @param start where in the source `raw` begins
   */
  add(value: string, raw: string, start: number, keepLines = false): void {
    const places = align(value, raw);
    for (let index = 0; index < value.length; index++) {
      const unit = value[index] ?? '';
      const at = start + (places[index] ?? 0);
      if (keepLines && unit === '\n') this.break(at);
      else if (BLANK.test(unit)) this.#blank ??= at;
      else {
        this.#word(unit, at);
        this.#end = start + (places[index + 1] ?? 0);
      }
    }
  }

  /** Ends a line within the part at hand. */
  break(at: number): void {
    this.#blank = undefined;
    if (this.#length > this.#start && this.#pieces.at(-1) !== '\n') this.#put('\n', at);
  }

  /** Leaves room between two words of the part at hand. */
  space(at: number): void {
    this.#blank ??= at;
  }

  /** The transcription so far. */
  finish(facts: Transcription['facts'] = {}): Transcription {
    this.begin(this.#part);
    const offsets = Uint32Array.from(this.#offsets);
    const text = this.#pieces.join('');
    return {
      text,
      parts: this.#parts,
      facts,
      toDecoded: (offset) => offsets[offset] ?? this.#end,
    };
  }

  #word(unit: string, at: number): void {
    if (this.#blank !== undefined && this.#length > this.#start && this.#pieces.at(-1) !== '\n')
      this.#put(' ', this.#blank);
    this.#blank = undefined;
    this.#put(unit, at);
  }

  #put(piece: string, at: number): void {
    this.#pieces.push(piece);
    for (let index = 0; index < piece.length; index++) this.#offsets.push(at);
    this.#length += piece.length;
  }
}

/** A character reference, or a backslash before punctuation: what stands for one character in markup. */
const ESCAPE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?|\\(?=[!-/:-@[-`{-~])|\r\n/iuy;

/**
 * For each UTF-16 code unit of `value`, and for its end, where in `raw`, the same words as the source writes them,
 * it stands.
 */
function align(value: string, raw: string): Uint32Array {
  const places = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    places[index] = Math.min(at, raw.length);
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(raw)?.[0];
    if (!escape || value.startsWith(escape, index)) at++;
    else if (escape === '\\') at += 2;
    else {
      // A reference may stand for two code units.
      const isPair =
        index + 1 < value.length && raw[at + escape.length] !== value[index + 1] && escape !== '\r\n';
      if (isPair && raw[at + escape.length] === value[index + 2]) places[++index] = at;
      at += escape.length;
    }
  }
  places[value.length] = Math.min(at, raw.length);
  return places;
}
