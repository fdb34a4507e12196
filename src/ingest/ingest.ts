import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { readBlocks } from '../archive/body.ts';
import { findGap } from '../archive/completeness.ts';
import { idPrefix, parseDate } from '../archive/date.ts';
import { slugify } from '../archive/slug.ts';
import { statementSchema, type StatementInput } from '../archive/statement.ts';
import { readEntryFile } from '../holdings/entry-file.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readPermalinks, recordPermalinks } from '../holdings/permalinks.ts';
import { readEntries } from '../holdings/read.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { writeWhole } from '../holdings/write.ts';
import { decode, MOST_BYTES } from './decode.ts';
import type { Evidence, Given } from './draft.ts';
import { createPipeline, type MadeEntry } from './pipeline.ts';
import { distinctName, sourceName } from './source-name.ts';

export interface IngestOptions {
  holdings: Holdings;
  given: Given;
  /** Find and report, and write nothing. */
  dryRun: boolean;
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
}

/** What an archive already holds, by what a new file could collide with. */
interface Held {
  /** Source name and id by the source's SHA-256. */
  sources: Map<string, { file: string; id: string }>;
  /** SHA-256 by source name. */
  names: Map<string, string>;
  ids: Set<string>;
}

/**
 * Takes files in, one after another: copies each source, writes its entry, and tells what became of it. A file
 * that cannot be taken is refused with its reason, and the others go on. Nothing that exists is overwritten.
 *
 * @param paths files and folders; folders are walked, symbolic links in them are not followed
 * @throws HoldingsError, before any file is taken, where an entry, the vocabularies or the ledger has a problem
 */
export function* ingest(paths: readonly string[], options: IngestOptions): Generator<IngestResult> {
  const { holdings, dryRun } = options;
  const vocabularies = readVocabularies(holdings.vocabularies);
  const make = createPipeline(vocabularies);
  const held: Held = { sources: new Map(), names: new Map(), ids: new Set() };
  // An entry that cannot be read could hold any source, so nothing is taken until it can.
  for (const { statement } of readEntries(holdings, vocabularies)) {
    const { id, data } = statement;
    held.ids.add(id);
    for (const alias of data.aliases) held.ids.add(alias);
    held.sources.set(data.source.sha256, { file: data.source.file, id });
    held.names.set(nameKey(data.source.file), data.source.sha256);
  }
  readPermalinks(holdings.permalinks);
  /** Ids to record: of new entries, and of held ones, in case an earlier run was broken off. */
  const seen: string[] = [];
  try {
    for (const { file, reason } of walk(paths)) {
      const result = reason ? refuse(file, reason) : takeFile(file, options, held, make);
      if (result.id) seen.push(result.id);
      yield result;
    }
  } finally {
    if (!dryRun) recordPermalinks(holdings.permalinks, seen);
  }
}

const FAULT = 'this is a fault of Chancery, please report it with the file';

const refuse = (file: string, reason: string): IngestResult => ({
  file,
  status: 'refused',
  reason,
  review: [],
});

/** The files under some paths, in the order given and, in a folder, in the order of their names. */
function* walk(paths: readonly string[]): Generator<{ file: string; reason?: string }> {
  for (const path of paths) {
    let entries: Dirent[] | undefined;
    try {
      if (statSync(path).isDirectory()) entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const reason = missing
        ? 'there is no such file; check the path'
        : `it cannot be read (${(error as Error).message}); change its permissions, or leave it out`;
      yield { file: path, reason };
      continue;
    }
    if (!entries) {
      yield { file: path };
      continue;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = join(path, entry.name);
      if (entry.isSymbolicLink())
        yield {
          file: inside,
          reason: 'it is a symbolic link; ingest the file that it points to by its own path',
        };
      else if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) yield* walk([inside]);
      } else if (entry.isFile()) yield { file: inside };
      else yield { file: inside, reason: 'it is no regular file; leave it out' };
    }
  }
}

function takeFile(
  file: string,
  { holdings, given, dryRun }: IngestOptions,
  held: Held,
  make: ReturnType<typeof createPipeline>,
): IngestResult {
  try {
    const { size } = lstatSync(file);
    const bytes = size > MOST_BYTES ? new Uint8Array(size) : readFileSync(file);
    const decoding = decode(bytes);
    if (decoding.text === undefined) return refuse(file, decoding.reason);

    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const wanted = sourceName(basename(file));
    const same = held.sources.get(sha256);
    if (same?.file === wanted) return { file, status: 'held', id: same.id, review: [] };
    if (same)
      return {
        file,
        status: 'duplicate',
        id: same.id,
        reason: `it is a copy of ${same.file}; nothing is to be done`,
        review: [],
      };

    const name = isFree(wanted, sha256, held, holdings) ? wanted : distinctName(wanted, sha256);
    const { text, encoding } = decoding;
    const made = make({ text, encoding, given, file: name, sha256 });
    const { frontMatter: entry, markdown } = made;
    const { body } = readEntryFile(markdown);
    const { error } = statementSchema.safeParse(entry);
    if (error) return refuse(file, `its entry would not be valid (${error.issues[0]?.message}); ${FAULT}`);
    const gap = findGap(text, {
      title: entry.titleSupplied ? undefined : entry.title,
      blocks: readBlocks(body).map((block) => block.text),
      omitted: entry.omitted ?? [],
    });
    if (gap)
      return refuse(file, `its text could not be kept whole (at ${JSON.stringify(gap.source)}); ${FAULT}`);

    const id = makeId(entry, sha256, held.ids);
    if (!dryRun) {
      writeWhole(join(holdings.sources, name), bytes);
      writeWhole(join(holdings.statements, `${id}.md`), markdown);
    }
    held.ids.add(id);
    held.names.set(nameKey(name), sha256);
    held.sources.set(sha256, { file: name, id });
    const evidence = inCodePoints(text, made.evidence);
    return { file, status: 'new', id, entry, body: body.trim(), evidence, review: entry.review ?? [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(file, `it could not be taken (${reason}); mend the cause and run ingest again`);
  }
}

/** Names that differ only in their capitals are one name on some systems that the archive is copied to. */
const nameKey = (name: string): string => name.toLowerCase();

/** Whether a name may be given to a source: no entry has it, and no other bytes lie under it. */
function isFree(name: string, sha256: string, held: Held, { sources }: Holdings): boolean {
  if (held.names.has(nameKey(name))) return false;
  const path = join(sources, name);
  return !existsSync(path) || createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}

/** An id from the date and the title, set apart by the source's digest where another entry has it. */
function makeId({ date, title }: StatementInput, sha256: string, ids: ReadonlySet<string>): string {
  const id = `${idPrefix(date ? parseDate(date) : undefined)}-${slugify(title) || sha256.slice(0, 8)}`;
  if (!ids.has(id)) return id;
  const distinct = `${id}-${sha256.slice(0, 8)}`;
  return ids.has(distinct) ? `${id}-${sha256.slice(0, 16)}` : distinct;
}

/** Evidence with its offsets in code points, which every language counts alike, in place of UTF-16 code units. */
function inCodePoints(source: string, evidence: MadeEntry['evidence']): MadeEntry['evidence'] {
  const pairs = [...source.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  if (pairs.length === 0) return evidence;
  const offset = (at: number) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
  return Object.fromEntries(
    Object.entries(evidence).map(([field, found]) => [
      field,
      found?.map((item) => ({ ...item, start: offset(item.start), end: offset(item.end) })),
    ]),
  );
}
