import { byWord, type Word } from './lexicon.ts';
import { fold } from './text.ts';

/** A sketch of a text's runs of words: so many 32-bit minima, by which alike texts are told without being compared. */
export type Signature = Uint32Array;

/** How many words in a row are compared as one. */
const SHINGLE_WORDS = 3;

/**
 * Minima of a sketch, in bands of so many. Two texts that share the part s of their runs agree in a band with
 * probability s^4, and in any of the eight with 1 − (1 − s^4)^8: 0.98 at 0.8, 0.40 at 0.5, 0.01 at 0.2
 * (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4).
 */
const BAND = 4;
const BANDS = 8;

/** Odd multipliers, one for each minimum, by a linear congruential generator (Numerical Recipes). */
const MULTIPLIERS = Uint32Array.from({ length: BAND * BANDS }, (_, index) => {
  let state = index + 1;
  for (let round = 0; round < 4; round++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state | 1;
});

/** A word's 32-bit hash (FNV-1a); case and diacritics do not count. */
const hashOf = byWord((word: Word): number => {
  const folded = fold(word.text);
  let hash = 0x811c9dc5;
  for (let index = 0; index < folded.length; index++)
    hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
  return hash >>> 0;
});

/** Hashes of a text's runs of words, each once; case, diacritics and punctuation do not count. */
export function shinglesOf(words: readonly Word[]): Set<number> {
  const hashes = words.map(hashOf);
  const runs = new Set<number>();
  const last = Math.max(0, hashes.length - SHINGLE_WORDS);
  for (let at = 0; at <= last; at++) {
    let run = 0;
    for (let index = at; index < Math.min(at + SHINGLE_WORDS, hashes.length); index++)
      run = Math.imul(run ^ (hashes[index] ?? 0), 0x9e3779b1) + index - at;
    runs.add(run >>> 0);
  }
  return runs;
}

/** The sketch of a text's runs (MinHash). */
export function signatureOf(runs: ReadonlySet<number>): Signature {
  const minima = new Uint32Array(BAND * BANDS).fill(0xffffffff);
  for (const run of runs)
    for (let index = 0; index < minima.length; index++) {
      const mixed = Math.imul(run ^ (run >>> 15), MULTIPLIERS[index] ?? 1) >>> 0;
      if (mixed < (minima[index] ?? 0)) minima[index] = mixed;
    }
  return minima;
}

/** The part of their runs that two texts share, from 0 to 1 (Jaccard's index). */
export function jaccardIndex(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const run of a) if (b.has(run)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}

/** Sketches by what they are of, to find those that may be alike. */
export class SignatureIndex<Item> {
  readonly #bands = new Map<number, Item[]>();

  /** Those that agree with a sketch in a band, each once. */
  candidates(sketch: Signature): Set<Item> {
    return new Set(bandKeys(sketch).flatMap((key) => this.#bands.get(key) ?? []));
  }

  add(sketch: Signature, item: Item): void {
    for (const key of bandKeys(sketch)) {
      const items = this.#bands.get(key);
      if (items) items.push(item);
      else this.#bands.set(key, [item]);
    }
  }
}

/** A number for each band and what stands in it; below 2^53. */
function bandKeys(sketch: Signature): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let key = 0;
    for (let index = band * BAND; index < (band + 1) * BAND; index++)
      key = (Math.imul(key ^ (sketch[index] ?? 0), 0x85ebca6b) + 0x27d4eb2f) >>> 0;
    return key * BANDS + band;
  });
}
