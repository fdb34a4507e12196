import { hasPosition, positionsAt, TITLE_POSITIONS, type Postings } from './postings.ts';

/** A term of a query, as it is ranked by. */
export interface RankedTerm {
  postings: Postings;
  /** How many words it has. */
  words: number;
  /**
   * Rows that are listed under the name that the term is, whether or not they hold its words, with how much that says: 1 for
   * a topic or a party, less for a country that is only mentioned.
   */
  matchedByFacet: ReadonlyMap<number, number>;
  /** Rows that hold the term in other words or another language, with how often. */
  equivalents: ReadonlyMap<number, number>;
  /** Whether the equivalents stand for the term before as well, and are counted there. */
  isCounted: boolean;
}

/** How rows answer a query. */
export interface Ranking {
  scores: Map<number, number>;
  /** Where no row has all terms: of each row that has the most of them, the numbers of those that it lacks. */
  lacking?: Map<number, number[]>;
}

/*
 * Weights. BM25's two are Robertson and Zaragoza's (“The Probabilistic Relevance Framework”, 2009). The others were set on
 * the judged queries of `npm run bench -- relevance`, over synthetic statements in six languages.
 */

/** BM25's k1: how soon further occurrences of a term stop to add to the score. */
const SATURATION = 1.2;

/** BM25's b: how much a long text is held against a match. */
const LENGTH_WEIGHT = 0.5;

/** Score factor for an inflected form: even many inexact matches score below one exact match. */
const INEXACT = 0.4;

/** Bonus for a term in the title, in shares of the term's weight. */
const IN_TITLE = 1.5;

/** Bonus for a row that is listed under the name that the term is, in shares of the term's weight. */
const BY_FACET = 2.5;

/** Score factor for other words of the same meaning: texts with the very words come first. */
const EQUIVALENT = 0.2;

/** Where no row has all terms, rows with so large a share of their weights answer. */
const PARTIAL_SHARE = 0.5;

/** So many terms are told apart; further ones are not required. */
const MOST_TERMS = 30;

/** Bonus where two neighbouring terms of the query are adjacent in the text, in shares of their weights. */
const ADJACENT_PAIR = 0.8;

/** Bonus where all terms of the query are adjacent in their order, in shares of their weights. */
const WHOLE_PHRASE = 10;

/**
 * The rows that match all terms, with their scores: BM25, with bonuses for exact forms, titles and adjacent terms. Where none
 * matches all, those that match the most.
 *
 * For example, of 1,000 rows that 10 match, the term weighs ln(1 + 990.5 / 10.5) = 4.6. A text of average length that
 * has it once scores 4.6 × (1 × 2.2) / (1 + 1.2) = 4.6, twice 4.6 × (2 × 2.2) / (2 + 1.2) = 6.3, in another form once
 * 4.6 × 0.4 = 1.8, and once in the title 4.6 × (1 + 1.5) = 11.5.
 *
 * @param count how many rows there are
 * @param lengthOf how many words a row's text has
 */
export function rank(all: readonly RankedTerm[], count: number, lengthOf: (row: number) => number): Ranking {
  const terms = all.slice(0, MOST_TERMS);
  const scores = new Map<number, number>();
  if (terms.length === 0) return { scores };
  const masks = new Uint32Array(count);
  for (const [number, { postings, matchedByFacet, equivalents }] of terms.entries()) {
    const bit = 1 << number;
    for (const row of postings.rows) masks[row]! |= bit;
    for (const row of matchedByFacet.keys()) masks[row]! |= bit;
    for (const row of equivalents.keys()) masks[row]! |= bit;
  }
  const weights = terms.map((term) => inverseDocumentFrequency(countRows(term), count));
  const { rows, lacking } = chooseRows(masks, weights);
  if (rows.length === 0) return { scores };

  const candidate = new Int32Array(count).fill(-1);
  rows.forEach((row, index) => (candidate[row] = index));
  const average = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length;
  const totals = new Float64Array(rows.length);
  /** For each term, the index of each candidate in its postings; -1 where it does not hold the term. */
  const at = terms.map(() => new Int32Array(rows.length).fill(-1));
  const saturated = (frequency: number, row: number) => {
    const lengthNorm = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * lengthOf(row)) / average;
    return (frequency * (SATURATION + 1)) / (frequency + SATURATION * lengthNorm);
  };
  for (const [number, { postings, matchedByFacet, equivalents, isCounted }] of terms.entries()) {
    const weight = weights[number] ?? 0;
    postings.rows.forEach((row, index) => {
      const own = candidate[row] ?? -1;
      if (own < 0) return;
      at[number]![own] = index;
      const [start, end] = [postings.starts[index] ?? 0, postings.starts[index + 1] ?? 0];
      let score = saturated(end - start, row);
      if (postings.exact[index] === 0) score *= INEXACT;
      if ((postings.positions[end - 1] ?? 0) >= TITLE_POSITIONS) score += IN_TITLE;
      totals[own]! += weight * score;
    });
    for (const [row, strength] of matchedByFacet) {
      const own = candidate[row] ?? -1;
      if (own >= 0) totals[own]! += weight * BY_FACET * strength;
    }
    if (isCounted) continue;
    for (const [row, frequency] of equivalents) {
      const own = candidate[row] ?? -1;
      if (own >= 0 && at[number]![own] === -1)
        totals[own]! += weight * EQUIVALENT * saturated(frequency, row);
    }
  }
  if (terms.length > 1) addProximity(terms, weights, rows.length, at, totals);
  rows.forEach((row, index) => scores.set(row, totals[index] ?? 0));
  return { scores, ...(lacking && { lacking }) };
}

