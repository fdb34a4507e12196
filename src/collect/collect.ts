import { readTexts } from '../archive/body.ts';
import { sha256Of } from '../archive/sha256.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readEntry, readEntries, type EntryResult, type SoundEntry } from '../holdings/read.ts';
import { addVersion, readVersions, recordGone } from '../holdings/versions.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import type { Given } from '../ingest/draft.ts';
import type { Candidate } from '../ingest/expand.ts';
import { ingest, type IngestResult } from '../ingest/ingest.ts';
import { createEntryMaker, withReading, type CompleteEntry } from '../ingest/make-entry.ts';
import { distinctName, sourceName } from '../ingest/source-name.ts';
import { addressName, endingOf } from '../source/address-name.ts';
import { fact } from '../source/containers/container.ts';
import { mostBytesOf } from '../source/size.ts';
import type { StatedFacts } from '../source/transcript.ts';
import type { Fetched } from './fetch.ts';
import type { Journal, Visit } from './journal.ts';
import { listFeed, listLinks, listSitemap, type Listed } from './listing.ts';
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

export interface CollectOptions {
  holdings: Holdings;
  fetcher: PoliteFetcher;
  journal: Journal;
  given: Given;
  /** The present time. */
  now: Date;
  /** Ends the run before the next address. */
  signal?: AbortSignal;
  /** Only what listings date on this day or later, ISO 8601; what they do not date counts. */
  since?: string | undefined;
  /** Say what would be fetched, and neither fetch nor write it. */
  dryRun: boolean;
}

const DAY = 86_400_000;

/** A sitemap has at most 50 MB (sitemaps.org); a list or feed is far smaller. */
const MOST_LISTING = 50 * 1024 * 1024;

/** An index of sitemaps may name indexes; no site goes deeper. */
const MOST_SITEMAPS = 200;

/**
 * Brings in what is new at some sources, and what has changed there: new texts go through ingest, and a text that is held and
 * has other words now becomes another version of its statement. What was asked is kept in the journal, so that a run that
 * is broken off goes on where it was.
 *
 * @param report is given what came of each address, in the order in which they are asked
 */
export async function collect(
  sources: readonly CollectedSource[],
  options: CollectOptions,
  report: (result: Collected) => void,
): Promise<void> {
  const run = new CollectRun(options, report);
  const { holdings, given, dryRun, journal } = options;
  if (dryRun) {
    for (const source of sources)
      for await (const { url } of run.addresses(source)) report({ url, outcome: 'found' });
    return;
  }
  // One at a time: an address is settled before the next is asked.
  const taken = ingest(run.candidates(sources), { holdings, given, dryRun, near: 'keep', ahead: 1 });
  for await (const result of taken) run.settle(result);
  journal.tidy();
}

/** What is known of an address, for the journal. */
type Details = Partial<Pick<Visit, 'id' | 'reason' | 'etag' | 'lastModified'>>;

/** One run: what it knows of the archive, and what it has asked. */
class CollectRun {
  readonly #options: CollectOptions;
  readonly #make: ReturnType<typeof createEntryMaker>;
  readonly #vocabularies: ReturnType<typeof readVocabularies>;
  readonly #held: Map<string, SoundEntry>;
  readonly #asked = new Set<string>();
  /** What is known of addresses that ingest was given. */
  readonly #pending = new Map<string, Details & { from?: string | undefined }>();
  readonly #report: (result: Collected) => void;
  readonly #today: string;

