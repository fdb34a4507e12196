import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';
import type { StatementInput } from '../archive/statement.ts';
import { formatEntry } from '../holdings/entry-file.ts';
import { lock } from '../holdings/lock.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { mostBytesOf, tooLarge } from '../source/size.ts';
import type { Part } from '../source/containers/container.ts';
import { readSidecar } from '../source/sidecar.ts';
import type { Evidence, Given } from './draft.ts';
import { expand, type Candidate } from './expand.ts';
import { openEntryWorkers, type EntryWorkers } from './entry-workers.ts';
import { HeldSources, readWords, type Resemblance } from './held-sources.ts';
import type { CompleteEntry, EntryOutcome } from './make-entry.ts';
import { makeId } from './make-id.ts';
import { mapInOrder } from './map-in-order.ts';
import { distinctName, sourceName } from './source-name.ts';
import type { Found } from './walk.ts';
import { writeStatement } from './write-statement.ts';

export interface IngestOptions {
  holdings: Holdings;
  given: Given;
  /** Find and report, and write nothing. */
  dryRun: boolean;
  /** The way to treat a text that is nearly the same as one already held. */
  near: 'keep' | 'skip';
  /** How many files are in the making at a time; fewer where each takes long to come. */
  ahead?: number;
}

/** The outcome of one file. */
export interface IngestResult {
  /** The path as it was given or found. */
  file: string;
  status: 'new' | 'held' | 'duplicate' | 'refused';
  /** Why it was not taken, and the next step. */
  reason?: string;
  /** The entry's id, or that of the entry that holds the same source. */
  id?: string;
  entry?: StatementInput;
  body?: string;
  /** The passages that each value rests on; offsets are in code points of the decoded source. */
  evidence?: Partial<Record<string, Evidence[]>>;
  review: string[];
  /** What the facts that came with the text say and is none: a key that names none, `doc_date: soon`. */
  unknownKeys?: readonly string[];
  /** The entry that the text resembles, with the share in common, from 0 to 1. */
  resembles?: { id: string; share: number };
}

/** How many files are in the making at a time. */
const AHEAD = 32;

/**
 * Takes files in and tells the outcome of each, in their order: its source copied, its entry written. A file that cannot
 * be taken is refused with its reason, and the others go on. Nothing that exists is overwritten.
 *
 * @param files from `walk`, or files that are in memory already
 * @throws HoldingsError, before any file is taken, where an entry, the vocabularies or the ledger has a problem
 * @throws LockedError where another run is writing to the archive
 * @throws WriteError where the archive cannot be written to; everything taken until then is complete
 */
export async function* ingest(
  files: readonly Found[] | AsyncIterable<Candidate>,
  options: IngestOptions,
): AsyncGenerator<IngestResult> {
  const { holdings, dryRun } = options;
  const unlock = dryRun ? () => Promise.resolve() : await lock(holdings);
  try {
    yield* ingestUnderLock(files, options);
  } finally {
    await unlock();
  }
}

/** As `ingest`, for a run that has the archive's lock already. */
export async function* ingestUnderLock(
  files: readonly Found[] | AsyncIterable<Candidate>,
  options: IngestOptions,
): AsyncGenerator<IngestResult> {
  const { holdings } = options;
  let workers: EntryWorkers | undefined;
  try {
    const vocabularies = readVocabularies(holdings.vocabularies);
    const held = await HeldSources.open(holdings, vocabularies);
    workers = openEntryWorkers(vocabularies, 'length' in files ? files.length : 0);
    const { make } = workers;
    for await (const step of mapInOrder(
      'length' in files ? expand(files) : files,
      (found) => prepare(found, options, held, make),
      options.ahead ?? AHEAD,
    )) {
      yield step(held);
    }
  } finally {
    await workers?.close();
  }
}

const refuse = (file: string, reason: string): IngestResult => ({
  file,
  status: 'refused',
  reason,
  review: [],
});

/** The rest of the work when it is a file's turn: everything that depends on the files before it. */
type Step = (held: HeldSources) => IngestResult;

