import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SECOND } from '../archive/source-change.ts';
import type { StatementInput } from '../archive/statement.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { editFrontMatter, formatEntry, readEntryFile } from './entry-file.ts';
import type { Holdings } from './paths.ts';
import type { Problem } from './problem.ts';
import { readEntry, type EntryResult, type SoundEntry } from './read.ts';
import { writeWhole } from './write.ts';

/** Where the words of a version lie. */
export const versionPath = ({ versions }: Pick<Holdings, 'versions'>, id: string, number: number): string =>
  join(versions, id, `${number}.md`);

/** The later versions of a statement, as entries, the second version first; none where their files are missing. */
export const readVersions = (
  { statement: { id, data } }: SoundEntry,
  holdings: Holdings,
  vocabularies: Vocabularies,
): EntryResult[] =>
  data.captures.flatMap((_, index) => {
    const path = versionPath(holdings, id, index + SECOND);
    return existsSync(path) ? [readEntry(path, vocabularies, id)] : [];
  });

/** What an address gave, that had other words than before. */
export interface Capture {
  entry: StatementInput;
  /** The Markdown of its words. */
  body: string;
  bytes: Uint8Array;
  /** The words that a reader made of it, where it is not text. */
  transcription?: string | undefined;
}

/**
 * Adds a version to a statement: its source, its words and a line in the statement's entry, which is written last. A run that
 * is broken off before leaves files that the next one writes again.
 *
 * @param today the day on which it was retrieved, ISO 8601
 * @returns the number of the version
 */
export function addVersion(
  { file, statement }: SoundEntry,
  { entry, body, bytes, transcription }: Capture,
  today: string,
  holdings: Holdings,
): number {
  const { id, data } = statement;
  const number = data.captures.length + SECOND;
  const { source } = entry;
  writeWhole(join(holdings.sources, source.file), bytes);
  if (source.transcription)
    writeWhole(join(holdings.sources, source.transcription.file), transcription ?? '');
  writeWhole(versionPath(holdings, id, number), formatEntry(entry, body));
  editEntry(file, today, `The text at the source changed; it is kept as version ${number}.`, (before) => ({
    captures: [
      ...((before['captures'] as object[] | undefined) ?? []),
      { retrieved: today, sha256: source.sha256, file: source.file },
    ],
  }));
  return number;
}

/** Records that a statement's address no longer gives its text, or gives it again. */
export function recordGone({ file }: SoundEntry, today: string, reason: string | undefined): void {
  const note =
    reason === undefined
      ? 'The text is at its address again.'
      : `The text is no longer at its address: ${reason}.`;
  editEntry(file, today, note, (before) => {
    const { gone: _, ...source } = before['source'] as Record<string, unknown>;
    return { source: reason === undefined ? source : { ...source, gone: today } };
  });
}

/** Changes some fields of an entry's front matter, and says so in a revision. */
function editEntry(
  path: string,
  date: string,
  note: string,
  change: (before: Record<string, unknown>) => Record<string, unknown>,
): void {
  const text = readFileSync(path, 'utf8');
  const before = readEntryFile(text).data as Record<string, unknown>;
  const revisions = [...((before['revisions'] as object[] | undefined) ?? []), { date, note }];
  writeWhole(path, editFrontMatter(text, { ...change(before), revisions }));
}

/** Checks that each capture of a statement has its words, and that these are of the source that it names. */
export function checkVersions(
  { file, statement: { data }, lineOf }: SoundEntry,
  versions: readonly EntryResult[],
): Problem[] {
  const at = (message: string): Problem[] => [
    { file, line: lineOf(['captures']), field: 'captures', message },
  ];
  if (versions.length < data.captures.length)
    return at(
      `names ${data.captures.length} captures, and content/versions/ has the words of ${versions.length}; restore them from the version history`,
    );
  return versions.flatMap((version, index) => {
    const { sha256, file: name } = data.captures[index] ?? {};
    const source = version.statement?.data.source;
    if (source && (source.sha256 !== sha256 || source.file !== name))
      return at(`capture ${index + 1} is of ${name}, and ${version.file} is of ${source.file}; restore both`);
    return version.problems;
  });
}

/** The files of versions that no statement names. */
export function findStrayVersions(entries: readonly SoundEntry[], { versions }: Holdings): Problem[] {
  if (!existsSync(versions)) return [];
  const named = new Set(
    entries.flatMap(({ statement: { id, data } }) =>
      data.captures.map((_, index) => join(id, `${index + SECOND}.md`)),
    ),
  );
  return readdirSync(versions, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(versions, join(entry.parentPath, entry.name)))
    .filter((name) => !named.has(name))
    .map((name) => ({
      file: relative('.', join(versions, name)),
      line: 1,
      field: 'captures',
      message: 'no statement names this version; collect again, or remove it',
    }));
}
