import type { Addresses } from '../archive/address.ts';
import { direction } from '../archive/language.ts';
import { addressesIn, LOCALES, localeOf, localeParam, STATEMENT_LOCALES, type Locale } from './index.ts';
import { pageMessagesOf, type PageMessages } from './page-messages.ts';

/** The interface in one language, for pages and components: its words, and the addresses of its pages. */
export interface Localization {
  locale: Locale;
  /** The writing direction of the page around the texts. */
  direction: 'ltr' | 'rtl';
  messages: PageMessages;
  addresses: Addresses;
}

const known = new Map<Locale, Localization>();

/** The interface in the language of a page, by the `[...locale]` part of its route. */
export function localizationOf(param: string | undefined): Localization {
  const locale = localeOf(param);
  let localization = known.get(locale);
  if (!localization) {
    localization = {
      locale,
      direction: direction(locale),
      messages: pageMessagesOf(locale),
      addresses: addressesIn(locale, import.meta.env.BASE_URL),
    };
    known.set(locale, localization);
  }
  return localization;
}

/** The paths of a page that exists once in each language of the interface, for `getStaticPaths`. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale: localeParam(locale) } }));

/** A page in a language of the interface. */
export interface Alternate {
  locale: Locale;
  href: string;
}

const STATEMENT_PAGE = /^statements\/(?!page\/)[^/]+\//u;

/** The same page in each language that it exists in, by its address. */
export function alternatesOf(pathname: string, param: string | undefined): Alternate[] {
  const { addresses } = localizationOf(param);
  const page = pathname.slice(addresses.home.length);
  if (page.startsWith('404')) return [];
  const locales = STATEMENT_PAGE.test(page) ? STATEMENT_LOCALES : LOCALES;
  return locales.map((locale) => ({
    locale,
    href: addressesIn(locale, import.meta.env.BASE_URL).home + page,
  }));
}
