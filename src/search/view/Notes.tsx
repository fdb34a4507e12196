import type { Addresses } from '../../archive/address.ts';
import type { Messages } from '../../i18n/index.ts';
import { LONGEST_QUERY, type SearchState } from '../state.ts';
import type { Outcome } from '../store.ts';
import type { LabelOf } from './labels.ts';
import { Missing } from './Missing.tsx';
import { Searched } from './Searched.tsx';
import { StatementLink } from './StatementLink.tsx';

interface Props {
  messages: Messages;
  addresses: Addresses;
  outcome: Outcome;
  /** Parts of the address that mean nothing here. */
  ignored: readonly string[];
  labelOf: LabelOf;
  change: (next: Partial<SearchState>) => void;
}

/** What a reader should know of how the results came about. */
export function Notes({ messages, addresses, outcome, ignored, labelOf, change }: Props) {
  const { state, rows, answer, query, undated } = outcome;
  return (
    <>
      <Searched messages={messages} outcome={outcome} labelOf={labelOf} change={change} />
      <Missing messages={messages} outcome={outcome} change={change} />
      {undated > 0 && (
        <p class="small muted">
          {messages.undatedLeft(undated)}{' '}
          <button type="button" class="link" onClick={() => change({ from: undefined, to: undefined })}>
            {messages.withoutDates}
          </button>
        </p>
      )}
      {answer?.lacking && rows.length > 0 && <p>{messages.noneHasAll}</p>}
      {state.q.length >= LONGEST_QUERY && <p class="small muted">{messages.queryCut(LONGEST_QUERY)}</p>}
      {ignored.length > 0 && <p class="small muted">{messages.ignored(ignored.join(', '))}</p>}
      {query.id && <StatementLink messages={messages} addresses={addresses} id={query.id} />}
      {rows.length === 0 && <p class="muted">{messages.noResultsAdvice}</p>}
    </>
  );
}
