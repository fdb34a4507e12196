import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { simplified } from '../../archive/simplified-chinese.ts';
import type { Statement } from '../../archive/statement.ts';
import { compareCodePoints, lengthMark, type WordTable } from '../text-index.ts';
import { WordChunk } from '../word-chunk.ts';
import { toIndexed, tokenize } from '../tokenize.ts';
import type { SearchFile } from './files.ts';

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

/** A part of the index holds so many words at the most: Pagefind takes some 300 bytes of memory for each. */
const WORDS_A_PART = 12_000_000;

/** How many bytes a chunk has at the most before it is compressed, unless of one word. */
const CHUNK = 16 * 1024;

/** A word that comes so often in the average text says nothing of any of them: the, of, and. */
const COMMON = 8;

/** How many records are handed to the indexer at a time. */
const BATCH = 64;

/** No language that Pagefind has rules for, so that it leaves every word as it is: an archive has many languages. */
const LANGUAGE = 'und';

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
 * Makes the text index: the words of all texts with their places, in parts of neighbouring statements.
 *
 * @param texts the texts in the order of the catalogue's rows
 * @throws Error where indexing failed or a statement is missing
 */
export async function indexTexts(
  texts: readonly IndexedText[],
): Promise<{ table: WordTable; files: SearchFile[] }> {
  const parts = partsOf(texts);
  const made: IndexPart[] = [];
  try {
    // One after another: two at a time take twice the memory and, beside the pages, hardly less time.
    for (const part of parts) made.push(await indexPart(part));
  } finally {
    await pagefind.close();
  }
  let base = 0;
  const table: WordTable = {
    parts: made.map(({ starts }, number) => {
      const part = { base, starts };
      base += parts[number]?.length ?? 0;
      return part;
    }),
    common: [...new Set(made.flatMap(({ common }) => common))].sort(),
    lengths: texts.map(({ length }) => lengthMark(length)).join(''),
  };
  const files = made.flatMap(({ chunks }, part) =>
    chunks.map((content, chunk) => ({ path: `${part}/${chunk}.pf_index`, content })),
  );
  return { table, files };
}

/** Texts in parts of bounded size. */
function partsOf(texts: readonly IndexedText[]): IndexedText[][] {
  const parts: IndexedText[][] = [[]];
  let words = 0;
  for (const text of texts) {
    words += text.length;
    if (words > WORDS_A_PART && parts.at(-1)?.length) {
      parts.push([]);
      words = text.length;
    }
    parts.at(-1)?.push(text);
  }
  return parts;
}

interface IndexPart {
  /** The first word of each chunk. */
  starts: string[];
  /** The chunks, compressed. */
  chunks: Uint8Array[];
  /** The words that say little, for they are so many. */
  common: string[];
}

async function indexPart(texts: readonly IndexedText[]): Promise<IndexPart> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (let at = 0; at < texts.length; at += BATCH)
      await Promise.all(
        texts.slice(at, at + BATCH).map(async ({ statement, text, titles }, offset) => {
          const { errors } = await index.addCustomRecord({
            url: String(at + offset),
            language: LANGUAGE,
            content: text,
            meta: { title: titles },
          });
          if (errors.length > 0)
            throw new Error(`${statement.id} could not be indexed: ${errors.join('; ')}`);
        }),
      );
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    return cut(
      files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => content),
      texts,
    );
  } finally {
    await index.deleteIndex();
  }
}

/**
 * Cuts a part's chunks smaller, for Pagefind's hold hundreds of words, and reads them as the search page will, to
 * be sure that each row has its words.
 *
 * @throws Error naming a statement that lacks words
 */
function cut(files: readonly Uint8Array[], texts: readonly IndexedText[]): IndexPart {
  const chunks = files
    .flatMap((content) => new WordChunk(gunzipSync(content), 0).cut(CHUNK))
    .map((bytes) => ({ bytes, words: new WordChunk(bytes, 0) }))
    .map(({ bytes, words }) => ({ content: gzipSync(bytes, { level: 9 }), words, keys: [...words.keys()] }))
    .sort((a, b) => compareCodePoints(a.keys[0] ?? '', b.keys[0] ?? ''));
  const held = texts.map(() => 0);
  const counts = new Map<string, number>();
  for (const { words, keys } of chunks)
    for (const key of keys) {
      let count = 0;
      for (const { rows, positions } of words.forms(key))
        for (const [index, row] of rows.entries()) {
          const here = positions[index]?.length ?? 0;
          held[row]! += here;
          count += here;
        }
      if (count > COMMON * texts.length) counts.set(key, count);
    }
  for (const [row, { statement, all }] of texts.entries())
    if ((held[row] ?? 0) < all)
      throw new Error(
        `The search index has ${held[row]} of ${all} words of ${statement.id}; build again, and report it if it stays so`,
      );
  return {
    starts: chunks.map(({ keys }) => keys[0] ?? ''),
    chunks: chunks.map(({ content }) => content),
    common: [...counts.keys()],
  };
}
