import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { ID_PATTERN } from '../archive/identifiers.ts';
import { editFrontMatter } from './entry-file.ts';
import type { Holdings } from './paths.ts';
import { readPublications } from './publications.ts';
import type { SoundEntry } from './read.ts';
import { writeWhole } from './write.ts';
import { readText } from './read-text.ts';

/**
 * Gives an entry another id, and with it another address. What other entries say of it follows. An id that was published
 * stays as an alias, so that links to it go on leading to the statement.
 *
 * @param entries all of the archive's
 * @param today the day of the revision, ISO 8601
 * @returns whether the old id was published
 * @throws OperationalError where there is no such entry, or the new id is none or is taken; nothing is written then
 */
export function renameEntry(
  holdings: Holdings,
  entries: readonly SoundEntry[],
  [from, to]: readonly [from: string, to: string],
  today: string,
): boolean {
  const entry = entries.find(({ statement }) => statement.id === from);
  if (!entry)
    throw new OperationalError(
      `there is no entry ${from}; ids are the names of the files in statements/, without .md`,
    );
  if (!ID_PATTERN.test(to))
    throw new OperationalError(
      `${JSON.stringify(to)} is not an id; write <date>-<slug> in lower-case ASCII, as 2026-01-04-some-words`,
    );
  const published = readPublications(holdings.published);
  const { aliases, revisions } = entry.statement.data;
  const isOwn = aliases.includes(to);
  const owner = entries.find(({ statement: { id, data } }) => id === to || data.aliases.includes(to));
  if (!isOwn && (owner || published.has(to)))
    throw new OperationalError(
      `${to} is the id of ${owner?.statement.id === from || !owner ? 'a statement that was published' : owner.file}; choose another`,
    );
  const isPublished = published.has(from);
  const others = aliases.filter((alias) => alias !== to);
  const renamed = editFrontMatter(readText(entry.file), {
    aliases: isPublished ? [...others, from] : others,
    ...(isPublished && {
      revisions: [...revisions, { date: today, note: `Renamed; the id was ${from}.` }],
    }),
  });
  writeWhole(join(dirname(entry.file), `${to}.md`), renamed);
  if (existsSync(join(holdings.versions, from)))
    renameSync(join(holdings.versions, from), join(holdings.versions, to));
  for (const other of entries) if (other !== entry) follow(other, from, to);
  rmSync(entry.file);
  return isPublished;
}

/** Lets what an entry says of a renamed one name it by its new id. */
function follow({ file, statement: { data } }: SoundEntry, from: string, to: string): void {
  const changes = {
    ...(data.translationOf === from && { translationOf: to }),
    ...(data.notice?.replacedBy === from && { notice: { ...data.notice, replacedBy: to } }),
  };
  if (Object.keys(changes).length > 0) writeWhole(file, editFrontMatter(readText(file), changes));
}
