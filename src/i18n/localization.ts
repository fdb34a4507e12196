import { createAddresses, type Addresses } from '../archive/address.ts';
import { pageMessages, type PageMessages } from './en/page-messages.ts';
import { LOCALES, localeOf, localeParam, type Locale } from './index.ts';

/** The interface in one language, for pages and components: its words, and the addresses of its pages. */
export interface Localization {
  locale: Locale;
  messages: PageMessages;
  addresses: Addresses;
}

const PAGE_MESSAGES: Readonly<Record<Locale, PageMessages>> = { en: pageMessages };

/** The interface in the language of a page, by the `[...locale]` part of its route. */
export function localizationOf(param: string | undefined): Localization {
  const locale = localeOf(param);
  const addresses = createAddresses(import.meta.env.BASE_URL, localeParam(locale));
  return { locale, messages: PAGE_MESSAGES[locale], addresses };
}

/** The paths of a page that exists once in each language of the interface, for `getStaticPaths`. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale: localeParam(locale) } }));
