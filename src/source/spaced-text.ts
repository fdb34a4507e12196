import { bisectLeft } from 'd3-array';
import { CONTROL, UNSPACED, withoutBlanks } from '../archive/text.ts';

/**
 * A text taken apart for comparison: its characters without white space and invisible ones, and what stood between them.
 * Offsets are in UTF-16 code units of `bare`.
 */
export interface SpacedText {
  /** The text in NFC without white space and invisible characters. */
  bare: string;
  /** The offsets before which something else stands, in order; none at the beginning. */
  places: number[];
  /** What stands there, white space and invisible characters as they are. */
  gaps: string[];
}

/** White space and invisible characters, as `withoutBlanks` takes them out. */
const GAP = /[\s\u0085\u200b-\u200d\u2060\ufeff\u00ad]+/gu;

/** Control characters are no part of a text, and no reader keeps them. */
const CONTROLS = new RegExp(CONTROL, 'gu');

/** Takes a text apart. */
export function takeApart(text: string): SpacedText {
  const composed = text.normalize('NFC').replace(CONTROLS, '');
  const places: number[] = [];
  const gaps: string[] = [];
  let removed = 0;
  for (const { 0: gap, index } of composed.matchAll(GAP)) {
    const at = index - removed;
    removed += gap.length;
    if (at === 0) continue;
    places.push(at);
    gaps.push(gap);
  }
  return { bare: withoutBlanks(composed), places, gaps };
}

/**
 * Whether a piece stands in a text at an offset, word for word. A run of white space is one space wherever it stands, and a
 * line's end may be one. Between letters of scripts that write no spaces a line's end may be nothing.
 */
export function standsAt(text: SpacedText, offset: number, piece: SpacedText): boolean {
  if (!text.bare.startsWith(piece.bare, offset)) return false;
  const last = offset + piece.bare.length;
  let inPiece = 0;
  for (let at = bisectLeft(text.places, offset + 1); (text.places[at] ?? last) < last; at++) {
    const place = (text.places[at] ?? 0) - offset;
    const gap = text.gaps[at] ?? '';
    if (piece.places[inPiece] === place) {
      if (!isSameGap(gap, piece.gaps[inPiece] ?? '')) return false;
      inPiece++;
    } else if ((piece.places[inPiece] ?? Infinity) < place || !mayBeNothing(gap, text.bare, place + offset))
      return false;
  }
  return (piece.places[inPiece] ?? Infinity) >= piece.bare.length;
}

const isWhite = (gap: string): boolean => /[\s\u0085]/u.test(gap);

/** Whether two gaps are alike: both hold white space or neither does, and the same invisible characters. */
const isSameGap = (one: string, other: string): boolean =>
  isWhite(one) === isWhite(other) && one.replace(/[\s\u0085]+/gu, '') === other.replace(/[\s\u0085]+/gu, '');

const UNSPACED_LETTER = new RegExp(`[${UNSPACED}\\p{P}]`, 'u');

/** Whether a gap before an offset is the end of a line between letters that need no space. */
const mayBeNothing = (gap: string, bare: string, offset: number): boolean =>
  /^\s*[\n\r\u2028\u0085]\s*$/u.test(gap) &&
  UNSPACED_LETTER.test(bare.charAt(offset - 1)) &&
  UNSPACED_LETTER.test(bare.charAt(offset));

/** Some of a text with its gaps, from an offset on, for a message. */
export function excerptAt({ bare, places, gaps }: SpacedText, offset: number, length: number): string {
  let words = '';
  let from = offset;
  for (let at = bisectLeft(places, offset + 1); (places[at] ?? Infinity) < offset + length; at++) {
    words += bare.slice(from, places[at]) + (gaps[at] ?? '').replace(/\s+/gu, ' ');
    from = places[at] ?? from;
  }
  return words + bare.slice(from, offset + length);
}
