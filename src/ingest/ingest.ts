import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { idPrefix, parseDate } from '../archive/date.ts';
import { slugify } from '../archive/slug.ts';
import type { StatementInput } from '../archive/statement.ts';
import { recordAnchors } from '../holdings/anchors.ts';
import { formatEntry } from '../holdings/entry-file.ts';
import { lock } from '../holdings/lock.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readPermalinks, recordPermalinks } from '../holdings/permalinks.ts';
import { HoldingsError } from '../holdings/problem.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { writeWhole } from '../holdings/write.ts';
import { MOST_BYTES } from './decode.ts';
import type { Evidence, Given } from './draft.ts';
import { Held, type Resemblance } from './held.ts';
import type { Made, MadeStatement } from './make-entry.ts';
import { openMakers, type Makers } from './makers.ts';
import { distinctName, sourceName } from './source-name.ts';
import type { Found } from './walk.ts';

export interface IngestOptions {
  holdings: Holdings;
  given: Given;
  /** Find and report, and write nothing. */
  dryRun: boolean;
  /** What to do with a text that is nearly one already held. */
  near: 'keep' | 'skip';
}

/** What became of one file. */
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
  /** The words that each value rests on; offsets are in code points of the decoded source. */
  evidence?: Partial<Record<string, Evidence[]>>;
  review: string[];
  /** The entry that the text resembles, and the part that they have in common, from 0 to 1. */
  resembles?: { id: string; share: number };
}

/** How many files are in the making at a time, so that memory does not grow with their number. */
const AHEAD = 32;

/**
 * Takes files in and tells, in their order, what became of each: its source copied, its entry written. A file
 * that cannot be taken is refused with its reason, and the others go on. Nothing that exists is overwritten.
 *
 * @param files from `walk`
 * @throws HoldingsError, before any file is taken, where an entry, the vocabularies or the ledger has a problem
 * @throws LockedError where another run is writing to the archive
 * @throws WriteError where the archive cannot be written to; what was taken until then is whole
 */
export async function* ingest(files: readonly Found[], options: IngestOptions): AsyncGenerator<IngestResult> {
  const { holdings, dryRun } = options;
  const unlock = dryRun ? () => undefined : lock(holdings);
  /** Ids to record: of new entries, and of held ones, in case an earlier run was broken off. */
  const seen: string[] = [];
  const anchors = new Map<string, string[]>();
  let makers: Makers | undefined;
  try {
    const vocabularies = readVocabularies(holdings.vocabularies);
    const held = new Held(holdings, vocabularies);
    readPermalinks(holdings.permalinks);
    makers = openMakers(vocabularies, files.length);
    const { make } = makers;
    for await (const step of inOrder(files, (found) => prepare(found, options, held, make))) {
      const result = step(held, anchors);
      if (result.id) seen.push(result.id);
      yield result;
    }
  } finally {
    await makers?.close();
    try {
      if (!dryRun) {
        recordPermalinks(holdings.permalinks, seen);
        recordAnchors(holdings.anchors, anchors);
      }
    } catch (error) {
      throw error instanceof HoldingsError ? error : new WriteError(error);
    } finally {
      unlock();
    }
  }
}

/** Runs a function over items, several at a time, and gives what it makes in the order of the items. */
async function* inOrder<Item, Out>(
  items: readonly Item[],
  run: (item: Item) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = [];
  try {
    for (const item of items) {
      running.push(run(item));
      const first = running.length >= AHEAD ? running.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = running.shift(); next; next = running.shift()) yield await next;
  } finally {
    // Where the run is broken off, what was begun is left to end, and nothing is made of it.
    await Promise.allSettled(running);
  }
}

/** Thrown where the archive's folder cannot be written to: a full disk, a read-only one. */
export class WriteError extends Error {
  constructor(cause: unknown) {
    super(
      `the archive cannot be written to (${messageOf(cause)}); what was taken until now is whole, so mend the cause and run ingest again`,
      { cause },
    );
  }
}

