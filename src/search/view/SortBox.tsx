import type { Messages } from '../../i18n/index.ts';
import type { SearchState } from '../state.ts';

interface Props {
  messages: Messages;
  /** The order in which the results stand. */
  sort: NonNullable<SearchState['sort']>;
  change: (next: Pick<SearchState, 'sort'>) => void;
}

/** Chooses the order of the results. */
export function SortBox({ messages, sort, change }: Props) {
  return (
    <label>
      {messages.sort}{' '}
      <select
        value={sort}
        onChange={(event) => change({ sort: event.currentTarget.value as SearchState['sort'] })}
      >
        <option value="relevance">{messages.sortRelevance}</option>
        <option value="newest">{messages.sortNewest}</option>
        <option value="oldest">{messages.sortOldest}</option>
      </select>
    </label>
  );
}
