import type { Holdings } from '../holdings/paths.ts';
import { readEntries, type SoundEntry } from '../holdings/read.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';

/** The statements that an archive took from addresses. */
export class HeldPages {
  readonly #byAddress = new Map<string, SoundEntry>();
  readonly #byId = new Map<string, SoundEntry>();

  /** @throws HoldingsError where an entry has a problem */
  constructor(holdings: Holdings, vocabularies: Vocabularies) {
    for (const entry of readEntries(holdings, vocabularies)) {
      const { id, data } = entry.statement;
      this.#byId.set(id, entry);
      if (data.source.url !== undefined) this.#byAddress.set(data.source.url, entry);
    }
  }

  /**
   * The statement that an address gave: under it, under the one that it leads to now, or the one that it gave last time, when
   * it led somewhere.
   */
  find(addresses: readonly string[], lastId: string | undefined): SoundEntry | undefined {
    return (
      addresses.map((address) => this.#byAddress.get(address)).find((entry) => entry !== undefined) ??
      (lastId === undefined ? undefined : this.#byId.get(lastId))
    );
  }
}
