import type { Messages } from '../../i18n/index.ts';
import { writeState, type SearchState } from '../state.ts';

interface Props {
  messages: Messages;
  state: SearchState;
  pages: number;
  go: (page: number) => void;
}

/** The pages of the results, each with its address; nothing where there is but one. */
export function Pages({ messages, state, pages, go }: Props) {
  if (pages < 2) return null;
  const near = [1, state.page - 1, state.page, state.page + 1, pages];
  const shown = [...new Set(near)].filter((page) => page >= 1 && page <= pages).sort((a, b) => a - b);
  return (
    <nav class="pages" aria-label={messages.pagination}>
      <ol>
        {shown.map((page, index) => (
          <li key={page} class={index > 0 && page - (shown[index - 1] ?? 0) > 1 ? 'after-gap' : undefined}>
            <a
              href={writeState({ ...state, page }) || '?'}
              aria-current={page === state.page ? 'page' : undefined}
              aria-label={messages.pageOf(page, pages)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(page);
              }}
            >
              {page}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
