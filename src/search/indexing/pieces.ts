import { createHash } from 'node:crypto';
import type { Statement } from '../../archive/statement.ts';
import type { IndexedPiece } from './piece.ts';

/** How many statements a piece has on average: few enough to be indexed in a second, for one edit costs one piece. */
const STATEMENTS_A_PIECE = 150;

/**
 * Parts statements into runs of neighbours that are indexed apart. A run ends with a statement whose id says so, so that
 * one that comes or goes changes its own run alone.
 */
export function piecesOf(statements: readonly Statement[]): Statement[][] {
  const pieces: Statement[][] = [];
  let piece: Statement[] = [];
  for (const statement of statements) {
    piece.push(statement);
    if (createHash('sha256').update(statement.id).digest().readUInt32BE() % STATEMENTS_A_PIECE !== 0)
      continue;
    pieces.push(piece);
    piece = [];
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Keeps indexed pieces between builds, by a key that changes with all that a piece is made from. */
export interface PieceStore {
  get: (key: string) => IndexedPiece | undefined;
  set: (key: string, piece: IndexedPiece) => void;
  /** Compresses bytes, unless that was done before. */
  compressed: (bytes: Uint8Array, compress: (bytes: Uint8Array) => Uint8Array) => Uint8Array;
}
