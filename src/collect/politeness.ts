import { setTimeout } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { fetchAddress, type Fetched, type FetchOptions } from './fetch.ts';

/** Larger rules than this are cut, as search engines do (RFC 9309, 2.5). In bytes. */
const MOST_ROBOTS = 500 * 1024;

/** What is the same for all addresses. */
type ServerOptions = Omit<FetchOptions, 'etag' | 'lastModified' | 'most' | 'mayFollow'>;

/** The rules of a site, or why they could not be fetched; undefined where it has none. */
type Rules = ReturnType<typeof robotsParser> | { reason: string } | undefined;

/**
 * Asks servers as a polite guest: what robots.txt forbids is not asked (RFC 9309), and of each host one thing at a time,
 * with a pause between.
 */
export class PoliteFetcher {
  readonly #options: ServerOptions;
  /** The name by which robots.txt speaks of this program: what stands before its version and comment (RFC 9309, 2.2.1). */
  readonly #product: string;
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #last = new Map<string, number>();

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#product = /^[^\s/(]*/u.exec(options.userAgent)?.[0] ?? '';
  }

  /** @param pace seconds between two requests to a host */
  async fetch(
    url: string,
    { pace, ...options }: { pace: number } & Pick<FetchOptions, 'etag' | 'lastModified' | 'most'>,
  ): Promise<Fetched> {
    // An address may lead to another host, which is a host like any other.
    const enter = (address: string) => this.#enter(address, pace);
    const reason = await enter(url);
    if (reason !== undefined) return { kind: 'failed', reason };
    return fetchAddress(url, { ...this.#options, ...options, mayFollow: enter });
  }

  /** Waits until an address may be asked; gives the reason where it may not. */
  async #enter(url: string, pace: number): Promise<string | undefined> {
    const { origin } = new URL(url);
    let rules = this.#rules.get(origin);
    if (!rules) this.#rules.set(origin, (rules = this.#askRules(origin, pace)));
    const known = await rules;
    if (known && 'reason' in known) return known.reason;
    if (known?.isAllowed(url, this.#product) === false)
      return 'the site’s robots.txt asks programs not to fetch it';
    await this.#wait(origin, Math.max(pace, known?.getCrawlDelay(this.#product) ?? 0));
    return undefined;
  }

  /** The rules of a site. A server that fails, or does not answer, is asked for nothing (RFC 9309, 2.3.1.4). */
  async #askRules(origin: string, pace: number): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    await this.#wait(origin, pace);
    const found = await fetchAddress(address, { ...this.#options, most: () => MOST_ROBOTS, isCut: true });
    if (found.kind === 'page') return robotsParser(address, Buffer.from(found.bytes).toString('utf8'));
    const hasNone = found.kind === 'gone' || (found.kind === 'failed' && /says 4\d\d/u.test(found.reason));
    if (hasNone) return undefined;
    const why = found.kind === 'failed' ? found.reason : 'the server says nothing of use';
    return {
      reason: `the site’s robots.txt could not be fetched (${why}), and without it nothing is asked there`,
    };
  }

  async #wait(origin: string, pace: number): Promise<void> {
    const last = this.#last.get(origin);
    const rest = last === undefined ? 0 : last + pace * 1000 - Date.now();
    // Where the run is to end, the request that follows is not made.
    if (rest > 0) await setTimeout(rest, undefined, { signal: this.#options.signal }).catch(() => undefined);
    this.#last.set(origin, Date.now());
  }
}
