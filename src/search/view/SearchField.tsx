import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';
import type { SearchStore } from '../store.ts';

interface Props {
  messages: Messages;
  store: SearchStore;
  field: RefObject<HTMLInputElement>;
  search: (q: string, by: 'choice' | 'typing') => void;
  /** Makes the first name of the query a filter; false where it names none. */
  acceptFirst: () => boolean;
  /** Called when the reader asks for the results, and does not only type. */
  onSubmitted: () => void;
}

/** How long a pause in typing starts a search, in milliseconds. */
const PAUSE = 150;

/** The field for the query. It is the reader's while they type; a search from elsewhere (Back, a filter) writes to it. */
export function SearchField({ messages, store, field, search, acceptFirst, onSubmitted }: Props) {
  /** Counts down to the search for what is being typed; null while nothing is. */
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { q } = store.state.value;
  const stop = () => {
    clearTimeout(timer.current ?? undefined);
    timer.current = null;
  };
  /** Searches for what has been typed, where its pause has not run out yet. */
  const settle = () => {
    if (timer.current === null) return;
    stop();
    search(field.current?.value ?? '', 'typing');
  };
  useEffect(() => {
    addEventListener('popstate', stop);
    // A filter that is chosen before the pause is over searches for the text in the field.
    document.addEventListener('change', settle, true);
    return () => {
      removeEventListener('popstate', stop);
      document.removeEventListener('change', settle, true);
    };
  });
  useEffect(() => {
    if (field.current && timer.current === null) field.current.value = q;
  }, [q]);

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        stop();
        search(field.current?.value ?? '', 'choice');
        onSubmitted();
      }}
    >
      <label for="query">{messages.searchLabel}</label>
      <div class="row">
        <input
          id="query"
          type="search"
          name="q"
          ref={field}
          autocomplete="off"
          enterkeyhint="search"
          aria-describedby="query-hint"
          onFocus={store.preload}
          onInput={(event) => {
            stop();
            const { value } = event.currentTarget;
            timer.current = setTimeout(() => {
              timer.current = null;
              search(value, 'typing');
            }, PAUSE);
          }}
          onKeyDown={(event) => {
            // A name that is offered as a filter is taken by Tab, as addresses and searches are in browsers.
            if (event.key === 'Tab' && !event.shiftKey && timer.current === null && acceptFirst())
              event.preventDefault();
          }}
        />
        <button type="submit">{messages.searchButton}</button>
      </div>
      <p id="query-hint" class="muted small">
        {messages.searchHint}
      </p>
    </form>
  );
}
