import type { Messages } from '../../i18n/index.ts';
import { NAMED_FACETS, type Names } from '../query.ts';
import type { Selection } from '../select.ts';
import { ADDRESS_FILTERS, hasSoundDates, type AddressFilter, type SearchState } from '../state.ts';
import { FilterGroup } from './FilterGroup.tsx';
import type { LabelOf } from './labels.ts';

interface Props {
  messages: Messages;
  locale: string;
  state: SearchState;
  counts: Selection['counts'] | undefined;
  unconfirmed: Selection['unconfirmed'] | undefined;
  /** The names of values in all languages, once they are loaded. */
  names: Names | undefined;
  loadNames: () => void;
  labelOf: LabelOf;
  toggle: (filter: AddressFilter, value: string) => void;
  change: (next: Partial<SearchState>) => void;
}

/** The facets, each value with the number of results that choosing it would give. */
export function FilterPanel({
  messages,
  locale,
  state,
  counts,
  unconfirmed,
  names,
  loadNames,
  labelOf,
  toggle,
  change,
}: Props) {
  const collator = new Intl.Collator(locale);
  const namesOf = (filter: AddressFilter, value: string): readonly string[] => {
    const named = NAMED_FACETS.find((facet) => facet === filter);
    return (named && names?.[named][value]) ?? [];
  };
  const valuesOf = (filter: AddressFilter) => {
    const facet = filter === 'country' && state.partyOnly ? 'party' : filter;
    return [...(counts?.[facet] ?? [])]
      .map(([value, count]) => ({
        value,
        count,
        unconfirmed: unconfirmed?.[facet].get(value) ?? 0,
        label: labelOf(filter, value),
        names: namesOf(filter, value),
        chosen: state.filters[filter].includes(value),
        choose: () => toggle(filter, value),
      }))
      .sort(
        (a, b) =>
          Number(b.chosen) - Number(a.chosen) || b.count - a.count || collator.compare(a.label, b.label),
      );
  };
  return (
    <>
      {ADDRESS_FILTERS.map((filter) => (
        <>
          <FilterGroup
            key={filter}
            name={messages.filterNames[filter]}
            messages={messages}
            values={valuesOf(filter)}
            onFind={loadNames}
          />
          {filter === 'country' && (
            <label class="party-only">
              <input
                type="checkbox"
                checked={state.partyOnly}
                onChange={() => change({ partyOnly: !state.partyOnly })}
              />
              <span>{messages.partyOnly}</span>
            </label>
          )}
        </>
      ))}
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
    </>
  );
}
