import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { draftOf, spanOf, textOf } from '../draft.ts';

/** An agency that names itself before its first sentence: `(VOVWORLD) - …`, `KOMPAS.com – …`, `(TTXVN) …`. */
const AGENCY =
  /^(?:\*\*)?(?:[(（]([\p{Lu}][\p{L}\p{N}+./ ]{1,30})[)）]|([\p{Lu}]{3,20}\.(?:com|co\.id|vn|net|id)))(?:\*\*)?\s*[-–—]{1,2}/u;

/** Finds who published a text, where the text names it before its first sentence, unless it was given. */
export const findPublisher: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  if (draft.given.publisher) {
    draft.publisher = draft.given.publisher;
    return;
  }
  const stated = draft.transcription.facts.publisher;
  if (stated) {
    draft.publisher = stated.value;
    return;
  }
  for (const node of tree.children.slice(0, 3)) {
    const match = AGENCY.exec(textOf(draft, node));
    const name = match?.[1] ?? match?.[2];
    if (!match || !name) continue;
    const start = spanOf(node).start + match[0].indexOf(name);
    draft.publisher = name;
    draft.evidence['publisher'] = [{ value: name, text: name, start, end: start + name.length }];
    return;
  }
};