/** Reads a file and makes its entry, unless its bytes are held already. */
async function prepare(
  candidate: Candidate,
  options: IngestOptions,
  held: HeldSources,
  make: EntryWorkers['make'],
): Promise<Step> {
  const { file, reason } = candidate;
  if (reason !== undefined) return () => refuse(file, reason);
  try {
    const read = candidate.part ?? readFile(file);
    if (read.reason !== undefined) return () => refuse(file, read.reason);
    const { bytes, stated } = read;
    const sha256 = sha256Of(bytes);
    const source = { bytes, file: sourceName(read.name), sha256, given: options.given, stated };
    const made = held.find(sha256) ? undefined : await make(source);
    return (now) => take(file, { ...source, made }, options, now);
  } catch (error) {
    return () =>
      refuse(file, `it could not be taken (${messageOf(error)}); fix the cause and run ingest again`);
  }
}

/** A file's bytes, with what files beside it state of it; why not, where it is too large. */
function readFile(file: string): (Part & { reason?: never }) | { reason: string } {
  const { size } = statSync(file);
  const most = mostBytesOf(file);
  if (size > most) return { reason: tooLarge(size, most) };
  return { name: basename(file), bytes: readFileSync(file), stated: readSidecar(file) };
}

interface Prepared {
  bytes: Uint8Array;
  file: string;
  sha256: string;
  made: EntryOutcome | undefined;
}

function take(
  file: string,
  source: Prepared,
  { holdings, dryRun, near }: IngestOptions,
  held: HeldSources,
): IngestResult {
  const { bytes, sha256, made } = source;
  const same = held.find(sha256);
  if (same?.file === source.file) return { file, status: 'held', id: same.id, review: [] };
  const duplicate = (id: string, reason: string): IngestResult => ({
    file,
    status: 'duplicate',
    id,
    reason,
    review: [],
  });
  if (same) return duplicate(same.id, `a copy of ${same.file}; nothing to do`);
  if (!made || made.reason !== undefined) return refuse(file, made?.reason ?? 'it changed while it was read');

  const like = held.resembling(made.text, made.signature);
  if (like?.isSame)
    return duplicate(like.id, `the same text as ${like.file} in another encoding; nothing to do`);
  if (like && near === 'skip')
    return { ...duplicate(like.id, describeResemblance(like)), resembles: toNear(like) };

  const { body, evidence, signature } = made;
  const entry = [source.file, distinctName(source.file, sha256)]
    .map((name) => named(made.entry, name))
    .find(
      ({ source: { file: name, transcription } }) =>
        held.isFree(name, sha256) &&
        (!transcription || held.isFree(transcription.file, transcription.sha256)),
    );
  if (!entry) return refuse(file, `other sources are named ${source.file}; rename it and ingest again`);
  const { file: name, transcription } = entry.source;
  const id = makeId(entry, sha256, held.hasId);
  if (!dryRun)
    writeStatement({
      [join(holdings.sources, name)]: bytes,
      ...(transcription && { [join(holdings.sources, transcription.file)]: made.transcription ?? '' }),
      [join(holdings.statements, `${id}.md`)]: markdownOf(entry, made, name),
    });
  const readText = dryRun
    ? () => (transcription ? made.text : readWords(file))
    : () => readWords(join(holdings.sources, transcription?.file ?? name));
  held.add({ file: name, transcription: transcription?.file, id, readText }, sha256, signature);
  return {
    file,
    status: 'new',
    id,
    entry,
    body: body.trim(),
    evidence,
    review: entry.review ?? [],
    ...(made.unknownKeys.length > 0 && { unknownKeys: made.unknownKeys }),
    ...(like && { resembles: toNear(like) }),
  };
}

/** The entry's file; made again only where the source could not keep its name. */
const markdownOf = (entry: StatementInput, made: CompleteEntry, name: string): string =>
  made.entry.source.file === name ? made.markdown : formatEntry(entry, made.body);

const describeResemblance = ({ share, file }: Resemblance): string =>
  `${Math.floor(share * 100)} % of its text is the same as ${file}; omit --near skip to keep both`;

const toNear = ({ id, share }: Resemblance) => ({ id, share: Math.floor(share * 1000) / 1000 });

/** An entry whose source, and the transcription beside it, has another name. */
function named(entry: StatementInput, name: string): StatementInput {
  const { file, transcription } = entry.source;
  return {
    ...entry,
    source: {
      ...entry.source,
      file: name,
      ...(transcription && {
        transcription: { ...transcription, file: name + transcription.file.slice(file.length) },
      }),
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
