import { createAddresses, type Addresses } from './address.ts';
import { enPages, type PageMessages } from './en-pages.ts';
import { localeOf, localeParam, type Locale } from './index.ts';

/** What a page or component needs to speak to its reader: the language, its words, and the addresses in it. */
export interface Interface {
  locale: Locale;
  messages: PageMessages;
  addresses: Addresses;
}

const PAGE_MESSAGES: Readonly<Record<Locale, PageMessages>> = { en: enPages };

/** The interface in the language of a page, by the `[...locale]` part of its route. */
export function interfaceOf(param: string | undefined): Interface {
  const locale = localeOf(param);
  const addresses = createAddresses(import.meta.env.BASE_URL, localeParam(locale));
  return { locale, messages: PAGE_MESSAGES[locale], addresses };
}
