import type { Locale } from '../archive/interface-languages.ts';
import { scriptMessages, type ScriptMessages } from './en/script-messages.ts';

const others = import.meta.glob<{ scriptMessages: ScriptMessages }>([
  './*/script-messages.ts',
  '!./en/script-messages.ts',
]);

/** The interface's words for scripts in a language, which a page fetches; the English ones it has. */
export async function loadMessages(locale: Locale): Promise<ScriptMessages> {
  if (locale === 'en') return scriptMessages;
  const load = others[`./${locale}/script-messages.ts`];
  if (!load) throw new Error(`the interface has no words in ${locale}`);
  return (await load()).scriptMessages;
}
