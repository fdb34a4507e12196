import type { Messages } from '../../i18n/index.ts';
import type { Name, Query } from '../query.ts';
import { meaningOf, pairIn, type LabelOf } from './labels.ts';

interface Props {
  messages: Messages;
  query: Query;
  labelOf: LabelOf;
  /** How many results each pair of countries has. */
  pairs: ReadonlyMap<string, number> | undefined;
  accept: (names: Name[]) => void;
}

/** The names in a query, each offered as a filter. */
export function Offers({ messages, query, labelOf, pairs, accept }: Props) {
  const names = query.names.filter(({ excluded }) => !excluded);
  if (names.length === 0) return null;
  const pair = pairIn(names);
  return (
    <ul class="offers" aria-label={messages.offers}>
      <li class="muted">{messages.filterBy}</li>
      {pair && pairs?.has(pair.key) && (
        <li>
          <button type="button" onClick={() => accept(pair.names)}>
            <span class="muted">{messages.filterNames.pair}</span> {labelOf('pair', pair.key)}
          </button>
        </li>
      )}
      {names.map((name) => (
        <li key={name.start}>
          <button type="button" onClick={() => accept([name])}>
            <span class="muted">{messages.filterNames[name.facet]}</span> {meaningOf(name, labelOf, messages)}
          </button>
        </li>
      ))}
    </ul>
  );
}
