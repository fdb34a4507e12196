import { createHash } from 'node:crypto';
import { sha256Of } from '../../archive/sha256.ts';
import type { Statement } from '../../archive/statement.ts';
import type { IndexedPiece } from './piece.ts';
import type { TextIndexFiles } from './text-index.ts';

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

/**
 * A digest of what is indexed of a piece: the words of the texts and their titles. Other facts are not, so that an edit of a
 * date or of countries leaves the text index as it is.
 *
 * @param bodyDigestOf a digest of a statement's text
 */
export const pieceKey = (statements: readonly Statement[], bodyDigestOf: (id: string) => string): string =>
  sha256Of(
    JSON.stringify(
      statements.map(({ id, data: { language, title, titles, numbers } }) => [
        language,
        title,
        titles,
        numbers,
        bodyDigestOf(id),
      ]),
    ),
  );

/** Keeps what was indexed between builds. */
export interface IndexStore {
  /** @param key changes with all that a piece is made from */
  piece: (key: string) => IndexedPiece | undefined;
  keepPiece: (key: string, piece: IndexedPiece) => void;
  /** The text index that was made last, of whatever pieces. */
  last: () => TextIndexFiles | undefined;
  keepLast: (index: TextIndexFiles) => void;
}
