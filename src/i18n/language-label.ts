import { languageName } from '../archive/language.ts';
import type { ScriptMessages } from './en/script-messages.ts';

/** The name of a language; for an unknown language, the words for that. */
export const languageLabel = (tag: string, messages: ScriptMessages): string =>
  tag === 'und' ? messages.languageUnknown : languageName(tag, messages.tag);
