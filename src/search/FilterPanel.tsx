import { useState } from 'preact/hooks';
import type { Messages } from '../i18n/index.ts';
import type { Filter } from './catalogue.ts';
import type { Selection } from './select.ts';
import { ADDRESS_FILTERS, type AddressFilter, type SearchState } from './state.ts';

interface Props {
  messages: Messages;
  locale: string;
  state: SearchState;
  counts: Selection['counts'] | undefined;
  labelOf: (filter: AddressFilter, value: string) => string;
  toggle: (filter: AddressFilter, value: string) => void;
  change: (next: Partial<SearchState>) => void;
}

/** How many values of a facet are shown at first. */
const FEW = 8;

/** The facets, each value with the number of results that choosing it would give. */
export function FilterPanel({ messages, locale, state, counts, labelOf, toggle, change }: Props) {
  const names: Record<Filter, string> = {
    country: messages.filterCountry,
    topic: messages.filterTopic,
    type: messages.filterType,
    language: messages.filterLanguage,
    year: messages.filterYear,
  };
  const wide = typeof matchMedia === 'undefined' || matchMedia('(width >= 60rem)').matches;
  const years = [...(counts?.year ?? [])].sort(([a], [b]) => (a < b ? 1 : -1));
  return (
    <details class="filters" open={wide}>
      <summary>{messages.filters}</summary>
      {ADDRESS_FILTERS.map((filter) => {
        const values = [...(counts?.[filter] ?? [])].map(([value, count]) => ({
          value,
          count,
          label: labelOf(filter, value),
          chosen: state.filters[filter].includes(value),
          choose: () => toggle(filter, value),
        }));
        const collator = new Intl.Collator(locale);
        values.sort(
          (a, b) =>
            Number(b.chosen) - Number(a.chosen) || b.count - a.count || collator.compare(a.label, b.label),
        );
        return <FilterGroup key={filter} name={names[filter]} more={messages.showMore} values={values} />;
      })}
      <FilterGroup
        name={names.year}
        more={messages.showMore}
        values={years.map(([year, count]) => {
          const chosen = state.from === year && state.to === year;
          const choose = () => change(chosen ? { from: undefined, to: undefined } : { from: year, to: year });
          return { value: year, count, label: year, chosen, choose };
        })}
      />
      <div class="dates">
        {(['from', 'to'] as const).map((end) => (
          <label key={end}>
            {end === 'from' ? messages.filterFrom : messages.filterTo}
            <input
              type="text"
              inputMode="numeric"
              placeholder="YYYY-MM-DD"
              pattern="\d{4}(-\d{2}(-\d{2})?)?"
              value={state[end] ?? ''}
              onChange={(event) => {
                const input = event.currentTarget;
                if (input.reportValidity()) change({ [end]: input.value || undefined });
              }}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

interface GroupProps {
  name: string;
  more: string;
  values: { value: string; label: string; count: number; chosen: boolean; choose: () => void }[];
}

function FilterGroup({ name, more, values }: GroupProps) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, FEW);
  return (
    <fieldset>
      <legend>{name}</legend>
      {shown.map(({ value, label, count, chosen, choose }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen} onChange={choose} />
          <span>{label}</span> <span class="count">{count}</span>
        </label>
      ))}
      {values.length > FEW && !all && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {more}
        </button>
      )}
    </fieldset>
  );
}
