import type { Root } from 'mdast';
import { spanOf, type Draft, type Span } from './draft.ts';

/** A part of a text that says more, or less, than the rest about what the text is. */
export type Zone = 'title' | 'lead' | 'body' | 'omitted';

/** The lead is the first paragraphs, up to so many UTF-16 code units. */
const LEAD = 900;

/** Tells in which part of the source an offset of the searched text lies. */
export function zonesOf(draft: Draft, tree: Root): (offset: number) => Zone {
  const start = tree.children[0] ? spanOf(tree.children[0]).start : 0;
  const second = tree.children[1] ? spanOf(tree.children[1]).end : start;
  const lead = { start, end: Math.max(start + LEAD, Math.min(second, start + 2 * LEAD)) };
  const within = ({ start, end }: Span, at: number) => at >= start && at < end;
  return (offset) => {
    const at = draft.reading.toSource(offset);
    const omitted = lastBefore(draft.omitted, at);
    if (omitted && within(omitted, at)) return 'omitted';
    if (draft.title && within(draft.title, at)) return 'title';
    return within(lead, at) ? 'lead' : 'body';
  };
}

/** The last of some spans, in the order of the text, that begins at an offset or before it. */
export function lastBefore(spans: readonly Span[], at: number): Span | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
