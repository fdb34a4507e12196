import type { Messages } from '../../i18n/index.ts';
import type { Equivalents } from '../ask.ts';
import type { SearchState } from '../state.ts';
import type { Outcome } from '../store.ts';
import { asWords, meaningOf, type LabelOf } from './labels.ts';

interface Props {
  messages: Messages;
  outcome: Outcome;
  labelOf: LabelOf;
  change: (next: Partial<SearchState>) => void;
}

/** So many words of other languages are shown for a concept; the rest are searched as well, and counted. */
const MOST_SHOWN = 8;

/** Says what was searched beside the words as they were typed: what is listed under a name, and words of other languages. */
export function Searched({ messages, outcome, labelOf, change }: Props) {
  const { query, answer, state } = outcome;
  const names = query.names.filter(({ excluded, facet }) => !excluded && facet !== 'language');
  return (
    <>
      {names.map((name) => (
        <p key={name.start} class="small searched">
          {messages.searchedName(
            name.text,
            messages.filterNames[name.facet],
            meaningOf(name, labelOf, messages),
          )}{' '}
          <button type="button" class="link" onClick={() => change(asWords(state, name))}>
            {messages.onlyTheWords}
          </button>
        </p>
      ))}
      {answer?.equivalents.map((concept) => (
        <Concept key={concept.words} messages={messages} concept={concept} state={state} change={change} />
      ))}
      {state.without.length > 0 && (
        <p class="small searched">
          {messages.notSearched(state.without.join(', '))}{' '}
          <button type="button" class="link" onClick={() => change({ without: [] })}>
            {messages.searchAgain}
          </button>
        </p>
      )}
    </>
  );
}

function Concept({
  messages,
  concept: { words, terms },
  state,
  change,
}: Pick<Props, 'messages' | 'change'> & { concept: Equivalents; state: SearchState }) {
  const shown = terms.slice(0, MOST_SHOWN);
  return (
    <p class="small searched">
      {messages.searchedAlso(words)}{' '}
      {shown.map(({ term, language }, index) => (
        <span key={`${language} ${term}`}>
          {index > 0 && ', '}
          <span lang={language} dir="auto">
            {term}
          </span>{' '}
          <button
            type="button"
            class="link remove"
            aria-label={messages.leaveOut(term)}
            onClick={() => change({ without: [...state.without, term] })}
          >
            ×
          </button>
        </span>
      ))}
      {terms.length > shown.length && ` ${messages.andMore(terms.length - shown.length)}`}
    </p>
  );
}