/** How many rows answer a term in any way. */
const countRows = ({ postings, matchedByFacet, equivalents }: RankedTerm): number =>
  Math.max(postings.rows.length, matchedByFacet.size, equivalents.size);

/** The rows that match all terms; where there is none, those that match the most of their weight, and what each lacks. */
function chooseRows(
  masks: Uint32Array,
  weights: readonly number[],
): { rows: number[]; lacking?: Map<number, number[]> } {
  const whole = 2 ** weights.length - 1;
  const rows: number[] = [];
  for (const [row, mask] of masks.entries()) if (mask === whole) rows.push(row);
  if (rows.length > 0 || weights.length === 1) return { rows };
  const has = (mask: number, number: number) => ((mask >>> number) & 1) === 1;
  const shareOf = (mask: number) =>
    weights.reduce((sum, weight, number) => sum + (has(mask, number) ? weight : 0), 0);
  const least = PARTIAL_SHARE * weights.reduce((sum, weight) => sum + weight, 0);
  const most = masks.reduce((best, mask) => Math.max(best, mask === 0 ? 0 : shareOf(mask)), 0);
  const lacking = new Map<number, number[]>();
  for (const [row, mask] of masks.entries())
    if (mask !== 0 && shareOf(mask) >= Math.min(least, most))
      lacking.set(
        row,
        weights.flatMap((_, number) => (has(mask, number) ? [] : [number])),
      );
  return { rows: [...lacking.keys()], lacking };
}

/** Adds the bonuses for adjacent terms. */
function addProximity(
  terms: readonly RankedTerm[],
  weights: readonly number[],
  count: number,
  at: readonly Int32Array[],
  totals: Float64Array,
): void {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let index = 0; index < count; index++) {
    for (let number = 0; number + 1 < terms.length; number++)
      if (areAdjacent(terms, at, index, number, number + 2))
        totals[index]! += ADJACENT_PAIR * ((weights[number] ?? 0) + (weights[number + 1] ?? 0));
    if (areAdjacent(terms, at, index, 0, terms.length)) totals[index]! += WHOLE_PHRASE * all;
  }
}

/** Whether a candidate holds the terms from `from` up to `end` side by side, in their order. */
function areAdjacent(
  terms: readonly RankedTerm[],
  at: readonly Int32Array[],
  candidate: number,
  from: number,
  end: number,
): boolean {
  const indexes = at.map((ofTerm) => ofTerm[candidate] ?? -1);
  for (let number = from; number < end; number++) if ((indexes[number] ?? -1) < 0) return false;
  const first = terms[from];
  if (!first) return false;
  return positionsAt(first.postings, indexes[from] ?? 0).some((position) => {
    let next = position + first.words;
    for (let number = from + 1; number < end; number++) {
      const { postings, words } = terms[number]!;
      if (!hasPosition(postings, indexes[number] ?? 0, next)) return false;
      next += words;
    }
    return true;
  });
}

/** A term's weight by how few rows have it (BM25's inverse document frequency, never below 0). */
const inverseDocumentFrequency = (having: number, count: number): number =>
  Math.log(1 + (count - having + 0.5) / (having + 0.5));
