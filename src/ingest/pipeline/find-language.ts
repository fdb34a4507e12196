import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { detectLanguage } from '../../source/detect-language.ts';
import { draftOf } from '../draft.ts';

/** Finds the language of the text, unless it was given. */
export const findLanguage: Plugin<[], Root> = () => (_, file) => {
  const draft = draftOf(file);
  if (draft.given.language) {
    draft.fields.language = draft.given.language;
    return;
  }
  const { language, sure } = detectLanguage(draft.searchable.text);
  draft.fields.language = language;
  if (!sure) draft.review.add('language');
};
