import { UNDATED, valuesAt, type Catalogue } from './catalogue.ts';
import type { Paragraph } from './excerpt.ts';
import { keysOf, normalizedTerm, tokenize } from './tokenize.ts';

/** How often each row holds a phrase. */
export type UseCounts = ReadonlyMap<number, number>;

/** A use of a phrase, with the words around it. */
export interface Use {
  /** The fragment of the paragraph's address. */
  anchor: string;
  before: string;
  phrase: string;
  after: string;
}

/** How much of the text stands on either side of a use, in UTF-16 code units. */
const AROUND = 90;

/**
 * Every use of a phrase in a text, in its order: its words side by side, whatever their capitals and diacritics. A word that is
 * written as one is used where a hyphen parts it too.
 *
 * @param simplify gives words in Simplified Chinese, where phrase and text may be in either
 */
export function usesIn(
  paragraphs: readonly Paragraph[],
  phrase: string,
  simplify = (words: string): string => words,
): Use[] {
  const wanted = keysOf(simplify(phrase));
  if (wanted.length === 0) return [];
  return paragraphs.flatMap(({ anchor, text }) => {
    const words = tokenize(text).map((word) => ({ ...word, key: normalizedTerm(simplify(word.form)) }));
    const found: Use[] = [];
    for (let at = 0; at < words.length;) {
      const length = lengthOfUse(text, words, at, wanted);
      if (length === 0) {
        at++;
        continue;
      }
      const [start, end] = [words[at]!.start, words[at + length - 1]!.end];
      found.push({
        anchor,
        before: oneLine(text.slice(Math.max(0, start - AROUND), start)),
        phrase: oneLine(text.slice(start, end)),
        after: oneLine(text.slice(end, end + AROUND)),
      });
      at += length;
    }
    return found;
  });
}

interface Word {
  key: string;
  start: number;
  end: number;
}

/** How many words of a text a phrase takes at a place; 0 where it is not there. */
function lengthOfUse(text: string, words: readonly Word[], at: number, wanted: readonly string[]): number {
  if (wanted.every((key, offset) => words[at + offset]?.key === key)) return wanted.length;
  if (wanted.length > 1) return 0;
  // `cease-fire` for `ceasefire`.
  let solid = words[at]?.key ?? '';
  for (let length = 1; solid.length < wanted[0]!.length; length++) {
    const [last, next] = [words[at + length - 1], words[at + length]];
    if (!last || !next || !/^[-‐‑]$/u.test(text.slice(last.end, next.start))) return 0;
    solid += next.key;
    if (solid === wanted[0]) return length + 1;
  }
  return 0;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** How a phrase was used over time. */
export interface UsesOverTime {
  uses: number;
  texts: number;
  /** By year: how often it was used, and in how many texts of how many. */
  years: Map<string, { uses: number; texts: number; all: number }>;
  /** The rows of the first and the last dated text that uses it. */
  first?: number;
  last?: number;
  /** How many of the texts have no date, and how many have one that nobody confirmed. */
  undated: number;
  unconfirmed: number;
  /** By party: how many of the texts. */
  countries: Map<string, number>;
}

/** The uses of a phrase by year and country, of some rows; a text of several years counts in each. */
export function usesOverTime(
  counts: UseCounts,
  catalogue: Catalogue,
  rows: ReadonlySet<number>,
): UsesOverTime {
  const { facets, from, unconfirmed } = catalogue;
  const all = new Map<string, number>();
  for (let row = 0; row < catalogue.count; row++)
    for (const year of valuesAt(facets.year, row)) all.set(year, (all.get(year) ?? 0) + 1);
  const result: UsesOverTime = {
    uses: 0,
    texts: 0,
    years: new Map(),
    undated: 0,
    unconfirmed: 0,
    countries: new Map(),
  };
  for (const [row, uses] of counts) {
    if (!rows.has(row)) continue;
    result.uses += uses;
    result.texts++;
    for (const country of valuesAt(facets.party, row))
      result.countries.set(country, (result.countries.get(country) ?? 0) + 1);
    const day = from[row] ?? UNDATED;
    if (day === UNDATED) {
      result.undated++;
      continue;
    }
    if (unconfirmed.year[row] === 1) result.unconfirmed++;
    if (result.first === undefined || day < (from[result.first] ?? 0)) result.first = row;
    if (result.last === undefined || day > (from[result.last] ?? 0)) result.last = row;
    for (const year of valuesAt(facets.year, row)) {
      const known = result.years.get(year) ?? { uses: 0, texts: 0, all: all.get(year) ?? 0 };
      result.years.set(year, { ...known, uses: known.uses + uses, texts: known.texts + 1 });
    }
  }
  return result;
}

/** The phrase of a query: its words without quotes and what is left out. */
export const phraseOf = (query: string): string =>
  query
    .replace(/(?:^|\s)-(?:["“«„][^"”»“]*["”»“]|\S+)/gu, ' ')
    .replace(/["“”«»„]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
