import type { Messages } from '../../i18n/index.ts';

interface Props {
  messages: Messages;
  /** Ways around a search that fails. */
  lists: { href: string; label: string }[];
}

/** Says that the search could not be loaded, and leads to trying again and to the lists. */
export function Failed({ messages, lists }: Props) {
  return (
    <div class="failed" role="alert">
      <p>{messages.searchFailed}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {messages.searchRetry}
        </button>
      </p>
      <ul class="inline-list">
        {lists.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
