import { diffArrays } from 'diff';
import { align } from './align.ts';

/** A stretch of a paragraph: in both texts, only in the later, or only in the earlier. */
export interface Stretch {
  kind: 'kept' | 'added' | 'removed';
  text: string;
}

/** Some paragraphs of two texts that answer to each other, as one run of stretches. */
export interface ParagraphChange {
  isChanged: boolean;
  stretches: Stretch[];
}

/** A word is compared once for so many words of a pair; beyond that, the two are shown one after the other. */
const MOST_WORDS = 20_000;

/**
 * What was added to a text and taken away, word by word, paragraph beside paragraph.
 *
 * @param language BCP 47, by whose rules words are told apart
 */
export function textChanges(
  before: readonly string[],
  after: readonly string[],
  language: string,
): ParagraphChange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  return align(before, after).map(({ a, b }) => {
    const [old, now] = [a, b].map((places, side) =>
      places.map((place) => (side === 0 ? before : after)[place] ?? '').join('\n'),
    ) as [string, string];
    if (old === now) return { isChanged: false, stretches: [{ kind: 'kept', text: now }] };
    return { isChanged: true, stretches: stretchesOf(words(old), words(now)) };
  });
}

function stretchesOf(before: string[], after: string[]): Stretch[] {
  const one = (kind: Stretch['kind'], words: string[]): Stretch[] =>
    words.length > 0 ? [{ kind, text: words.join('') }] : [];
  if (before.length + after.length > MOST_WORDS) return [...one('removed', before), ...one('added', after)];
  return diffArrays(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
}
