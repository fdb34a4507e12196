import { scriptMessages, type ScriptMessages } from './en/script-messages.ts';

/** The languages of the interface. English has no prefix in the address and is canonical. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

const MESSAGES: Readonly<Record<Locale, ScriptMessages>> = { en: scriptMessages };

/** A language of the interface from the `[...locale]` part of a route; undefined stands for English. */
export const localeOf = (param: string | undefined): Locale =>
  LOCALES.find((locale) => locale === param) ?? 'en';

/** The `[...locale]` part of a language's routes. */
export const localeParam = (locale: Locale): string | undefined => (locale === 'en' ? undefined : locale);

/** The interface's words for scripts in a language. */
export const messagesOf = (locale: Locale): ScriptMessages => MESSAGES[locale];

export type { ScriptMessages as Messages };
