import { createAddresses, type Addresses } from '../archive/address.ts';
import type { Locale } from '../archive/interface-languages.ts';
import { settings } from './settings.ts';

/** The languages of this archive's interface. The first has no prefix in the address, and its pages are canonical. */
export const LOCALES: readonly Locale[] = settings.languages;

/** The first language of the interface. */
export const FIRST_LOCALE: Locale = LOCALES[0] ?? 'en';

/** The languages in which statements have pages. */
export const STATEMENT_LOCALES: readonly Locale[] = settings.hasStatementsInEachLanguage
  ? LOCALES
  : [FIRST_LOCALE];

/** A language of the interface from the `[...locale]` part of a route; undefined stands for the first one. */
export const localeOf = (param: string | undefined): Locale =>
  LOCALES.find((locale) => locale === param) ?? FIRST_LOCALE;

/** The `[...locale]` part of a language's routes. */
export const localeParam = (locale: Locale): string | undefined =>
  locale === FIRST_LOCALE ? undefined : locale;

/**
 * The addresses of the pages in a language of the interface.
 *
 * @param base where the archive is served
 */
export const addressesIn = (locale: Locale, base: string): Addresses =>
  createAddresses(
    base,
    localeParam(locale),
    STATEMENT_LOCALES.includes(locale) ? localeParam(locale) : undefined,
  );

export type { Locale };
export type { ScriptMessages as Messages } from './en/script-messages.ts';
