import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { lengthMark } from '../text-index.ts';
import { WordChunk } from '../word-chunk.ts';
import type { FoundTerms, GlossaryFinder } from './glossary.ts';
import type { IndexedText } from './texts.ts';
import { toIndexed } from '../tokenize.ts';

/** What is known of a run of neighbouring statements; rows count from its first. */
export interface IndexedPiece {
  /** How many statements it has, and how many words their texts have. */
  count: number;
  words: number;
  /** The files of Pagefind's index, decompressed. */
  chunks: Uint8Array[];
  /** The length of each text: see `lengthMark`. */
  lengths: string;
  /** How often words come, those that come at least once in the average text. */
  frequent: Map<string, number>;
  /** The terms of the glossary that the texts hold. */
  terms: FoundTerms;
}

/** Pagefind leaves out a record without words, and counts on as if it were not there; this is one that no text has. */
const NO_WORDS = '_';

/** How many records are handed to the indexer at a time. */
const BATCH = 64;

/** No language that Pagefind has rules for, so that it leaves every word as it is: an archive has many languages. */
const LANGUAGE = 'und';

/**
 * Indexes the texts of a piece.
 *
 * @throws Error where indexing failed or a statement is missing
 */
export async function indexPiece(
  texts: readonly IndexedText[],
  glossary: GlossaryFinder,
): Promise<IndexedPiece> {
  const chunks = await indexWords(texts);
  return {
    count: texts.length,
    words: texts.reduce((sum, { length }) => sum + length, 0),
    chunks,
    lengths: texts.map(({ length }) => lengthMark(length)).join(''),
    frequent: countWords(chunks, texts),
    terms: glossary.find(
      texts.map(({ statement, titles, words }) => ({
        language: statement.data.language,
        forms: [...titles, ...words],
      })),
    ),
  };
}

async function indexWords(texts: readonly IndexedText[]): Promise<Uint8Array[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (let at = 0; at < texts.length; at += BATCH)
      await Promise.all(
        texts.slice(at, at + BATCH).map(async ({ statement, words, titles }, offset) => {
          const { errors } = await index.addCustomRecord({
            url: String(at + offset),
            language: LANGUAGE,
            content: toIndexed(words.join(' ')) || NO_WORDS,
            meta: { title: toIndexed(titles.join(' ')) },
          });
          if (errors.length > 0)
            throw new Error(`${statement.id} could not be indexed: ${errors.join('; ')}`);
        }),
      );
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    return files
      .filter(({ path }) => path.endsWith('.pf_index'))
      .map(({ content }) => new Uint8Array(gunzipSync(content)));
  } finally {
    await index.deleteIndex();
  }
}

/**
 * Counts the words of chunks as the search page will read them, to be sure that each row has its words.
 *
 * @throws Error naming a statement that lacks words
 */
function countWords(chunks: readonly Uint8Array[], texts: readonly IndexedText[]): Map<string, number> {
  const held = texts.map(() => 0);
  const frequent = new Map<string, number>();
  for (const bytes of chunks) {
    const words = new WordChunk(bytes, 0);
    for (const key of words.keys()) {
      let count = 0;
      for (const { rows, positions } of words.forms(key))
        for (const [index, row] of rows.entries()) {
          const here = positions[index]?.length ?? 0;
          held[row]! += here;
          count += here;
        }
      if (count >= texts.length) frequent.set(key, count);
    }
  }
  for (const [row, { statement, words, titles }] of texts.entries())
    if ((held[row] ?? 0) < words.length + titles.length)
      throw new Error(
        `The search index has ${held[row]} of ${words.length + titles.length} words of ${statement.id}; build again, and report it if it stays so`,
      );
  return frequent;
}
