import { createAddresses, type Addresses } from './address.ts';
import { localeOf, localeParam, messagesOf, type Locale, type Messages } from './index.ts';

/** What a page or component needs to speak to its reader: the language, its words, and the addresses in it. */
export interface Interface {
  locale: Locale;
  messages: Messages;
  addresses: Addresses;
}

/** The interface in the language of a page, by the `[...locale]` part of its route. */
export function interfaceOf(param: string | undefined): Interface {
  const locale = localeOf(param);
  const addresses = createAddresses(import.meta.env.BASE_URL, localeParam(locale));
  return { locale, messages: messagesOf(locale), addresses };
}
