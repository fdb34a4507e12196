import { fold, UNSPACED, units } from '../archive/text.ts';

/** The differences of two texts. */
export interface Difference {
  onlyA: string[];
  onlyB: string[];
}

/** The values of one list that the other lacks, in their order. */
export function difference(a: readonly string[], b: readonly string[]): Difference {
  const [inA, inB] = [new Set(a), new Set(b)];
  return { onlyA: a.filter((value) => !inB.has(value)), onlyB: b.filter((value) => !inA.has(value)) };
}

/** How many words of each text are named. */
const MOST = 40;

/** A word must be so long; most shorter ones only join others. */
const SHORTEST = 4;

/**
 * The words of each text that the other does not have in any spelling, those that come most often first. Of scripts
 * without spaces, which have no words that could be told by their letters alone, pairs of characters.
 */
export function wordDifference(a: readonly string[], b: readonly string[]): Difference {
  const [left, right] = [countsOf(a), countsOf(b)];
  const only = (own: Map<string, Count>, other: Map<string, Count>) =>
    [...own]
      .filter(([key, { count }]) => !other.has(key) && (count > 1 || own.size < 2000))
      .sort(([, one], [, two]) => two.count - one.count || one.first - two.first)
      .slice(0, MOST)
      .map(([, { word }]) => word);
  return { onlyA: only(left, right), onlyB: only(right, left) };
}

interface Count {
  /** The word as it is first written. */
  word: string;
  count: number;
  first: number;
}

const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, 'u');

function countsOf(texts: readonly string[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const add = (word: string) => {
    const key = fold(word);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { word, count: 1, first: counts.size });
  };
  for (const text of texts) {
    let last: { text: string; end: number } | undefined;
    for (const unit of units(text)) {
      if (IS_UNSPACED.test(unit.text)) {
        if (last?.end === unit.start && IS_UNSPACED.test(last.text)) add(last.text + unit.text);
      } else if (unit.text.length >= SHORTEST) add(unit.text);
      last = unit;
    }
  }
  return counts;
}
