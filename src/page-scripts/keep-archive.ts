import type { OfflineSummary } from '../archive/offline-summary.ts';

const SUMMARY = 'offline/summary.json';

/** So many files are fetched at the same time. */
const FETCHERS = 6;

/**
 * Keeps the whole archive in the reader's browser. It is shown where a service worker can give the files back, and where the
 * archive is not too large: then its summary says how large it is.
 */
class KeepArchive extends HTMLElement {
  readonly #keep = this.querySelector<HTMLButtonElement>('.keep');
  readonly #remove = this.querySelector<HTMLButtonElement>('.remove');
  readonly #status = this.querySelector('[role=status]');
  /** Where the whole archive is kept. The service worker looks in all caches, and drops nothing of this one. */
  readonly #cache = `chancery-archive ${this.dataset['root'] ?? '/'}`;

  async connectedCallback() {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return;
    this.#keep?.addEventListener('click', () => void this.#keepAll());
    this.#remove?.addEventListener('click', () => void this.#removeAll());
    await this.#show();
  }

  /** Shows whether the archive is kept, and whether another one has been published since. */
  async #show() {
    const kept = await this.#summaryOf(
      await caches.match(this.#address(SUMMARY), { cacheName: this.#cache }),
    );
    const now = await this.#summaryOf(
      await fetch(this.#address(SUMMARY), { cache: 'no-store' }).catch(() => undefined),
    );
    const isNew = now !== null && now.version !== kept?.version;
    if (this.#keep) {
      this.#keep.hidden = !isNew;
      this.#keep.textContent = now ? this.#words(kept ? 'again' : 'keep', now) : '';
    }
    if (this.#remove) this.#remove.hidden = kept === null;
    if (this.#status) this.#status.textContent = kept ? this.#words('kept', kept) : '';
    this.hidden = !isNew && kept === null;
  }

  async #keepAll() {
    if (this.#keep) this.#keep.disabled = true;
    try {
      // The browser may drop what it was not asked to hold for good; where it refuses, it still keeps it for a while.
      await navigator.storage?.persist?.();
      const summary = await this.#fetch(SUMMARY);
      const paths = (await (await this.#fetch('offline/files.json')).json()) as string[];
      const cache = await caches.open(this.#cache);
      const waiting = [...paths];
      const fetchNext = async () => {
        for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
          await cache.put(this.#address(path), await this.#fetch(path));
          this.#tell(this.#share(1 - waiting.length / paths.length));
        }
      };
      await Promise.all(Array.from({ length: FETCHERS }, fetchNext));
      const needed = new Set(paths.map((path) => this.#address(path)));
      for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
      // Last, for it says that all is there.
      await cache.put(this.#address(SUMMARY), summary);
      await this.#show();
    } catch {
      this.#tell(this.dataset['failed'] ?? '');
    } finally {
      if (this.#keep) this.#keep.disabled = false;
    }
  }

  async #removeAll() {
    await caches.delete(this.#cache);
    await this.#show();
    this.#keep?.focus();
  }

  async #fetch(path: string): Promise<Response> {
    // Past every cache: what is kept is of one build.
    const response = await fetch(this.#address(path), { cache: 'no-store' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  async #summaryOf(response: Response | undefined): Promise<OfflineSummary> {
    return response?.ok ? ((await response.json()) as OfflineSummary) : null;
  }

  #address(path: string): string {
    return new URL((this.dataset['root'] ?? '/') + path, location.href).href;
  }

  #words(message: 'keep' | 'again' | 'kept', { bytes }: NonNullable<OfflineSummary>): string {
    const size = new Intl.NumberFormat(document.documentElement.lang, {
      style: 'unit',
      unit: 'megabyte',
      maximumSignificantDigits: 2,
    }).format(bytes / 1_000_000);
    return (this.dataset[message] ?? '').replace('{size}', size);
  }

  /** The share in quarters: each is read out by a screen reader. */
  #share(share: number): string {
    const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(
      Math.floor(share * 4) / 4,
    );
    return (this.dataset['keeping'] ?? '').replace('{share}', percent);
  }

  #tell(words: string) {
    if (this.#status && this.#status.textContent !== words) this.#status.textContent = words;
  }
}

customElements.define('keep-archive', KeepArchive);
