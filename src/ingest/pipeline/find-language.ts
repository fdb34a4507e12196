import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { detectLanguage } from '../../source/detect-language.ts';
import { draftOf } from '../draft.ts';

/** Finds the language of the text, unless it was given; what the source states settles a doubt. */
export const findLanguage: Plugin<[], Root> = () => (_, file) => {
  const draft = draftOf(file);
  if (draft.given.language) {
    draft.fields.language = draft.given.language;
    return;
  }
  const { language, sure } = detectLanguage(draft.searchable.text);
  const stated = draft.transcription.facts.language?.value;
  const isStated = stated?.split('-')[0] === language;
  draft.fields.language = language === 'und' && stated ? stated : language;
  if (!sure && !isStated) draft.review.add('language');
};
