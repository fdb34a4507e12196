import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fold } from '../../archive/text.ts';
import type { Messages } from '../../i18n/index.ts';

/** A value of a facet, with the number of results that choosing it would give. */
export interface FilterValue {
  value: string;
  label: string;
  /** Its other names, in any language. */
  names: readonly string[];
  count: number;
  /** How many of them no person has confirmed to have it. */
  unconfirmed: number;
  chosen: boolean;
  choose: () => void;
}

interface Props {
  name: string;
  messages: Messages;
  values: readonly FilterValue[];
  /** Called before a value is looked for by its names. */
  onFind: () => void;
}

/** How many values of a facet are shown at first, and how many make it worth searching. */
const FEW = 8;
const MANY = 16;

/** One facet: its values to choose, the most frequent first; of many values, a field to find them by any name. */
export function FilterGroup({ name, messages, values, onFind }: Props) {
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const group = useRef<HTMLFieldSetElement>(null);
  const last = useRef<string | null>(null);
  // A value that was just chosen moves to the top of its group; the focus goes with it.
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const inputs = group.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [];
    [...inputs].find((input) => input.value === last.current)?.focus();
  });
  if (values.length === 0) return null;
  const sought = fold(typed.trim());
  const matching = values.filter(
    ({ label, names }) => sought === '' || [label, ...names].some((other) => fold(other).includes(sought)),
  );
  const shown = all ? matching : matching.slice(0, FEW);
  return (
    <fieldset ref={group}>
      <legend>{name}</legend>
      {values.length > MANY && (
        <input
          type="search"
          class="find"
          aria-label={messages.findIn(name)}
          placeholder={messages.findIn(name)}
          value={typed}
          onFocus={onFind}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.map(({ value, label, count, unconfirmed, chosen, choose }) => (
        <label key={value}>
          <input
            type="checkbox"
            value={value}
            checked={chosen}
            onChange={() => {
              last.current = value;
              choose();
            }}
          />
          <span>
            {label}
            {unconfirmed > 0 && <small>{messages.unconfirmedOfThem(unconfirmed)}</small>}
          </span>{' '}
          <span class="count">{messages.number(count)}</span>
        </label>
      ))}
      {matching.length > FEW && !all && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {messages.showMore}
        </button>
      )}
    </fieldset>
  );
}
