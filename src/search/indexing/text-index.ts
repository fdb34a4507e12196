import { gzipSync } from 'node:zlib';
import type { Glossary } from '../../archive/glossary.ts';
import { sha256Of } from '../../archive/sha256.ts';
import type { WordTable } from '../text-index.ts';
import { versionOf, type SearchFile } from './files.ts';
import { glossaryFiles, mergeTerms } from './glossary.ts';
import { mergeWords } from './merge-words.ts';
import type { IndexedPiece } from './piece.ts';

/** The text index of an archive: what is found by words alone. */
export interface TextIndexFiles {
  /** A digest of all that it was made from. */
  key: string;
  /** What is read before any word is looked up. */
  table: WordTable;
  /** The words with their places, compressed, each with a digest of what it was before; and the terms of the glossary. */
  chunks: (SearchFile & { digest: string })[];
  glossary: SearchFile[];
}

/** A part of the index holds so many words at the most, to bound the memory that merging takes. */
const WORDS_A_PART = 12_000_000;

/** A word that comes so often in the average text says nothing of any of them: the, of, and. */
const COMMON = 8;

/**
 * Makes the text index: the words of all texts with their places, in parts of neighbouring pieces.
 *
 * @param pieces in the order of the catalogue's rows
 * @param last the index that was made last: what was compressed for it is not again
 */
export function makeTextIndex(
  key: string,
  pieces: readonly IndexedPiece[],
  glossary: Glossary,
  last?: TextIndexFiles,
): TextIndexFiles {
  const compressed = new Map(last?.chunks.map(({ digest, content }) => [digest, content]));
  let base = 0;
  const common = new Set<string>();
  const chunks: TextIndexFiles['chunks'] = [];
  const parts = partsOf(pieces).map((part, number) => {
    const count = part.reduce((sum, piece) => sum + piece.count, 0);
    for (const word of commonWords(part, count)) common.add(word);
    const starts: string[] = [];
    for (const { first, bytes } of mergeWords(part)) {
      const digest = sha256Of(bytes);
      chunks.push({
        path: `${number}/${starts.length}.pf_index`,
        content: compressed.get(digest) ?? gzipSync(bytes),
        digest,
      });
      starts.push(first);
    }
    base += count;
    return { base: base - count, starts };
  });
  const terms = glossaryFiles(glossary, mergeTerms(pieces));
  return {
    key,
    table: {
      folder: versionOf(chunks),
      parts,
      common: [...common].sort(),
      glossary: { folder: versionOf(terms.files), starts: terms.starts },
      lengths: pieces.map(({ lengths }) => lengths).join(''),
    },
    chunks,
    glossary: terms.files,
  };
}

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
