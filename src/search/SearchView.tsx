import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countryName } from '../archive/country-label.ts';
import { languageLabel } from '../i18n/language-label.ts';
import { createAddresses } from '../i18n/address.ts';
import { localeParam, messagesOf, type Locale } from '../i18n/index.ts';
import { FilterPanel } from './FilterPanel.tsx';
import { ResultList } from './ResultList.tsx';
import { createStore } from './store.ts';
import { ADDRESS_FILTERS, emptyState, type AddressFilter, type SearchState } from './state.ts';
import './search.css';

interface Props {
  /** Where the archive is served. */
  base: string;
  locale: Locale;
  /** The labels of topics and of types, by slug. */
  topics: Record<string, string>;
  types: Record<string, string>;
  /** Ways around a search that fails. */
  lists: { href: string; label: string }[];
}

/** How long a pause in typing starts a search, in milliseconds. */
const PAUSE = 250;

/** The search page: a query, its filters, its results. Everything it shows stands in its address. */
export function SearchView({ base, locale, topics, types, lists }: Props) {
  const messages = messagesOf(locale);
  const addresses = createAddresses(base, localeParam(locale));
  const store = useMemo(() => createStore(addresses.file('')), [base]);
  /** Counts down to the search for what is being typed; null while nothing is. */
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(20);
  const state = store.state.value;
  const outcome = store.outcome.value;
  const labelOf = (filter: AddressFilter, value: string): string => {
    switch (filter) {
      case 'country':
        return countryName(value, locale);
      case 'language':
        return languageLabel(value, messages);
      case 'topic':
        return topics[value] ?? value;
      case 'type':
        return types[value] ?? value;
    }
  };
  const change = (next: Partial<SearchState>, push = true) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = null;
    setShown(20);
    store.change({ ...store.state.value, ...next }, push);
  };
  const toggle = (filter: AddressFilter, value: string) => {
    const values = state.filters[filter];
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    change({ filters: { ...state.filters, [filter]: next } });
  };
  const type = (q: string) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => change({ q }, false), PAUSE);
  };

  // The field is the reader's while they type; only a search from elsewhere (Back, a link) writes to it.
  useEffect(() => {
    if (field.current && timer.current === null) field.current.value = state.q;
  }, [state.q]);

  const chips = [
    ...ADDRESS_FILTERS.flatMap((filter) =>
      state.filters[filter].map((value) => ({
        label: labelOf(filter, value),
        remove: () => toggle(filter, value),
      })),
    ),
    ...(state.from === undefined
      ? []
      : [{ label: `${messages.filterFrom} ${state.from}`, remove: () => change({ from: undefined }) }]),
    ...(state.to === undefined
      ? []
      : [{ label: `${messages.filterTo} ${state.to}`, remove: () => change({ to: undefined }) }]),
  ];

  return (
    <div class="search">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: new FormData(event.currentTarget).get('q')?.toString() ?? '' });
        }}
      >
        <label for="query">{messages.searchLabel}</label>
        <div class="row">
          <input
            id="query"
            type="search"
            name="q"
            ref={field}
            autocomplete="off"
            enterkeyhint="search"
            aria-describedby="query-hint"
            onInput={(event) => type(event.currentTarget.value)}
          />
          <button type="submit">{messages.searchButton}</button>
        </div>
        <p id="query-hint" class="muted small">
          {messages.searchHint}
        </p>
      </form>

      {store.failed.value ? (
        <div class="failed" role="alert">
          <p>{messages.searchFailed}</p>
          <p>
            <button type="button" onClick={store.retry}>
              {messages.searchRetry}
            </button>
          </p>
          <ul class="inline-list">
            {lists.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div class="columns">
          <FilterPanel
            messages={messages}
            locale={locale}
            state={state}
            counts={outcome?.counts}
            labelOf={labelOf}
            toggle={toggle}
            change={change}
          />
          <section aria-label={messages.searchResults}>
            <div class="summary">
              <p class="found" role="status">
                {outcome ? messages.resultCount(outcome.rows.length) : messages.searchLoading}
              </p>
              <label>
                {messages.sort}{' '}
                <select
                  value={state.sort ?? (outcome?.answer ? 'relevance' : 'newest')}
                  onChange={(event) => change({ sort: event.currentTarget.value as SearchState['sort'] })}
                >
                  <option value="relevance">{messages.sortRelevance}</option>
                  <option value="newest">{messages.sortNewest}</option>
                  <option value="oldest">{messages.sortOldest}</option>
                </select>
              </label>
            </div>
            {chips.length > 0 && (
              <ul class="chips">
                {chips.map(({ label, remove }) => (
                  <li key={label}>
                    <button type="button" onClick={remove} aria-label={messages.removeFilter(label)}>
                      {label} <span aria-hidden="true">×</span>
                    </button>
                  </li>
                ))}
                <li>
                  <button type="button" class="clear" onClick={() => change({ ...emptyState(), q: state.q })}>
                    {messages.clearFilters}
                  </button>
                </li>
              </ul>
            )}
            {outcome?.named.map(({ code, text }) => (
              <p key={text} class="small">
                {messages.understoodCountry(text, countryName(code, locale))}{' '}
                <button
                  type="button"
                  class="link"
                  onClick={() => change({ q: state.q.normalize('NFC').replace(text, `"${text}"`) })}
                >
                  {messages.searchWordInstead(text)}
                </button>
              </p>
            ))}
            {outcome?.missing.map((word) => (
              <p key={word}>{messages.noStatementContains(word)}</p>
            ))}
            {store.ignored.value.length > 0 && (
              <p class="small muted">{messages.ignored(store.ignored.value.join(', '))}</p>
            )}
            {outcome && outcome.rows.length === 0 && <p class="muted">{messages.noResultsAdvice}</p>}
            {outcome && (
              <ResultList
                messages={messages}
                locale={locale}
                addresses={addresses}
                store={store}
                outcome={outcome}
                types={types}
                rows={outcome.rows.slice(0, shown)}
              />
            )}
            {outcome && outcome.rows.length > shown && (
              <button type="button" class="more" onClick={() => setShown(shown + 20)}>
                {messages.showMoreResults}
              </button>
            )}
          </section>
        </div>
      )}
    </div>
  );
}
