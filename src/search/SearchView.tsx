import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countryName } from '../archive/country-label.ts';
import { languageLabel } from '../i18n/language-label.ts';
import { createAddresses } from '../i18n/address.ts';
import { localeParam, messagesOf, type Locale } from '../i18n/index.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { ResultList } from './ResultList.tsx';
import { createStore } from './store.ts';
import type { AddressFilter, SearchState } from './state.ts';
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

/** How many results are shown at first, and more at a time. */
const PAGE = 20;

/** The search page: a query, its filters, its results. Everything it shows stands in its address. */
export function SearchView({ base, locale, topics, types, lists }: Props) {
  const messages = messagesOf(locale);
  const addresses = createAddresses(base, localeParam(locale));
  const store = useMemo(() => createStore(addresses.file('')), [base]);
  /** Counts down to the search for what is being typed; null while nothing is. */
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(PAGE);
  const found = useRef<HTMLParagraphElement>(null);
  const more = useRef<HTMLDivElement>(null);
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
  const change = (next: Partial<SearchState>, by: 'choice' | 'typing' = 'choice') => {
    // What is in the field counts, even where its pause has not run out yet.
    const typed = timer.current === null ? {} : { q: field.current?.value ?? '' };
    clearTimeout(timer.current ?? undefined);
    timer.current = null;
    setShown(PAGE);
    store.change({ ...store.state.value, ...typed, ...next }, by);
  };
  const toggle = (filter: AddressFilter, value: string) => {
    const values = state.filters[filter];
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    change({ filters: { ...state.filters, [filter]: next } });
  };
  const type = (q: string) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = setTimeout(() => change({ q }, 'typing'), PAUSE);
  };

  useEffect(() => {
    const forget = () => {
      clearTimeout(timer.current ?? undefined);
      timer.current = null;
      setShown(PAGE);
    };
    addEventListener('popstate', forget);
    return () => removeEventListener('popstate', forget);
  }, []);

  // The field is the reader's while they type; only a search from elsewhere (Back, a link) writes to it.
  useEffect(() => {
    if (field.current && timer.current === null) field.current.value = state.q;
  }, [state.q]);

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
          <section aria-label={messages.searchResults} aria-busy={store.busy.value}>
            <div class="summary">
              <p class="found" role="status" tabIndex={-1} ref={found}>
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
            <FilterChips
              messages={messages}
              state={state}
              labelOf={labelOf}
              toggle={toggle}
              change={change}
              onRemoved={() => found.current?.focus()}
            />
            {outcome?.named
              .filter(({ excluded }) => !excluded)
              .map(({ codes, text, start, end }) => (
                <p key={start} class="small">
                  {messages.understoodCountry(
                    text,
                    codes.map((code) => countryName(code, locale)),
                  )}{' '}
                  <button
                    type="button"
                    class="link"
                    onClick={() => {
                      const query = state.q.normalize('NFC');
                      change({ q: `${query.slice(0, start)}"${text}"${query.slice(end)}` });
                    }}
                  >
                    {messages.searchWordInstead(text)}
                  </button>
                </p>
              ))}
            {[...new Set(outcome?.missing)].map((word) => (
              <p key={word}>{messages.noStatementContains(word)}</p>
            ))}
            {store.ignored.value.length > 0 && (
              <p class="small muted">{messages.ignored(store.ignored.value.join(', '))}</p>
            )}
            {outcome && outcome.rows.length === 0 && <p class="muted">{messages.noResultsAdvice}</p>}
            {outcome && (
              <div ref={more}>
                <ResultList
                  messages={messages}
                  locale={locale}
                  addresses={addresses}
                  store={store}
                  outcome={outcome}
                  types={types}
                  rows={outcome.rows.slice(0, shown)}
                />
              </div>
            )}
            {outcome && outcome.rows.length > shown && (
              <button
                type="button"
                class="more"
                onClick={() => {
                  setShown(shown + PAGE);
                  // The button moves away; the reader goes on at the first of the new results.
                  requestAnimationFrame(() =>
                    more.current?.querySelectorAll<HTMLElement>('.results > li')[shown]?.focus(),
                  );
                }}
              >
                {messages.showMoreResults}
              </button>
            )}
          </section>
        </div>
      )}
    </div>
  );
}
