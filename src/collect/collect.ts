import { sha256Of } from '../archive/sha256.ts';
import type { Holdings } from '../holdings/paths.ts';
import { withLock } from '../holdings/lock.ts';
import type { SoundEntry } from '../holdings/read.ts';
import { recordGone } from '../holdings/versions.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import type { Given } from '../ingest/draft.ts';
import type { Candidate } from '../ingest/expand.ts';
import { ingestUnderLock, type IngestResult } from '../ingest/ingest.ts';
import { createEntryMaker } from '../ingest/make-entry.ts';
import { distinctName, sourceName } from '../ingest/source-name.ts';
import { addressName, endingOf } from '../source/address-name.ts';
import { fact } from '../source/stated-facts.ts';
import { mostBytesOf } from '../source/size.ts';
import type { StatedFacts } from '../source/transcript.ts';
import { chooseAddresses, type Choice } from './choose-addresses.ts';
import type { Fetched, FetchedPage, FetchOptions } from './fetch.ts';
import { HeldPages } from './held-pages.ts';
import { Journal, type Visit } from './journal.ts';
import { keepVersion } from './keep-version.ts';
import { listSource, listingOf } from './list-source.ts';
import type { CollectedSource } from './plan.ts';
import type { PoliteFetcher } from './politeness.ts';

/** What came of one address. */
export interface Collected {
  url: string;
  outcome: 'new' | 'held' | 'same' | 'changed' | 'gone' | 'refused' | 'failed' | 'found';
  /** The statement that it gave. */
  id?: string | undefined;
  /** The number of the version, where the text has changed. */
  version?: number;
  reason?: string | undefined;
  /** The fields to be reviewed. */
  review?: string[];
}

export interface CollectOptions extends Omit<Choice, 'journal'> {
  holdings: Holdings;
  fetcher: PoliteFetcher;
  given: Given;
  /** Ends the run before the next address. */
  signal?: AbortSignal;
  /** Say what would be fetched, and neither fetch nor write it. */
  dryRun: boolean;
}

/** A sitemap has at most 50 MB (sitemaps.org); a list or feed is far smaller. */
const MOST_LISTING = 50 * 1024 * 1024;

/**
 * Brings in what is new at some sources, and what has changed there: new texts go through ingest, and a text that is held and
 * has other words now becomes another version of its statement. What was asked is kept in the journal, so that a run that
 * is broken off goes on where it was. No other run writes to the archive meanwhile.
 *
 * @param report is given what came of each address, in the order in which they are asked
 * @throws LockedError where another run is writing to the archive; no address was asked
 */
export async function collect(
  sources: readonly CollectedSource[],
  options: CollectOptions,
  report: (result: Collected) => void,
): Promise<void> {
  const { holdings, given, dryRun } = options;
  if (dryRun) {
    const run = new CollectRun(options, new Journal(holdings.root), report);
    for (const source of sources)
      for await (const url of run.addresses(source)) report({ url, outcome: 'found' });
    return;
  }
  await withLock(holdings, async () => {
    // What another run wrote before this one had the lock is in it.
    const journal = new Journal(holdings.root);
    const run = new CollectRun(options, journal, report);
    // One at a time: an address is settled before the next is asked.
    const files = run.candidates(sources);
    const taken = ingestUnderLock(files, { holdings, given, dryRun, near: 'keep', ahead: 1 });
    for await (const result of taken) run.settle(result);
    journal.tidy();
  });
}

/** The greatest size of a page or document, by the name that it is kept under: an address may not tell what it gives. */
const mostOfPage: FetchOptions['most'] = (url, type) =>
  mostBytesOf(addressName(url, endingOf(type) ?? 'html'));

/** What is known of an address, for the journal. */
type Details = Partial<Pick<Visit, 'id' | 'reason' | 'etag' | 'lastModified' | 'links'>>;

/** One run: what it knows of the archive, and what it has asked. */
class CollectRun {
  readonly #options: CollectOptions;
  readonly #journal: Journal;
  readonly #make: ReturnType<typeof createEntryMaker>;
  readonly #vocabularies: ReturnType<typeof readVocabularies>;
  readonly #held: HeldPages;
  readonly #asked = new Set<string>();
  /** What is known of addresses that ingest was given. */
  readonly #pending = new Map<string, Details & { from?: string | undefined }>();
  readonly #report: (result: Collected) => void;
  readonly #today: string;

  constructor(options: CollectOptions, journal: Journal, report: (result: Collected) => void) {
    this.#options = options;
    this.#journal = journal;
    this.#report = report;
    this.#vocabularies = readVocabularies(options.holdings.vocabularies);
    this.#make = createEntryMaker(this.#vocabularies);
    this.#today = options.now.toISOString().slice(0, 10);
    this.#held = new HeldPages(options.holdings, this.#vocabularies);
  }

  /** The files to take of some sources; what comes of other addresses is reported. */
  async *candidates(sources: readonly CollectedSource[]): AsyncGenerator<Candidate> {
    for (const source of sources)
      for await (const url of this.addresses(source)) {
        const candidate = await this.#visit(url, source);
        if (candidate) yield candidate;
      }
  }

