import { gzipSync } from 'node:zlib';
import { simplified } from '../../archive/simplified-chinese.ts';
import type { Statement } from '../../archive/statement.ts';
import type { WordTable } from '../text-index.ts';
import { toIndexed, tokenize } from '../tokenize.ts';
import type { SearchFile } from './files.ts';
import { mergeWords } from './merge-words.ts';
import type { IndexedPiece } from './piece.ts';
import type { PieceStore } from './pieces.ts';

/** A text to index: what the statement is called, and what it says. */
export interface IndexedText {
  statement: Statement;
  /** The words of its titles and numbers, and of its text, in order, a space between them. */
  titles: string;
  text: string;
  /** How many words the text has, and how many it has with its titles. */
  length: number;
  all: number;
}

/** A part of the index holds so many words at the most, to bound the memory that merging takes. */
const WORDS_A_PART = 12_000_000;

/** A word that comes so often in the average text says nothing of any of them: the, of, and. */
const COMMON = 8;

/** Words that a hyphen joins, which others write as one word: `cease-fire`. */
const HYPHENATED = /(?<![\p{L}\p{N}-])\p{L}{2,}(?:[-‐‑]\p{L}{2,})+(?![\p{L}\p{N}-])/gu;

/**
 * The words of a statement as they are indexed: Chinese in Simplified characters, and words that a hyphen joins once more as
 * one word, behind the text, so that they are found as others write them.
 */
export function textToIndex(statement: Statement, blocks: readonly string[]): IndexedText {
  const words = blocks.flatMap(formsIn);
  const solid = new Set(blocks.flatMap((block) => block.match(HYPHENATED) ?? []));
  const text = [...words, ...[...solid].flatMap((word) => formsIn(word.replace(/[-‐‑]/gu, '')))];
  const { title, titles: translations, numbers } = statement.data;
  const titles = [title, ...Object.values(translations), ...numbers].flatMap(formsIn);
  return {
    statement,
    titles: titles.join(' '),
    text: text.join(' '),
    length: words.length,
    all: text.length + titles.length,
  };
}

const formsIn = (text: string): string[] => tokenize(simplified(text)).map(({ form }) => toIndexed(form));

/**
 * Makes the text index: the words of all texts with their places, in parts of neighbouring pieces.
 *
 * @param pieces in the order of the catalogue's rows
 * @param store what was compressed before
 */
export function textIndexOf(
  pieces: readonly IndexedPiece[],
  store?: PieceStore,
): { table: WordTable; files: SearchFile[] } {
  let base = 0;
  const common = new Set<string>();
  const files: SearchFile[] = [];
  const parts = partsOf(pieces).map((part, number) => {
    const count = part.reduce((sum, piece) => sum + piece.count, 0);
    for (const word of commonWords(part, count)) common.add(word);
    const starts: string[] = [];
    for (const { first, bytes } of mergeWords(part)) {
      files.push({
        path: `${number}/${starts.length}.pf_index`,
        content: store ? store.compressed(bytes, compress) : compress(bytes),
      });
      starts.push(first);
    }
    base += count;
    return { base: base - count, starts };
  });
  return {
    table: {
      parts,
      common: [...common].sort(),
      lengths: pieces.map(({ lengths }) => lengths).join(''),
    },
    files,
  };
}

const compress = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });

/** Pieces in parts of bounded size. */
function partsOf(pieces: readonly IndexedPiece[]): IndexedPiece[][] {
  const parts: IndexedPiece[][] = [[]];
  let words = 0;
  for (const piece of pieces) {
    words += piece.words;
    if (words > WORDS_A_PART && parts.at(-1)?.length) {
      parts.push([]);
      words = piece.words;
    }
    parts.at(-1)?.push(piece);
  }
  return parts;
}

/** The words of a part that say little, for they are so many. */
function commonWords(pieces: readonly IndexedPiece[], texts: number): string[] {
  const counts = new Map<string, number>();
  for (const { frequent } of pieces)
    for (const [word, count] of frequent) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts].filter(([, count]) => count > COMMON * texts).map(([word]) => word);
}
