import type { Block } from './body.ts';

/** A text with fewer headings needs no table of contents. */
const FEWEST_HEADINGS = 3;

/** The headings of a text, for its table of contents; none where there are few. */
export function contentsOf(blocks: readonly Block[]): Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return headings.length < FEWEST_HEADINGS ? [] : headings;
}