  /** The addresses of a source that are to be asked: those listed that are new, and those known that are due again. */
  async *addresses(source: CollectedSource): AsyncGenerator<string> {
    const { since, dryRun, signal } = this.#options;
    const listings = await listSource(
      source,
      (url) => this.#fetch(url, source, () => MOST_LISTING),
      (url, reason) => this.#report({ url, outcome: 'failed', reason }),
    );
    const from = listingOf(source);
    for (const url of chooseAddresses(source, listings, { ...this.#options, journal: this.#journal })) {
      if (signal?.aborted) return;
      if (this.#asked.has(url)) continue;
      this.#asked.add(url);
      yield url;
    }
    // Only now, that all it lists was asked and nothing passed over, may a listing count as seen.
    if (dryRun || since !== undefined) return;
    for (const { url, etag, lastModified } of listings)
      this.#record(url, from, 'listing', { etag, lastModified, links: source.links });
  }

  /** Asks an address. A text that is new is a file to take; one that is held is compared with what it gives now. */
  async #visit(url: string, source: CollectedSource): Promise<Candidate | undefined> {
    const last = this.#journal.last(url);
    const fetched = await this.#fetch(url, source, mostOfPage);
    const from = listingOf(source);
    const held = this.#held.find(fetched.kind === 'page' ? [url, fetched.url] : [url], last?.id);
    const id = held?.statement.id ?? last?.id;
    const known: Details = id === undefined ? {} : { id };
    if (fetched.kind === 'unchanged') {
      const { etag, lastModified, outcome = 'held' } = last ?? {};
      this.#record(url, from, outcome, { ...known, etag, lastModified });
      this.#report({ url, outcome: 'same', id });
    } else if (fetched.kind === 'failed') {
      this.#record(url, from, 'failed', { ...known, reason: fetched.reason });
      this.#report({ url, outcome: 'failed', id, reason: fetched.reason });
    } else if (fetched.kind === 'gone') {
      this.#record(url, from, 'gone', { ...known, reason: fetched.reason });
      if (held && held.statement.data.source.gone === undefined)
        recordGone(held, this.#today, fetched.reason);
      this.#report({ url, outcome: 'gone', id, reason: fetched.reason });
    } else if (held) this.#report(await this.#compare(url, source, held, fetched));
    else return this.#candidate(url, source, fetched);
    return undefined;
  }

  #candidate(url: string, source: CollectedSource, fetched: FetchedPage): Candidate | undefined {
    const from = listingOf(source);
    const ending = endingOf(fetched.type);
    if (!ending) {
      const reason = `it is ${fetched.type || 'of no stated type'}, which holds no text`;
      this.#record(url, from, 'refused', { reason, ...marksOf(fetched) });
      this.#report({ url, outcome: 'refused', reason });
      return undefined;
    }
    this.#pending.set(url, { from, ...marksOf(fetched) });
    const name = addressName(fetched.url, ending);
    return { file: url, part: { name, bytes: fetched.bytes, stated: this.#stated(source, fetched) } };
  }

  /** What is known of a page before it is read. */
  #stated({ publisher, language }: CollectedSource, { url }: FetchedPage): StatedFacts {
    return {
      url: fact(url),
      retrieved: fact(this.#today),
      ...(publisher !== undefined && { publisher: fact(publisher) }),
      ...(language !== undefined && { language: fact(language) }),
    };
  }

  /** Writes and reports what came of an address that ingest was given. */
  settle({ file: url, status, id, reason, review }: IngestResult): void {
    const outcome = status === 'new' ? 'new' : status === 'refused' ? 'refused' : 'held';
    const { from, ...marks } = this.#pending.get(url) ?? {};
    this.#pending.delete(url);
    this.#record(url, from, outcome === 'new' ? 'taken' : outcome, { id, reason, ...marks });
    this.#report({ url, outcome, id, reason, review });
  }

  /** Compares what an address gives now with the last version that is held of it. */
  async #compare(
    url: string,
    source: CollectedSource,
    held: SoundEntry,
    fetched: FetchedPage,
  ): Promise<Collected> {
    const { holdings, given } = this.#options;
    const { id, data } = held.statement;
    if (data.source.gone !== undefined) recordGone(held, this.#today, undefined);
    const sha256 = sha256Of(fetched.bytes);
    const name = sourceName(addressName(fetched.url, endingOf(fetched.type) ?? 'html'));
    const found = await keepVersion(
      held,
      {
        bytes: fetched.bytes,
        file: distinctName(name, sha256),
        sha256,
        given,
        stated: this.#stated(source, fetched),
      },
      this.#today,
      { holdings, vocabularies: this.#vocabularies, make: this.#make },
    );
    // The journal comes last: a run that is broken off before asks, and compares, again.
    if (found.kind === 'none') {
      this.#record(url, listingOf(source), 'failed', { id, reason: found.reason });
      return { url, outcome: 'failed', id, reason: found.reason };
    }
    this.#record(url, listingOf(source), 'held', { id, ...marksOf(fetched) });
    return found.kind === 'same'
      ? { url, outcome: 'same', id }
      : { url, outcome: 'changed', id, version: found.version };
  }

  #fetch(url: string, { pace, links }: CollectedSource, most: FetchOptions['most']): Promise<Fetched> {
    const last = this.#journal.last(url);
    // A listing was seen with other eyes where another pattern chose from it.
    const { etag, lastModified } = last?.outcome === 'listing' && last.links !== links ? {} : (last ?? {});
    return this.#options.fetcher.fetch(url, { pace, most, etag, lastModified });
  }

  #record(url: string, from: string | undefined, outcome: Visit['outcome'], details: Details): void {
    this.#journal.add({ url, asked: this.#options.now.toISOString(), outcome, from, ...details });
  }
}

/** What a server takes to say later whether a page has changed. */
const marksOf = ({ etag, lastModified }: FetchedPage): Details => ({ etag, lastModified });
