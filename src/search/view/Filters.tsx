import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';
import { useWide } from './use-wide.ts';

interface Props {
  messages: Messages;
  /** How many results there are. */
  found: number;
  /** Whether there is something to filter by; beside the results nothing is shown before. */
  isReady: boolean;
  children: ComponentChildren;
}

/** The filters: beside the results, or in a dialog where there is no room beside them. */
export function Filters({ messages, found, isReady, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  if (useWide())
    return (
      <aside class="filters" aria-label={messages.filters}>
        {isReady && children}
      </aside>
    );
  return (
    <>
      <button type="button" class="open-filters" onClick={() => dialog.current?.showModal()}>
        {messages.filters}
      </button>
      <dialog class="filters" aria-label={messages.filters} ref={dialog}>
        {children}
        <form method="dialog">
          <button class="close">{messages.showResults(found)}</button>
        </form>
      </dialog>
    </>
  );
}
