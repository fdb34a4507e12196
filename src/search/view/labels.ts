import { countryName } from '../../archive/country-label.ts';
import { pairKey } from '../../archive/pair.ts';
import type { Wording } from '../../archive/statement.ts';
import type { Messages } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-label.ts';
import type { Name } from '../query.ts';
import type { AddressFilter, SearchState } from '../state.ts';

/** The labels of vocabularies' terms, by slug, which the view cannot know by itself. */
export type TermLabels = Record<
  'topic' | 'type' | 'organization' | 'person' | 'office',
  Record<string, string>
>;

/** Gives the label of a facet's value in the language of the page. */
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
      case 'wording':
        return messages.wordings[value as Wording];
      case 'status':
        return value === 'confirmed' ? messages.confirmedOnly : messages.notAllConfirmed;
      default:
        return terms[filter][value] ?? value;
    }
  };
}

/** The meaning of a name in a query, in words: `Cuba`, `Congo - Brazzaville or Congo - Kinshasa`, `2019 – 2022`. */
export function meaningOf(name: Name, labelOf: LabelOf, messages: Messages): string {
  if (name.facet !== 'date') return name.keys.map((key) => labelOf(name.facet, key)).join(` ${messages.or} `);
  if (name.from === name.to) return name.from ?? '';
  return messages.span(name.from, name.to);
}

/** The two countries that a query names, as the key of their pair; undefined where it names more, or fewer. */
export function pairIn(names: readonly Name[]): { key: string; names: Name[] } | undefined {
  const countries = names.filter(({ facet, excluded }) => facet === 'country' && !excluded);
  const [a, b, ...more] = countries.map((name) => (name.facet === 'date' ? [] : name.keys));
  if (a?.length !== 1 || b?.length !== 1 || more.length > 0 || a[0] === b[0]) return undefined;
  return { key: pairKey(a[0] ?? '', b[0] ?? ''), names: countries };
}

/** A search with names of its query made filters, and their words taken out of the query; two countries are a pair. */
export function acceptAll(state: SearchState, names: readonly Name[]): SearchState {
  let q = state.q.normalize('NFC');
  const next: SearchState = { ...state, filters: { ...state.filters }, page: 1 };
  const pair = names.length === 2 ? pairIn(names) : undefined;
  // From the last to the first, so that the places of those before stay as they are.
  for (const name of [...names].sort((a, b) => b.start - a.start)) {
    q = `${q.slice(0, name.start)} ${q.slice(name.end)}`;
    if (name.facet === 'date') Object.assign(next, { from: name.from, to: name.to });
    else if (!pair) next.filters[name.facet] = [...new Set([...next.filters[name.facet], ...name.keys])];
  }
  if (pair) next.filters.pair = [...new Set([...next.filters.pair, pair.key])];
  return { ...next, q: q.replace(/\s+/gu, ' ').trim() };
}

/** A search that takes a name of its query as mere words, by putting it in quotes. */
export function asWords(state: SearchState, { start, end, text }: Name): SearchState {
  const query = state.q.normalize('NFC');
  return { ...state, q: `${query.slice(0, start)}"${text}"${query.slice(end)}`, page: 1 };
}
