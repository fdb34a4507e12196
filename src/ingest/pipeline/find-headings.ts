import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { oneLine } from '../../archive/text.ts';
import { draftOf, textOf } from '../draft.ts';

/** A sub-heading is shorter than this, and the paragraph under it longer. In UTF-16 code units. */
const LONGEST_HEADING = 100;

/**
 * Makes sub-headings of short lines between paragraphs: a line that does not end as a sentence does, with text
 * before it and a real paragraph right behind it. Neighbouring short lines are a list or an address, not headings.
 */
export const findHeadings: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  const texts = tree.children.map((node) => oneLine(textOf(draft, node)));
  for (const [index, node] of tree.children.entries()) {
    const [before, text, behind] = [texts[index - 1], texts[index], texts[index + 1]];
    if (node.type !== 'paragraph' || before === undefined || text === undefined || behind === undefined)
      continue;
    if (looksLikeHeading(text) && isProse(before) && isProse(behind) && node.children.length === 1)
      tree.children[index] = { type: 'heading', depth: 2, children: node.children, data: { ...node.data } };
  }
};

const looksLikeHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  text.split(' ').length >= 2 &&
  /^[\p{Lu}\p{Lo}\p{N}“"«(]/u.test(text) &&
  !/[.,;:…!?"”»。，；：！？)\]—–-]$/u.test(text);

const isProse = (text: string): boolean => text.length > LONGEST_HEADING || /[.。;；]$/u.test(text);
