import { simplified } from '../../archive/simplified-chinese.ts';
import type { Statement } from '../../archive/statement.ts';
import { formsOf } from '../tokenize.ts';

/** A text to index: the words of what the statement is called, and of what it says, as forms in their order. */
export interface IndexedText {
  statement: Statement;
  /** Those of its titles and numbers. */
  titles: string[];
  /** Those of its text; behind them, once more as one word each, those that a hyphen joins. */
  words: string[];
  /** How many words the text itself has. */
  length: number;
}

/** Words that a hyphen joins, which others write as one word: `cease-fire`. */
const HYPHENATED = /(?<![\p{L}\p{N}-])\p{L}{2,}(?:[-‐‑]\p{L}{2,})+(?![\p{L}\p{N}-])/gu;
const HYPHEN = /[-‐‑]/gu;

/**
 * The words of a statement as they are indexed: Chinese in Simplified characters, and words that a hyphen joins once more as
 * one word, behind the text, so that they are found as others write them.
 */
export function textToIndex(statement: Statement, blocks: readonly string[]): IndexedText {
  const words: string[] = [];
  const solid = new Set<string>();
  for (const block of blocks) {
    for (const form of formsIn(block)) words.push(form);
    if (block.search(HYPHEN) < 0) continue;
    for (const word of block.match(HYPHENATED) ?? []) solid.add(word.replace(HYPHEN, ''));
  }
  const { length } = words;
  for (const word of solid) words.push(...formsIn(word));
  const { title, titles: translations, numbers } = statement.data;
  const titles = [title, ...Object.values(translations), ...numbers].flatMap(formsIn);
  return { statement, titles, words, length };
}

const formsIn = (text: string): string[] => formsOf(simplified(text));