  constructor(options: CollectOptions, report: (result: Collected) => void) {
    this.#options = options;
    this.#report = report;
    this.#vocabularies = readVocabularies(options.holdings.vocabularies);
    this.#make = createEntryMaker(this.#vocabularies);
    this.#today = options.now.toISOString().slice(0, 10);
    this.#held = new Map(
      readEntries(options.holdings, this.#vocabularies).flatMap((entry) => {
        const { url } = entry.statement.data.source;
        return url === undefined ? [] : [[url, entry] as const];
      }),
    );
  }

  /** The files to take of some sources; what comes of other addresses is reported. */
  async *candidates(sources: readonly CollectedSource[]): AsyncGenerator<Candidate> {
    for (const source of sources)
      for await (const { url } of this.addresses(source)) {
        const candidate = await this.#visit(url, source);
        if (candidate) yield candidate;
      }
  }

  /** The addresses of a source that are to be asked: those listed that are new, and those known that are due again. */
  async *addresses(source: CollectedSource): AsyncGenerator<Listed> {
    const { since, journal, dryRun, signal } = this.#options;
    const listings = await this.#list(source);
    const links = source.links === undefined ? undefined : new RegExp(source.links, 'u');
    const from = listingOf(source);
    const known = [...journal.visits()].filter((visit) => visit.from === from && visit.outcome !== 'listing');
    const listed: Listed[] = [
      ...(source.addresses ?? []).map((url) => ({ url })),
      ...listings.flatMap(({ pages }) => pages),
    ];
    for (const { url, day } of [...listed, ...known.map((visit): Listed => ({ url: visit.url }))]) {
      if (signal?.aborted) return;
      if (this.#asked.has(url) || (links && !links.test(url))) continue;
      if (since !== undefined && day !== undefined && day < since) continue;
      if (!this.#isDue(url, source)) continue;
      this.#asked.add(url);
      yield { url };
    }
    // Only now, that all it lists was asked, may a listing count as seen.
    if (!dryRun) for (const { url, marks } of listings) this.#journal(url, from, 'listing', marks);
  }

  #isDue(url: string, { again }: CollectedSource): boolean {
    const last = this.#options.journal.last(url);
    if (!last || last.outcome === 'failed') return true;
    return this.#options.now.getTime() - Date.parse(last.asked) >= again * DAY;
  }

  /** Asks a source's feed, sitemaps or list for its addresses. One that has not changed lists nothing new. */
  async #list(source: CollectedSource): Promise<{ url: string; pages: Listed[]; marks: Details }[]> {
    const from = listingOf(source);
    const waiting = from === undefined ? [] : [from];
    const found: { url: string; pages: Listed[]; marks: Details }[] = [];
    for (let count = 0; waiting.length > 0 && count < MOST_SITEMAPS; count++) {
      const url = waiting.shift() ?? '';
      const fetched = await this.#fetch(url, source, MOST_LISTING);
      if (fetched.kind === 'unchanged') continue;
      if (fetched.kind !== 'page') {
        this.#report({ url, outcome: 'failed', reason: fetched.reason });
        continue;
      }
      const text = Buffer.from(fetched.bytes).toString('utf8');
      try {
        const { pages, sitemaps = [] } = source.feed
          ? { pages: listFeed(text, fetched.url) }
          : source.sitemap
            ? listSitemap(text, fetched.url)
            : { pages: listLinks(text, fetched.url) };
        waiting.push(...sitemaps);
        // An index of sitemaps may stay as it is while they change.
        found.push({ url, pages, marks: sitemaps.length === 0 ? marksOf(fetched) : {} });
      } catch (error) {
        this.#report({ url, outcome: 'failed', reason: `it cannot be read (${(error as Error).message})` });
      }
    }
    return found;
  }

  /** Asks an address. A text that is new is a file to take; one that is held is compared with what it gives now. */
  async #visit(url: string, source: CollectedSource): Promise<Candidate | undefined> {
    const last = this.#options.journal.last(url);
    const fetched = await this.#fetch(url, source, mostBytesOf(new URL(url).pathname));
    const from = listingOf(source);
    const held = this.#held.get(url) ?? (fetched.kind === 'page' ? this.#held.get(fetched.url) : undefined);
    const id = held?.statement.id ?? last?.id;
    const known: Details = id === undefined ? {} : { id };
    if (fetched.kind === 'unchanged') {
      const { etag, lastModified, outcome = 'held' } = last ?? {};
      this.#journal(url, from, outcome, { ...known, etag, lastModified });
      this.#report({ url, outcome: 'same', id });
    } else if (fetched.kind === 'failed') {
      this.#journal(url, from, 'failed', { ...known, reason: fetched.reason });
      this.#report({ url, outcome: 'failed', id, reason: fetched.reason });
    } else if (fetched.kind === 'gone') {
      this.#journal(url, from, 'gone', { ...known, reason: fetched.reason });
      if (held && held.statement.data.source.gone === undefined)
        recordGone(held, this.#today, fetched.reason);
      this.#report({ url, outcome: 'gone', id, reason: fetched.reason });
    } else if (held) this.#report(await this.#compare(url, from, held, fetched));
    else return this.#candidate(url, source, fetched);
    return undefined;
  }

  #candidate(url: string, source: CollectedSource, fetched: FetchedPage): Candidate | undefined {
    const { publisher, language } = source;
    const from = listingOf(source);
    const ending = endingOf(fetched.type);
    if (!ending) {
      const reason = `it is ${fetched.type || 'of no stated type'}, which holds no text`;
      this.#journal(url, from, 'refused', { reason, ...marksOf(fetched) });
      this.#report({ url, outcome: 'refused', reason });
      return undefined;
    }
    const stated: StatedFacts = {
      url: fact(fetched.url),
      retrieved: fact(this.#today),
      ...(publisher !== undefined && { publisher: fact(publisher) }),
      ...(language !== undefined && { language: fact(language) }),
    };
    this.#pending.set(url, { from, ...marksOf(fetched) });
    return { file: url, part: { name: addressName(fetched.url, ending), bytes: fetched.bytes, stated } };
  }

  /** Writes and reports what came of an address that ingest was given. */
  settle({ file: url, status, id, reason, review }: IngestResult): void {
    const outcome = status === 'new' ? 'new' : status === 'refused' ? 'refused' : 'held';
    const { from, ...marks } = this.#pending.get(url) ?? {};
    this.#pending.delete(url);
    this.#journal(url, from, outcome === 'new' ? 'taken' : outcome, { id, reason, ...marks });
    this.#report({ url, outcome, id, reason, review });
  }

  /** Compares what an address gives now with the last version that is held of it. */
  async #compare(
    url: string,
    from: string | undefined,
    held: SoundEntry,
    fetched: FetchedPage,
  ): Promise<Collected> {
    const { holdings, given } = this.#options;
    const { id, data } = held.statement;
    const sha256 = sha256Of(fetched.bytes);
    const latest = readVersions(held, holdings, this.#vocabularies).at(-1) ?? held;
    if (data.source.gone !== undefined) recordGone(held, this.#today, undefined);
    if (sha256 === (data.captures.at(-1) ?? data.source).sha256) {
      this.#journal(url, from, 'held', { id, ...marksOf(fetched) });
      return { url, outcome: 'same', id };
    }
    const made = this.#make(
      await withReading({
        bytes: fetched.bytes,
        file: distinctName(sourceName(addressName(fetched.url, endingOf(fetched.type) ?? 'html')), sha256),
        sha256,
        given,
        stated: { url: fact(fetched.url), retrieved: fact(this.#today) },
      }),
    );
    if (made.reason !== undefined) {
      const reason = `it gives no statement now (${made.reason})`;
      this.#journal(url, from, 'failed', { id, reason });
      return { url, outcome: 'failed', id, reason };
    }
    if (hasSameWords(made, latest)) {
      this.#journal(url, from, 'held', { id, ...marksOf(fetched) });
      return { url, outcome: 'same', id };
    }
    const version = addVersion(
      readAgain(held, this.#vocabularies),
      {
        entry: made.entry,
        body: made.body,
        bytes: fetched.bytes,
        transcription: made.transcription,
      },
      this.#today,
      holdings,
    );
    // The journal comes last: a run that is broken off before asks, and compares, again.
    this.#journal(url, from, 'held', { id, ...marksOf(fetched) });
    return { url, outcome: 'changed', id, version };
  }

  #fetch(url: string, { pace }: CollectedSource, most: number): Promise<Fetched> {
    const { etag, lastModified } = this.#options.journal.last(url) ?? {};
    return this.#options.fetcher.fetch(url, { pace, most, etag, lastModified });
  }

  #journal(url: string, from: string | undefined, outcome: Visit['outcome'], details: Details): void {
    this.#options.journal.add({ url, asked: this.#options.now.toISOString(), outcome, from, ...details });
  }
}

type FetchedPage = Fetched & { kind: 'page' };

/** The address of a source that lists others; undefined where the source names them itself. */
const listingOf = ({ feed, sitemap, list }: CollectedSource): string | undefined => feed ?? sitemap ?? list;

/** What a server takes to say later whether a page has changed. */
const marksOf = ({ etag, lastModified }: FetchedPage): Details => ({ etag, lastModified });

const readAgain = (entry: SoundEntry, vocabularies: Parameters<typeof readEntry>[1]): SoundEntry =>
  readEntry(entry.file, vocabularies) as SoundEntry;

/** Whether two texts have the same words: white space, and where paragraphs end, aside. */
function hasSameWords(made: CompleteEntry, held: EntryResult): boolean {
  const wordsOf = (title: string | undefined, text: string) =>
    [title ?? '', ...readTexts(text)].join(' ').replace(/\s+/gu, ' ').trim();
  return wordsOf(made.entry.title, made.body) === wordsOf(held.statement?.data.title, held.body);
}
