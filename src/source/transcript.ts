import type { Repair } from '../archive/repair.ts';
import type { Span } from '../archive/span.ts';
import { CONTROL } from '../archive/text.ts';

/** A paragraph, heading or list item of a source, as a span of the transcription's text. UTF-16 code units. */
export interface SourcePart {
  kind: 'paragraph' | 'heading' | 'item';
  /** A heading's depth, 1 to 6. */
  depth?: number;
  /** An item's number, in a numbered list. */
  number?: number;
  start: number;
  end: number;
  /** Whether the source itself marks it as no part of the text: navigation, a footer, front matter. */
  isFurniture: boolean;
  /** Whether it is the page's title. */
  isTitle?: boolean;
}

/** A fact that the head of a web page states, with the span of the decoded source that states it. */
export interface PageFact {
  value: string;
  start: number;
  end: number;
  /** Whether the page's own claims disagree, or the fact may be another page's. */
  isDoubtful?: boolean;
}

/** The facts that a source states about itself, apart from its text. */
export interface StatedFacts {
  title?: PageFact;
  /** When the statement was made, in EDTF. */
  date?: PageFact;
  /** ISO 8601. */
  published?: PageFact;
  publisher?: PageFact;
  /** The permanent address. */
  url?: PageFact;
  /** The day on which it was saved, ISO 8601. */
  retrieved?: PageFact;
  byline?: PageFact;
  /** BCP 47. */
  language?: PageFact;
  /** The number or symbol of the document. */
  number?: PageFact;
  /** What front matter and files beside the source say and is no fact: keys that name none, and keys with values that are none. */
  unknownKeys?: string[];
  /** The names of the documents that a web page links to: PDF, Word and the like. */
  linkedDocuments?: string[];
}

/** The words of a source in their order, without the markup around them. */
export interface Transcription {
  /** The words; of plain text the source itself. */
  text: string;
  /** The parts, where the source marks them up; undefined for plain text. */
  parts?: SourcePart[];
  facts: StatedFacts;
  /** Front matter of plain text, as a span of `text`. */
  frontMatter?: Span;
  /** What was undone in the text. */
  repairs?: readonly Repair[];
  /** The offset in the decoded source of an offset in `text`, both in UTF-16 code units. */
  toDecoded: (offset: number) => number;
}

/** Runs of white space become one space; line ends that the author meant are kept by the caller. */
const BLANK = /[^\S\ufeff]/u;

/** Builds a transcription part by part, and keeps for each character where it is in the source. */
export class Transcript {
  readonly #pieces: string[] = [];
  readonly #offsets: number[] = [];
  readonly #parts: SourcePart[] = [];
  #length = 0;
  #start = 0;
  /** Where the last word ended in the source. */
  #end = 0;
  #blank: number | undefined;
  #hasControls = false;
  #part: Omit<SourcePart, 'start' | 'end'> = {
    kind: 'paragraph',
    isFurniture: false,
  };

  /** Ends the current part, if it has any words, and begins another. */
  begin(part: Omit<SourcePart, 'start' | 'end'>): void {
    // Drop line breaks at the end of a part.
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
   * Adds words to the current part.
   *
   * @param value the words
   * @param raw the same words as the source writes them, with its references and escapes
   * @param start where `raw` begins in the source
   * @param cut the offset in `value` from which the words are furniture, and a part of their own
   */
  add(value: string, raw: string, start: number, keepLines = false, cut = value.length): void {
    const offsets = alignOffsets(value, raw);
    for (let index = 0; index < value.length; index++) {
      if (index === cut) this.begin({ kind: 'paragraph', isFurniture: true });
      const unit = value[index] ?? '';
      const at = start + (offsets[index] ?? 0);
      if (keepLines && unit === '\n') this.break(at);
      else if (CONTROL.test(unit)) this.#hasControls = true;
      else if (BLANK.test(unit)) this.#blank ??= at;
      else {
        this.#word(unit, at);
        this.#end = start + (offsets[index + 1] ?? 0);
      }
    }
  }

  /** Ends a line within the current part. */
  break(at: number): void {
    this.#blank = undefined;
    if (this.#length > this.#start && this.#pieces.at(-1) !== '\n') this.#put('\n', at);
  }

  /** Separates two words of the current part. */
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
      ...(this.#hasControls && { repairs: ['control-characters'] as const }),
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

/** Adds the front matter of a source, as furniture. */
export function addFrontMatter(transcript: Transcript, source: string, length: number): void {
  if (length === 0) return;
  const text = source.slice(0, length);
  transcript.begin({ kind: 'paragraph', isFurniture: true });
  transcript.add(text, text, 0, true);
}

/** A source with blanks in place of its beginning, which keep the offsets of the rest. */
export const blankUntil = (source: string, end: number): string =>
  source.slice(0, end).replace(/[^\n]/g, ' ') + source.slice(end);

/** A character reference, a backslash before punctuation, or CRLF: several characters of markup for one of text. */
const ESCAPE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?|\\(?=[!-/:-@[-`{-~])|\r\n/iuy;

/**
 * The offset in `raw` of each UTF-16 code unit of `value`, and of its end. `raw` is the same words as the source writes
 * them: for the value `a & b` and the raw `a &amp; b` the offsets are 0, 1, 2, 7, 8 and 9.
 */
function alignOffsets(value: string, raw: string): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    offsets[index] = Math.min(at, raw.length);
    ESCAPE.lastIndex = at;
    const escape = ESCAPE.exec(raw)?.[0];
    if (!escape || value.startsWith(escape, index)) at++;
    else if (escape === '\\') at += 2;
    else {
      // A reference may stand for two code units.
      const isPair =
        index + 1 < value.length && raw[at + escape.length] !== value[index + 1] && escape !== '\r\n';
      if (isPair && raw[at + escape.length] === value[index + 2]) offsets[++index] = at;
      at += escape.length;
    }
  }
  offsets[value.length] = Math.min(at, raw.length);
  return offsets;
}
