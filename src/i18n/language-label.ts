import { languageName } from '../archive/language.ts';
import type { Messages } from './en.ts';

/** What a language is called; of a text whose language is not known, that it is not. */
export const languageLabel = (tag: string, messages: Messages): string =>
  tag === 'und' ? messages.languageUnknown : languageName(tag, messages.tag);
