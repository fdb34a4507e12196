import type { Messages } from '../../i18n/index.ts';
import type { SearchState } from '../state.ts';
import type { Outcome } from '../store.ts';

interface Props {
  messages: Messages;
  outcome: Outcome;
  change: (next: Partial<SearchState>) => void;
}

/** Says where there was no word to search for, and which words no statement contains, and offers near spellings and the search without them. */
export function Missing({ messages, outcome: { answer, state, query }, change }: Props) {
  if (state.q !== '' && query.terms.length === 0 && query.names.length === 0)
    return <p>{messages.noWords}</p>;
  const asked = state.q.normalize('NFC');
  const missing = (answer?.missing ?? []).map((one) => {
    const { start = 0, end = 0 } = query.terms.find(({ text }) => text === one.text) ?? {};
    return { ...one, put: (word: string) => asked.slice(0, start) + word + asked.slice(end) };
  });
  const others = query.terms.filter(({ text }) => !missing.some((one) => one.text === text));
  return (
    <>
      {missing.map(({ text, near, put }) => (
        <p key={text}>
          {messages.noStatementContains(text)}
          {near.length > 0 && (
            <>
              {' '}
              {messages.didYouMean}
              {near.map((word, index) => (
                <>
                  {index > 0 && ` ${messages.or}`}{' '}
                  <button type="button" class="link" onClick={() => change({ q: put(word) })}>
                    {word}
                  </button>
                </>
              ))}
              ?
            </>
          )}
          {others.length > 0 && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => change({ q: put(' ').trim() })}>
                {messages.searchWithout(text)}
              </button>
            </>
          )}
        </p>
      ))}
    </>
  );
}
