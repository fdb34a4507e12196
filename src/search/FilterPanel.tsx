import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../i18n/index.ts';
import type { Filter } from './catalogue.ts';
import type { Selection } from './select.ts';
import { ADDRESS_FILTERS, hasSoundDates, type AddressFilter, type SearchState } from './state.ts';

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
              value={state[end] ?? ''}
              onChange={(event) => {
                const input = event.currentTarget;
                const next = { ...state, [end]: input.value.trim() || undefined };
                input.setCustomValidity(hasSoundDates(next) ? '' : messages.dateInvalid);
                if (input.reportValidity()) change({ [end]: next[end] });
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
  const group = useRef<HTMLFieldSetElement>(null);
  const last = useRef<string | null>(null);
  // A value that was just chosen moves to the top of its group; the focus goes with it.
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const inputs = group.current?.querySelectorAll<HTMLInputElement>('input') ?? [];
    [...inputs].find((input) => input.value === last.current)?.focus();
  });
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, FEW);
  return (
    <fieldset ref={group}>
      <legend>{name}</legend>
      {shown.map(({ value, label, count, chosen, choose }) => (
        <label key={value}>
          <input
            type="checkbox"
            value={value}
            checked={chosen}
            onChange={() => {
              last.current = value;
              choose();
            }}
          />
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
