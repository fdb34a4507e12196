import type { Messages } from '../../i18n/index.ts';
import { dateWords } from '../../i18n/date-words.ts';
import { ADDRESS_FILTERS, withoutFilters, type AddressFilter, type SearchState } from '../state.ts';
import type { LabelOf } from './labels.ts';

interface Props {
  messages: Messages;
  state: SearchState;
  labelOf: LabelOf;
  toggle: (filter: AddressFilter, value: string) => void;
  change: (next: Partial<SearchState>) => void;
  /** Called when a chip is gone, and the focus with it. */
  onRemoved: () => void;
}

/** The chosen filters, each to be taken away; nothing where none is chosen. */
export function FilterChips({ messages, state, labelOf, toggle, change, onRemoved }: Props) {
  const values = ADDRESS_FILTERS.flatMap((filter) =>
    state.filters[filter].map((value) => ({
      label: labelOf(filter, value),
      remove: () => toggle(filter, value),
    })),
  );
  const role = state.partyOnly
    ? [{ label: messages.partyOnly, remove: () => change({ partyOnly: false }) }]
    : [];
  const dates = (['from', 'to'] as const).flatMap((end) => {
    const name = end === 'from' ? messages.filterFrom : messages.filterTo;
    return state[end] === undefined
      ? []
      : [{ label: `${name} ${state[end]}`, remove: () => change({ [end]: undefined }) }];
  });
  const added =
    state.added === undefined
      ? []
      : [
          {
            label: messages.addedSince(dateWords(state.added, messages)),
            remove: () => change({ added: undefined }),
          },
        ];
  const chips = [...values, ...role, ...dates, ...added];
  if (chips.length === 0) return null;
  return (
    <ul class="chips">
      {chips.map(({ label, remove }) => (
        <li key={label}>
          <button
            type="button"
            onClick={() => {
              remove();
              onRemoved();
            }}
            aria-label={messages.removeFilter(label)}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="link"
          onClick={() => {
            change(withoutFilters(state));
            onRemoved();
          }}
        >
          {messages.clearFilters}
        </button>
      </li>
    </ul>
  );
}
