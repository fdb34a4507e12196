import { useState } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { forgetSearch, keepSearch, keptSearches } from '../kept-searches.ts';
import { ADDRESS_FILTERS, writeState, type SearchState } from '../state.ts';
import type { LabelOf } from './labels.ts';

interface Props {
  messages: Messages;
  /** Where the archive is served. */
  base: string;
  state: SearchState;
  labelOf: LabelOf;
  change: (next: Partial<SearchState>) => void;
  /** The search is kept, or no longer, and the button that was pressed is gone. */
  onDone: () => void;
}

/** Lets a reader keep a search in the browser, and look at what the archive has added to it since. */
export function KeepSearch({ messages, base, state, labelOf, change, onDone }: Props) {
  const [, setCount] = useState(0);
  const again = () => {
    setCount((count) => count + 1);
    onDone();
  };
  const search = writeState({ ...state, page: 1, added: undefined });
  const all = keptSearches(base);
  const kept = all.find((one) => one.search === search);
  if (search === '')
    return all.length === 0 ? null : (
      <section class="kept small">
        <h2>{messages.keptSearches}</h2>
        <ul>
          {all.map(({ search, label, since }) => (
            <li key={search}>
              <a href={`${search}&added=${since}`}>
                {label} · {messages.addedSince(dateWords(since, messages))}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  if (!kept)
    return (
      <p class="kept small">
        <button
          type="button"
          class="link"
          onClick={() => {
            keepSearch(base, {
              search,
              label: labelOfSearch(state, labelOf),
              since: new Date().toISOString().slice(0, 10),
            });
            again();
          }}
        >
          {messages.keepSearch}
        </button>
      </p>
    );
  return (
    <p class="kept small" role="status">
      {messages.keptOn(dateWords(kept.since, messages))}{' '}
      {state.added === undefined && (
        <button type="button" class="link" onClick={() => change({ added: kept.since })}>
          {messages.newSince}
        </button>
      )}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          forgetSearch(base, search);
          again();
        }}
      >
        {messages.forgetSearch}
      </button>
    </p>
  );
}

/** A search by its words, the names of its filters and its dates. */
function labelOfSearch(state: SearchState, labelOf: LabelOf): string {
  const chosen = ADDRESS_FILTERS.flatMap((filter) =>
    state.filters[filter].map((value) => labelOf(filter, value)),
  );
  const dates = [state.from, state.to].some(Boolean) ? [`${state.from ?? ''}–${state.to ?? ''}`] : [];
  return [state.q, ...chosen, ...dates].filter(Boolean).join(', ');
}
