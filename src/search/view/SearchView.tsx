import { useEffect, useMemo, useRef } from 'preact/hooks';
import { addressesIn, type Locale, type Messages } from '../../i18n/index.ts';
import { leaveTrail } from '../../page-scripts/trail.ts';
import { countFilters, MOST_FILTERS, type AddressFilter, type SearchState } from '../state.ts';
import { createStore } from '../store.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { Filters } from './Filters.tsx';
import { acceptAll, createLabels, type TermLabels } from './labels.ts';
import { Failed } from './Failed.tsx';
import { KeepSearch } from './KeepSearch.tsx';
import { Notes } from './Notes.tsx';
import { Offers } from './Offers.tsx';
import { Pages } from './Pages.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchField } from './SearchField.tsx';
import { SortBox } from './SortBox.tsx';
import './search.css';
import './results.css';
import './filters.css';
import { useScrollMemory } from './scroll.ts';
import { useShortcuts } from './shortcuts.ts';
import { UsesView } from './UsesView.tsx';
import { YearChart } from './YearChart.tsx';

interface Props {
  /** Where the archive is served. */
  base: string;
  /** The name of the build whose index it reads. */
  build: string;
  locale: Locale;
  messages: Messages;
  labels: TermLabels;
  /** The type that says that a text is a press report and nothing else. */
  reportType: string;
  /** The type that says nothing of a text. */
  unknownType: string;
  /** Ways around a search that fails. */
  lists: { href: string; label: string }[];
}

/** How many results a page has. */
const PAGE = 20;

/** The search page: a query, its filters, its results. Everything it shows stands in its address. */
export function SearchView({ messages, base, build, locale, labels, lists, ...types }: Props) {
  const addresses = addressesIn(locale, base);
  const store = useMemo(() => createStore(addresses.file(''), build), [base, build]);
  const labelOf = createLabels(labels, locale, messages);
  const field = useRef<HTMLInputElement>(null);
  const found = useRef<HTMLParagraphElement>(null);
  const root = useShortcuts(field);
  useEffect(() => {
    if (root.current)
      leaveTrail(root.current, () => {
        const { outcome: shown } = store;
        return shown.value && { query: shown.value.state.q, marks: shown.value.marks };
      });
  }, []);
  useScrollMemory(store.outcome.value !== undefined && !store.busy.value);
  const state = store.state.value;
  const outcome = store.outcome.value;

  const change = (next: Partial<SearchState>, by: 'choice' | 'typing' = 'choice') =>
    store.change({ page: 1, ...next }, by);
  const toggle = (filter: AddressFilter, value: string) => {
    const values = state.filters[filter];
    if (!values.includes(value) && countFilters(state) >= MOST_FILTERS) return;
    const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
    change({ filters: { ...state.filters, [filter]: next } });
  };
  /** Where the keyboard goes on when what it was on is gone. */
  const toResults = () => found.current?.focus();
  const go = (page: number) => {
    change({ page });
    toResults();
    found.current?.scrollIntoView({ block: 'start' });
  };
  const rows = outcome?.rows ?? [];
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(outcome?.state.page ?? 1, pages);
  const isBeyond = outcome?.counts && outcome.state.page > pages;
  const ignored = [...store.ignored.value, ...(isBeyond ? [`page=${outcome.state.page}`] : [])];
  const panel = (
    <FilterPanel
      messages={messages}
      locale={locale}
      state={state}
      counts={outcome?.counts}
      unconfirmed={outcome?.unconfirmed}
      names={store.names.value}
      loadNames={store.loadNames}
      labelOf={labelOf}
      toggle={toggle}
      change={change}
    />
  );

  return (
    <div class="search" ref={root}>
      <SearchField
        messages={messages}
        store={store}
        field={field}
        search={(q, by) => change({ q }, by)}
        onSubmitted={toResults}
        acceptFirst={() => {
          const name = outcome?.query.names.find(({ excluded }) => !excluded);
          if (!name || outcome?.state.q !== state.q) return false;
          change(acceptAll(state, [name]));
          return true;
        }}
      />
      <a
        class="hidden-visually skip"
        href="#results"
        onClick={(event) => {
          event.preventDefault();
          toResults();
        }}
      >
        {messages.skipToResults}
      </a>
      <div class={state.q === '' ? undefined : 'offers-place'}>
        {outcome && (
          <Offers
            messages={messages}
            query={outcome.query}
            labelOf={labelOf}
            pairs={outcome.counts?.pair}
            accept={(names) => {
              change(acceptAll(outcome.state, names));
              field.current?.focus();
            }}
          />
        )}
      </div>

      {store.failed.value ? (
        <Failed messages={messages} isRenewed={store.failed.value === 'renewed'} lists={lists} />
      ) : (
        <div class="columns">
          <Filters messages={messages} found={rows.length} isReady={outcome?.counts !== undefined}>
            {panel}
          </Filters>
          <section aria-label={messages.searchResults} aria-busy={store.busy.value}>
            <div class="summary">
              <p class="found" id="results" role="status" tabIndex={-1} ref={found}>
                {outcome ? messages.resultCount(rows.length) : messages.searchLoading}
                {pages > 1 && <span class="muted"> · {messages.pageOf(page, pages)}</span>}
              </p>
              <SortBox
                messages={messages}
                sort={state.sort ?? (outcome?.query.terms.length ? 'relevance' : 'newest')}
                change={change}
              />
            </div>
            <FilterChips
              messages={messages}
              state={state}
              labelOf={labelOf}
              toggle={toggle}
              change={change}
              onRemoved={toResults}
            />
            {outcome && (
              <Notes
                messages={messages}
                addresses={addresses}
                outcome={outcome}
                ignored={ignored}
                labelOf={labelOf}
                change={(next) => {
                  change(next);
                  toResults();
                }}
              />
            )}
            {outcome && !outcome.counts && <div class="counts-place" />}
            {outcome?.counts && (
              <KeepSearch
                messages={messages}
                base={base}
                state={state}
                labelOf={labelOf}
                change={change}
                onDone={toResults}
              />
            )}
            {outcome?.counts && rows.length > 0 && (
              <YearChart messages={messages} counts={outcome.counts.year} state={state} change={change} />
            )}
            {outcome && state.q !== '' && (
              <p class="views">
                <button
                  type="button"
                  class="link"
                  onClick={() => change({ view: state.view ? undefined : 'uses' })}
                >
                  {state.view ? messages.showStatements : messages.showUses}
                </button>
              </p>
            )}
            {outcome && state.view === 'uses' && (
              <UsesView
                messages={messages}
                locale={locale}
                addresses={addresses}
                store={store}
                outcome={outcome}
                change={change}
              />
            )}
            {outcome && state.view !== 'uses' && (
              <ResultList
                messages={messages}
                locale={locale}
                addresses={addresses}
                store={store}
                marks={outcome.marks}
                lacking={outcome.answer?.lacking}
                types={labels.type}
                rows={rows.slice((page - 1) * PAGE, page * PAGE)}
                first={(page - 1) * PAGE + 1}
              />
            )}
            {outcome?.counts && rows.length > 0 && (
              <ExportMenu
                messages={messages}
                results={{ rows, store, addresses, archive: messages.siteName, labels, ...types }}
              />
            )}
            {state.view !== 'uses' && (
              <Pages messages={messages} state={{ ...state, page }} pages={pages} go={go} />
            )}
          </section>
        </div>
      )}
    </div>
  );
}
