import { holds, placesAt, TITLE, type Postings } from './postings.ts';

/** A term as it is ranked by. */
export interface RankedTerm {
  postings: Postings;
  /** How many words it has. */
  words: number;
  /** Rows that answer the term though they lack its words: what a name stands for. */
  also: ReadonlySet<number>;
}

/** BM25's saturation and its weight of a text's length (Robertson and Zaragoza, 2009). */
const [SATURATION, LENGTH_WEIGHT] = [1.2, 0.5];

/** What a form counts that is not the one asked for: less however often it comes than that form does once. */
const INEXACT = 0.4;

/** What a term in the title counts more, in shares of its weight. */
const IN_TITLE = 1.5;

/** What two terms count more that stand side by side, and all terms that do. */
const [PAIR, WHOLE] = [0.8, 10];

/**
 * The rows that answer all terms, by how well: rare words weigh more than common ones, texts that hold the words
 * side by side come before those that hold them apart, and titles before texts.
 *
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
  // How many of the terms, one after another, a row has answered so far.
  const answered = new Uint8Array(count);
  for (const [number, { postings, also }] of terms.entries()) {
    const mark = (row: number) => {
      if (answered[row] === number) answered[row] = number + 1;
    };
    postings.rows.forEach(mark);
    also.forEach(mark);
  }
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (answered[row] === terms.length) rows.push(row);
  if (rows.length === 0) return scores;

  const candidate = new Int32Array(count).fill(-1);
  rows.forEach((row, index) => (candidate[row] = index));
  const weights = terms.map(({ postings, also }) => rarity(Math.max(postings.rows.length, also.size), count));
  const average = rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length;
  const totals = new Float64Array(rows.length);
  /** For each term, where each candidate stands in its postings; -1 where it does not. */
  const at = terms.map(() => new Int32Array(rows.length).fill(-1));
  for (const [number, { postings }] of terms.entries()) {
    const weight = weights[number] ?? 0;
    postings.rows.forEach((row, index) => {
      const place = candidate[row] ?? -1;
      if (place < 0) return;
      at[number]![place] = index;
      const [start, end] = [postings.starts[index] ?? 0, postings.starts[index + 1] ?? 0];
      const often = end - start;
      const long = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * lengthOf(row)) / average;
      let score = (often * (SATURATION + 1)) / (often + SATURATION * long);
      if (postings.exact[index] === 0) score *= INEXACT;
      if ((postings.places[end - 1] ?? 0) >= TITLE) score += IN_TITLE;
      totals[place]! += weight * score;
    });
  }
  if (terms.length > 1) addNearness(terms, weights, rows.length, at, totals);
  rows.forEach((row, index) => scores.set(row, totals[index] ?? 0));
  return scores;
}

/** Adds what side by side is worth. */
function addNearness(
  terms: readonly RankedTerm[],
  weights: readonly number[],
  count: number,
  at: readonly Int32Array[],
  totals: Float64Array,
): void {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (let index = 0; index < count; index++) {
    for (let number = 0; number + 1 < terms.length; number++)
      if (areSideBySide(terms, at, index, number, number + 2))
        totals[index]! += PAIR * ((weights[number] ?? 0) + (weights[number + 1] ?? 0));
    if (areSideBySide(terms, at, index, 0, terms.length)) totals[index]! += WHOLE * all;
  }
}

/** Whether a candidate has the terms from one up to another side by side, in their order. */
function areSideBySide(
  terms: readonly RankedTerm[],
  at: readonly Int32Array[],
  candidate: number,
  from: number,
  end: number,
): boolean {
  const indexes = at.map((places) => places[candidate] ?? -1);
  for (let number = from; number < end; number++) if ((indexes[number] ?? -1) < 0) return false;
  const first = terms[from];
  if (!first) return false;
  return placesAt(first.postings, indexes[from] ?? 0).some((place) => {
    let next = place + first.words;
    for (let number = from + 1; number < end; number++) {
      const { postings, words } = terms[number]!;
      if (!holds(postings, indexes[number] ?? 0, next)) return false;
      next += words;
    }
    return true;
  });
}

/** A term's weight by how few rows have it (BM25's inverse document frequency, never below 0). */
const rarity = (having: number, count: number): number =>
  Math.log(1 + (count - having + 0.5) / (having + 0.5));
