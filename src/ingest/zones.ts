import type { Root } from 'mdast';
import { bisector } from 'd3-array';
import type { Span } from '../archive/span.ts';
import { spanOf, type Draft } from './draft.ts';

/** A part of a text; a name or a day in a title says more about the text than one in its body. */
export type Zone = 'title' | 'lead' | 'body' | 'omitted';

/** The lead is the first paragraphs, up to this length in UTF-16 code units. */
const LEAD = 900;

/** Tells in which zone of the source an offset of the searched text is. */
export function zonesOf(draft: Draft, tree: Root): (offset: number) => Zone {
  const start = tree.children[0] ? spanOf(tree.children[0]).start : 0;
  const second = tree.children[1] ? spanOf(tree.children[1]).end : start;
  const lead = { start, end: Math.max(start + LEAD, Math.min(second, start + 2 * LEAD)) };
  const within = ({ start, end }: Span, at: number) => at >= start && at < end;
  return (offset) => {
    const at = draft.searchable.toSource(offset);
    const omitted = lastBefore(draft.omitted, at);
    if (omitted && within(omitted, at)) return 'omitted';
    if (draft.title && within(draft.title, at)) return 'title';
    return within(lead, at) ? 'lead' : 'body';
  };
}

const byStart = bisector((span: Span) => span.start);

/** The last of some spans, in the order of the text, that begins at an offset or before it. */
export const lastBefore = (spans: readonly Span[], at: number): Span | undefined =>
  spans[byStart.right(spans as Span[], at) - 1];
