import { useEffect } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';

interface Props {
  messages: Messages;
  /** Whether the archive was published anew, so that loading the page again helps. */
  isRenewed: boolean;
  /** Ways around a search that fails. */
  lists: { href: string; label: string }[];
}

/** Says that the search could not be loaded, and leads to trying again and to the lists. */
export function Failed({ messages, isRenewed, lists }: Props) {
  useEffect(() => {
    if (isRenewed && isFirstTime()) location.reload();
  }, [isRenewed]);
  return (
    <div class="failed" role="alert">
      <p>{isRenewed ? messages.renewed : messages.searchFailed}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {isRenewed ? messages.reload : messages.searchRetry}
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

/** The page is loaded again by itself once: a host may keep the older page for a while. */
function isFirstTime(): boolean {
  const key = 'chancery-renewed';
  try {
    if (sessionStorage.getItem(key) === location.href) return false;
    sessionStorage.setItem(key, location.href);
    return true;
  } catch {
    return false;
  }
}
