import { simplified } from '../../archive/simplified-chinese.ts';
import type { Statement } from '../../archive/statement.ts';
import { toIndexed, tokenize } from '../tokenize.ts';

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
