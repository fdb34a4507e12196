import { useEffect, useState } from 'preact/hooks';
import type { Addresses } from '../../archive/address.ts';
import type { Messages } from '../../i18n/index.ts';

interface Props {
  messages: Messages;
  addresses: Addresses;
  id: string;
}

/** The way to a statement whose id was typed; nothing where there is none of that id. */
export function StatementLink({ messages, addresses, id }: Props) {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    fetch(addresses.form(id, 'json'), { method: 'HEAD' }).then(
      ({ ok }) => ok && setKnown(id),
      () => undefined,
    );
  }, [id]);
  return known === id ? (
    <p>
      <a href={addresses.statement(id)}>{messages.openStatement(id)}</a>
    </p>
  ) : null;
}
