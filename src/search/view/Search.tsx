import type { ComponentProps } from 'preact';
import { localeOf } from '../../i18n/index.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import { SearchView } from './SearchView.tsx';

// Runs in the browser alone. The words of the page's language are fetched with the module, before anything is shown.
const locale = localeOf(document.documentElement.lang);
const messages = await loadMessages(locale);

/** The search page in the language of the page around it. */
export const Search = (props: Omit<ComponentProps<typeof SearchView>, 'locale' | 'messages'>) => (
  <SearchView {...props} locale={locale} messages={messages} />
);
