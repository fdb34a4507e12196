import { basename, relative } from 'node:path';
import { ID_PATTERN } from '../archive/identifiers.ts';
import { sha256Of } from '../archive/sha256.ts';
import { statementSchema, type Statement } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { findClashes, findContradictions } from './consistency.ts';
import { entryPaths } from './entry-paths.ts';
import { readEntryFile, type EntryFile } from './entry-file.ts';
import type { EntryMemory } from './entry-memory.ts';
import { fileState } from './file-state.ts';
import type { Holdings } from './paths.ts';
import { HoldingsError, problemsOf, type Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** An entry that was read, with its problems. */
export interface EntryResult {
  /** Path of the file, relative to the working directory. */
  file: string;
  /** Undefined where the entry cannot be used. */
  statement?: Statement;
  readonly body: string;
  /** The whole file. */
  readonly text: string;
  /** The length of the text in UTF-16 code units, its SHA-256 and its body's: they are known where it was not read. */
  length: number;
  digest: string;
  bodyDigest: string;
  lineOf: EntryFile['lineOf'];
  problems: Problem[];
}

/** An entry that can be used. */
export type SoundEntry = EntryResult & { statement: Statement };

/**
 * Reads all entries of an archive.
 *
 * @param memory what need not be read again
 * @throws HoldingsError where any has a problem, or two claim one id
 */
export const readEntries = (
  holdings: Holdings,
  vocabularies: Vocabularies,
  memory?: EntryMemory,
): SoundEntry[] =>
  requireSound(
    entryPaths(holdings).map((path) =>
      memory ? readWithMemory(path, vocabularies, memory) : readEntry(path, vocabularies),
    ),
  );

/** Reads an entry's file, unless it lies there as it did when it was read last: then its text is read when it is asked for. */
function readWithMemory(path: string, vocabularies: Vocabularies, memory: EntryMemory): EntryResult {
  const state = fileState(path);
  const known = memory.recall(path, state) ?? memory.recallText(path, state, () => readText(path));
  if (known) return rememberedEntry(path, known);
  const entry = readEntry(path, vocabularies);
  const { statement, text, body, length, digest, bodyDigest, problems } = entry;
  if (statement && problems.length === 0 && text.endsWith(body))
    memory.keep(path, state, {
      data: statement.data,
      bodyStart: length - body.length,
      length,
      digest,
      bodyDigest,
    });
  return entry;
}

function rememberedEntry(
  path: string,
  { data, bodyStart, length, digest, bodyDigest }: NonNullable<ReturnType<EntryMemory['recall']>>,
): EntryResult {
  let read: string | undefined;
  const textOf = () => (read ??= readText(path));
  return {
    file: relative('.', path),
    get text() {
      return textOf();
    },
    get body() {
      return textOf().slice(bodyStart);
    },
    length,
    digest,
    bodyDigest,
    lineOf: (field) => readEntryFile(textOf()).lineOf(field),
    problems: [],
    statement: { id: basename(path, '.md'), data },
  };
}

/**
 * The entries, all of them sound.
 *
 * @throws HoldingsError where any has a problem, or two claim one id
 */
export function requireSound(results: readonly EntryResult[]): SoundEntry[] {
  const problems = [...results.flatMap((result) => result.problems), ...findClashes(results)];
  if (problems.length > 0) throw new HoldingsError(problems);
  return results.filter((result): result is SoundEntry => result.statement !== undefined);
}

/** A key that JavaScript gives a meaning of its own, and that validators pass over, anywhere in some data. */
function findSpecialKey(data: unknown, seen = new Set<object>()): string | undefined {
  // YAML may name one value in many places, and within itself.
  if (typeof data !== 'object' || data === null || seen.has(data)) return undefined;
  seen.add(data);
  if (Object.hasOwn(data, '__proto__')) return '__proto__';
  return Object.values(data)
    .map((value) => findSpecialKey(value, seen))
    .find(Boolean);
}

/** Reads an entry's file and checks it against the schema and the vocabularies. */
export function readEntry(path: string, vocabularies: Vocabularies, id = basename(path, '.md')): EntryResult {
  const file = relative('.', path);
  const text = readText(path);
  const read = { file, text, length: text.length, digest: sha256Of(text) };
  const failed = (field: string, message: string): EntryResult => ({
    ...read,
    body: '',
    bodyDigest: sha256Of(''),
    lineOf: () => 1,
    problems: [{ file, line: 1, field, message }],
  });
  if (!ID_PATTERN.test(id))
    return failed(
      'id',
      `${JSON.stringify(id)} is not an id; name the file <date>-<slug>.md in lower-case ASCII`,
    );
  let entry: EntryFile;
  try {
    entry = readEntryFile(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return failed(
      'front matter',
      `cannot be read (${reason}); correct the YAML between the two lines of ---`,
    );
  }
  const special = findSpecialKey(entry.data);
  if (special)
    return failed(
      'front matter',
      `has the key "${special}", which no field may have; correct its name or remove it`,
    );
  const result = statementSchema.safeParse(entry.data);
  const common = { ...read, body: entry.body, bodyDigest: sha256Of(entry.body), lineOf: entry.lineOf };
  if (!result.success) return { ...common, problems: problemsOf(result.error, file, entry.lineOf) };
  const statement = { id, data: result.data };
  const problems = findContradictions(statement, vocabularies).map(({ path, message }): Problem => ({
    file,
    line: entry.lineOf(path),
    field: path.join('.'),
    message,
  }));
  return { ...common, statement, problems };
}
