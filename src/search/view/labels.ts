import { countryName } from '../../archive/country-label.ts';
import type { Messages } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-label.ts';
import type { Name } from '../query.ts';
import type { AddressFilter, SearchState } from '../state.ts';

/** The labels of vocabularies' terms, by slug, which the view cannot know of itself. */
export type TermLabels = Record<'topic' | 'type' | 'organization', Record<string, string>>;

/** What the values of facets are called in the language of the page. */
export type LabelOf = (filter: AddressFilter, value: string) => string;

/** Makes `LabelOf` for a page. */
export function createLabels(terms: TermLabels, locale: string, messages: Messages): LabelOf {
  return (filter, value) => {
    switch (filter) {
      case 'country':
        return countryName(value, locale);
      case 'pair': {
        const [a = '', b = ''] = value.split('-').map((code) => countryName(code.toUpperCase(), locale));
        return messages.pairTitle(a, b);
      }
      case 'language':
        return languageLabel(value, messages);
      case 'publisher':
        return value;
      default:
        return terms[filter][value] ?? value;
    }
  };
}

/** What a name in a query stands for, in words: `Cuba`, `Congo - Brazzaville or Congo - Kinshasa`, `2019 – 2022`. */
export function meaningOf(name: Name, labelOf: LabelOf, messages: Messages): string {
  if (name.facet !== 'date') return name.keys.map((key) => labelOf(name.facet, key)).join(` ${messages.or} `);
  if (name.from === name.to) return name.from ?? '';
  return messages.span(name.from, name.to);
}

/** A search with a name of its query made a filter, and its words taken out of the query. */
export function accept(state: SearchState, name: Name): SearchState {
  const query = state.q.normalize('NFC');
  const q = `${query.slice(0, name.start)} ${query.slice(name.end)}`.replace(/\s+/gu, ' ').trim();
  if (name.facet === 'date') return { ...state, q, from: name.from, to: name.to, page: 1 };
  const values = [...new Set([...state.filters[name.facet], ...name.keys])];
  return { ...state, q, filters: { ...state.filters, [name.facet]: values }, page: 1 };
}

/** A search that takes a name of its query as mere words, by putting it in quotes. */
export function asWords(state: SearchState, { start, end, text }: Name): SearchState {
  const query = state.q.normalize('NFC');
  return { ...state, q: `${query.slice(0, start)}"${text}"${query.slice(end)}`, page: 1 };
}
