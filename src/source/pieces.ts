import { comparable, stretchDigest, type Omission } from '../archive/omission.ts';
import { standsAt, takeApart, type SpacedText } from './spaced-text.ts';

/** A piece of a source as it can be found in the source. */
export interface Piece {
  /** The length of the piece where it stands at an offset of the text, without gaps; undefined where it does not. */
  lengthAt: (text: SpacedText, offset: number) => number | undefined;
  /** Its words, for messages; of a stretch its first ones. */
  words: SpacedText;
}

/** A piece of words; undefined for one that has none. */
export function pieceOf(words: string): Piece | undefined {
  const piece = takeApart(words);
  if (piece.bare === '') return undefined;
  return {
    words: piece,
    lengthAt: (text, offset) => (standsAt(text, offset, piece) ? piece.bare.length : undefined),
  };
}

/** A piece that was left out: its words, or a stretch that its digest proves. */
export function omittedPiece(omission: Omission): Piece | undefined {
  if (typeof omission === 'string') return pieceOf(omission);
  const first = comparable(omission.from);
  return {
    words: takeApart(omission.from),
    lengthAt: ({ bare }, offset) =>
      bare.startsWith(first, offset) &&
      stretchDigest(bare.slice(offset, offset + omission.length)) === omission.sha256
        ? omission.length
        : undefined,
  };
}
