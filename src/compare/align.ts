import { fold, units } from '../archive/text.ts';

/** Paragraphs of two texts that stand beside each other, by their places; either side may have none, or several. */
export interface Pairing {
  a: number[];
  b: number[];
}

/** The share of common words in a similarity; the rest is the ratio of lengths. Set by hand, as above. */
const WORDS_WEIGHT = 0.85;

/** With more pairs of paragraphs than this, the two texts are only laid side by side in order. */
const MOST_PAIRS = 250_000;

/** Minimum similarity for pairing two paragraphs. Set by hand on the two accounts of one event in the tests. */
const LEAST_SIMILARITY = 0.12;

/**
 * Lays two texts beside each other, paragraph against paragraph, each in its order. Paragraphs are alike by the words
 * that they share (names and numbers are the same in many languages), the rarer the more, and by their lengths, which
 * go with each other in a translation (Gale and Church 1993). One paragraph may answer to two.
 */
export function align(a: readonly string[], b: readonly string[]): Pairing[] {
  if (a.length * b.length > MOST_PAIRS) return inOrder(a.length, b.length);
  const alike = similarityOf(a, b);
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  const steps = new Uint8Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i + j === 0) continue;
      let most = -Infinity;
      for (const [number, { x, y }] of STEPS.entries()) {
        if (i < x || j < y) continue;
        const score = (best[(i - x) * width + j - y] ?? 0) + scoreOf(alike, i, j, x, y);
        if (score > most) {
          most = score;
          steps[i * width + j] = number;
        }
      }
      best[i * width + j] = most;
    }
  const pairings: Pairing[] = [];
  for (let i = a.length, j = b.length; i + j > 0;) {
    const { x, y } = STEPS[steps[i * width + j] ?? 0] ?? { x: 1, y: 1 };
    pairings.push({ a: range(i - x, i), b: range(j - y, j) });
    i -= x;
    j -= y;
  }
  return joinGaps(pairings.reverse());
}

/** Paragraphs that stand alone one after the other, of either side, as one row: so both texts go on side by side. */
function joinGaps(pairings: readonly Pairing[]): Pairing[] {
  const joined: Pairing[] = [];
  let gap: Pairing | undefined;
  for (const pairing of pairings) {
    const isGap = pairing.a.length === 0 || pairing.b.length === 0;
    if (isGap && gap) {
      gap.a.push(...pairing.a);
      gap.b.push(...pairing.b);
    } else {
      gap = isGap ? pairing : undefined;
      joined.push(pairing);
    }
  }
  return joined;
}

/** How many paragraphs of either side stand together. */
const STEPS = [
  { x: 1, y: 1 },
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: 2, y: 1 },
  { x: 1, y: 2 },
] as const;

/**
 * The score of pairing the `x` paragraphs before `i` with the `y` before `j`. A paragraph alone scores 0, so two are paired
 * where their similarity exceeds `LEAST_SIMILARITY`: at 0.52 they score 0.40, at 0.05 they score −0.07 and stay apart.
 */
function scoreOf(
  alike: (i: number, j: number) => number,
  i: number,
  j: number,
  x: number,
  y: number,
): number {
  if (x === 0 || y === 0) return 0;
  if (x === 1 && y === 1) return alike(i - 1, j - 1) - LEAST_SIMILARITY;
  const [one, other] =
    x === 2 ? [alike(i - 2, j - 1), alike(i - 1, j - 1)] : [alike(i - 1, j - 2), alike(i - 1, j - 1)];
  return one + other - 3 * LEAST_SIMILARITY;
}

/** The similarity of paragraphs, from 0 to 1. */
function similarityOf(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const [left, right] = [a, b].map((texts) => texts.map(wordsOf)) as [Set<string>[], Set<string>[]];
  const weight = new Map<string, number>();
  for (const words of [...left, ...right])
    for (const word of words) weight.set(word, (weight.get(word) ?? 0) + 1);
  const total = left.length + right.length;
  for (const [word, count] of weight) weight.set(word, Math.log((total + 1) / count));
  const sum = (words: Iterable<string>) => [...words].reduce((all, word) => all + (weight.get(word) ?? 0), 0);
  const [sumsLeft, sumsRight] = [left.map(sum), right.map(sum)];
  const [lengthLeft, lengthRight] = [a, b].map((texts) =>
    texts.reduce((all, text) => all + text.length, 1),
  ) as [number, number];
  const known = new Float32Array(a.length * b.length).fill(NaN);
  return (i, j) => {
    const at = i * b.length + j;
    if (Number.isNaN(known[at])) known[at] = measure(i, j);
    return known[at] ?? 0;
  };
  function measure(i: number, j: number): number {
    const [one, other] = [left[i] ?? new Set<string>(), right[j] ?? new Set<string>()];
    const common = sum(one.intersection(other));
    const shared = common / Math.max(1, Math.min(sumsLeft[i] ?? 0, sumsRight[j] ?? 0));
    const [p, q] = [(a[i]?.length ?? 0) / lengthLeft, (b[j]?.length ?? 0) / lengthRight];
    const lengths = Math.min(p, q) / Math.max(p, q, Number.EPSILON);
    return WORDS_WEIGHT * shared + (1 - WORDS_WEIGHT) * lengths;
  }
}

const wordsOf = (text: string): Set<string> => new Set(units(text).map((unit) => fold(unit.text)));

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const inOrder = (a: number, b: number): Pairing[] =>
  range(0, Math.max(a, b)).map((index) => ({
    a: index < a ? [index] : [],
    b: index < b ? [index] : [],
  }));
