import { hasPosition, positionsAt, TITLE_POSITIONS, type Postings } from './postings.ts';

/** A term of a query, as it is ranked by. */
export interface RankedTerm {
  postings: Postings;
  /** How many words it has. */
  words: number;
  /** Rows that are listed under the name that the term is, whether or not they hold its words. */
  matchedByFacet: ReadonlySet<number>;
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

/** Bonus where two neighbouring terms of the query are adjacent in the text, in shares of their weights. */
const ADJACENT_PAIR = 0.8;

/** Bonus where all terms of the query are adjacent in their order, in shares of their weights. */
const WHOLE_PHRASE = 10;

/**
 * The rows that match all terms, with their scores: BM25, with bonuses for exact forms, titles and adjacent terms.
 *
 * For example, of 1,000 rows that 10 match, the term weighs ln(1 + 990.5 / 10.5) = 4.6. A text of average length that
 * has it once scores 4.6 × (1 × 2.2) / (1 + 1.2) = 4.6, twice 4.6 × (2 × 2.2) / (2 + 1.2) = 6.3, in another form once
 * 4.6 × 0.4 = 1.8, and once in the title 4.6 × (1 + 1.5) = 11.5.
 *
 * @param count how many rows there are
 * @param lengthOf how many words a row's text has
 */
export function rank(
  terms: readonly RankedTerm[],
  count: number,
  lengthOf: (row: number) => number,
): Map<number, number> {
  const scores = new Map<number, number>();
  const [first] = terms;
  if (!first) return scores;
  // How many of the terms, in their order, each row has matched so far.
  const matched = new Uint8Array(count);
  for (const [number, { postings, matchedByFacet }] of terms.entries()) {
    const mark = (row: number) => {
      if (matched[row] === number) matched[row] = number + 1;
    };
    postings.rows.forEach(mark);
    matchedByFacet.forEach(mark);
  }
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (matched[row] === terms.length) rows.push(row);
  if (rows.length === 0) return scores;

  const candidate = new Int32Array(count).fill(-1);
  rows.forEach((row, index) => (candidate[row] = index));
  const weights = terms.map(({ postings, matchedByFacet }) =>
    inverseDocumentFrequency(Math.max(postings.rows.length, matchedByFacet.size), count),
  );
  const average = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length;
  const totals = new Float64Array(rows.length);
  /** For each term, the index of each candidate in its postings; -1 where it does not hold the term. */
  const at = terms.map(() => new Int32Array(rows.length).fill(-1));
  for (const [number, { postings }] of terms.entries()) {
    const weight = weights[number] ?? 0;
    postings.rows.forEach((row, index) => {
      const own = candidate[row] ?? -1;
      if (own < 0) return;
      at[number]![own] = index;
      const [start, end] = [postings.starts[index] ?? 0, postings.starts[index + 1] ?? 0];
      const frequency = end - start;
      const lengthNorm = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * lengthOf(row)) / average;
      let score = (frequency * (SATURATION + 1)) / (frequency + SATURATION * lengthNorm);
      if (postings.exact[index] === 0) score *= INEXACT;
      if ((postings.positions[end - 1] ?? 0) >= TITLE_POSITIONS) score += IN_TITLE;
      totals[own]! += weight * score;
    });
  }
  if (terms.length > 1) addProximity(terms, weights, rows.length, at, totals);
  rows.forEach((row, index) => scores.set(row, totals[index] ?? 0));
  return scores;
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