const refuse = (file: string, reason: string): IngestResult => ({
  file,
  status: 'refused',
  reason,
  review: [],
});

/** What is left to do when it is a file's turn: all that depends on the files before it. New anchors are added to `anchors`. */
type Step = (held: Held, anchors: Map<string, string[]>) => IngestResult;

/** Reads a file and makes its entry, unless its bytes are held already. */
async function prepare(
  { file, reason }: Found,
  options: IngestOptions,
  held: Held,
  make: Makers['make'],
): Promise<Step> {
  if (reason) return () => refuse(file, reason);
  try {
    const { size } = statSync(file);
    const bytes = size > MOST_BYTES ? new Uint8Array(size) : readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const name = sourceName(basename(file));
    const source = { bytes, file: name, sha256, given: options.given };
    const made = held.find(sha256) ? undefined : await make(source);
    return (now, anchors) => take(file, { ...source, made }, options, now, anchors);
  } catch (error) {
    return () =>
      refuse(file, `it could not be taken (${messageOf(error)}); mend the cause and run ingest again`);
  }
}

interface Prepared {
  bytes: Uint8Array;
  file: string;
  sha256: string;
  made: Made | undefined;
}

function take(
  file: string,
  source: Prepared,
  { holdings, dryRun, near }: IngestOptions,
  held: Held,
  anchors: Map<string, string[]>,
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
  if (same) return duplicate(same.id, `it is a copy of ${same.file}; nothing is to be done`);
  if (!made || made.reason !== undefined) return refuse(file, made?.reason ?? 'it changed while it was read');

  const like = held.resembling(bytes, source.file, made.sketch);
  if (like?.isSame)
    return duplicate(like.id, `its text is that of ${like.file}, written otherwise; nothing is to be done`);
  if (like && near === 'skip') return { ...duplicate(like.id, inWords(like)), resembles: toNear(like) };

  const { body, evidence, sketch } = made;
  const name = held.isFree(source.file, sha256) ? source.file : distinctName(source.file, sha256);
  const entry = { ...made.entry, source: { ...made.entry.source, file: name } };
  const id = makeId(entry, sha256, held);
  if (!dryRun) writeStatement(holdings, id, name, bytes, markdownOf(entry, made, name));
  anchors.set(id, made.anchors);
  held.add({ file: name, id, path: dryRun ? file : join(holdings.sources, name) }, sha256, sketch);
  return {
    file,
    status: 'new',
    id,
    entry,
    body: body.trim(),
    evidence,
    review: entry.review ?? [],
    ...(like && { resembles: toNear(like) }),
  };
}

/** The entry's file; written anew only where the source could not keep its name. */
const markdownOf = (entry: StatementInput, made: MadeStatement, name: string): string =>
  made.entry.source.file === name ? made.markdown : formatEntry(entry, made.body);

const inWords = ({ share, file }: Resemblance): string =>
  `${Math.floor(share * 100)} % of its text is that of ${file}; leave --near skip out to keep both`;

const toNear = ({ id, share }: Resemblance) => ({ id, share: Math.floor(share * 1000) / 1000 });

/** Writes source and entry, both or neither. */
function writeStatement(
  { sources, statements }: Holdings,
  id: string,
  name: string,
  bytes: Uint8Array,
  markdown: string,
): void {
  const source = join(sources, name);
  try {
    writeWhole(source, bytes);
    writeWhole(join(statements, `${id}.md`), markdown);
  } catch (error) {
    if (existsSync(source)) rmSync(source);
    throw new WriteError(error);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** An id from the date and the title, set apart by the source's digest where another entry has it. */
function makeId({ date, title }: StatementInput, sha256: string, held: Held): string {
  const id = `${idPrefix(date ? parseDate(date) : undefined)}-${slugify(title) || sha256.slice(0, 8)}`;
  if (!held.hasId(id)) return id;
  const distinct = `${id}-${sha256.slice(0, 8)}`;
  return held.hasId(distinct) ? `${id}-${sha256.slice(0, 16)}` : distinct;
}
