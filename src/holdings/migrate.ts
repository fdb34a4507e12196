import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Statement } from '../archive/statement.ts';
import { editFrontMatter } from './entry-file.ts';
import { firstCommitDays } from './git.ts';
import type { Holdings } from './paths.ts';
import { HoldingsError } from './problem.ts';
import { recordPublications, toLedgerSource, type Publications } from './publications.ts';
import type { SoundEntry } from './read.ts';
import { writeWhole } from './write.ts';
import { readText } from './read-text.ts';

/** The ledgers of an older form, in the content folder. */
const OLD_PERMALINKS = 'permalinks.json';
const OLD_ANCHORS = 'anchors';

const permalinksSchema = z.array(z.string());
const anchorsSchema = z.record(z.string(), z.array(z.string()));

/** Whether a content folder has the ledgers of an older form. */
export const hasOldLedgers = ({ root }: Holdings): boolean =>
  existsSync(join(root, OLD_PERMALINKS)) || existsSync(join(root, OLD_ANCHORS));

/** What an entry of an older form lacks, and what is known of it. */
const missingFacts = ({ data }: Statement, firstDay: string | undefined) => ({
  ...(data.dateNote && data.date && !data.dateBasis && { dateBasis: 'inferred' }),
  ...(!data.added && firstDay !== undefined && { added: firstDay }),
});

/** The entries of an older form: those that lack a fact which is known. */
export function findOldEntries(
  entries: readonly SoundEntry[],
  { statements }: Holdings,
): { entry: SoundEntry; facts: Record<string, string> }[] {
  if (entries.every(({ statement: { data } }) => data.added && (data.dateBasis ?? !data.dateNote))) return [];
  const days = firstCommitDays(statements);
  return entries.flatMap((entry) => {
    const facts = missingFacts(entry.statement, days.get(relative(statements, entry.file)));
    return Object.keys(facts).length > 0 ? [{ entry, facts }] : [];
  });
}

/**
 * Brings an archive of an older form to the present one: entries get what is known of them and no more (the day of their
 * first commit as the day on which they were added), and the ledgers of ids and of anchors become one.
 *
 * @returns the files that were changed
 * @throws HoldingsError where an id of the older ledgers leads nowhere, or one of them cannot be read; nothing is changed then
 */
export function migrate(entries: readonly SoundEntry[], holdings: Holdings): string[] {
  const published = hasOldLedgers(holdings) ? readOldLedgers(entries, holdings) : undefined;
  const changed = findOldEntries(entries, holdings).map(({ entry: { file }, facts }) => {
    writeWhole(file, editFrontMatter(readText(file), facts));
    return file;
  });
  if (!published) return changed;
  recordPublications(holdings.published, published);
  const old = [OLD_PERMALINKS, OLD_ANCHORS].map((name) => join(holdings.root, name)).filter(existsSync);
  for (const path of old) rmSync(path, { recursive: true });
  return [...changed, ...[...old, holdings.published].map((path) => relative('.', path))];
}

/** What the older ledgers say was published. */
function readOldLedgers(entries: readonly SoundEntry[], { root }: Holdings): Publications {
  const owners = new Map(
    entries.flatMap(({ statement: { id, data } }) =>
      [id, ...data.aliases].map((name) => [name, data] as const),
    ),
  );
  const permalinks = join(root, OLD_PERMALINKS);
  const ids = existsSync(permalinks) ? readJson(permalinks, permalinksSchema) : [];
  const folder = join(root, OLD_ANCHORS);
  const anchors = Object.assign(
    {},
    ...(existsSync(folder) ? readdirSync(folder) : []).map((name) =>
      readJson(join(folder, name), anchorsSchema),
    ),
  ) as z.infer<typeof anchorsSchema>;
  const all = [...new Set([...ids, ...Object.keys(anchors)])];
  const lost = all.filter((id) => !owners.has(id));
  if (lost.length > 0)
    throw new HoldingsError(
      lost.map((id) => ({
        file: relative('.', permalinks),
        line: 1,
        field: 'permalinks',
        message: `"${id}" leads nowhere; restore its entry, or name it under aliases of the entry that took its place, and run migrate again`,
      })),
    );
  return new Map(
    [...owners].flatMap(([id, { source }]) =>
      all.includes(id)
        ? [[id, { sources: [toLedgerSource(source.sha256)], anchors: anchors[id] ?? [] }] as const]
        : [],
    ),
  );
}

/** Reads a ledger of an older form. */
function readJson<T>(path: string, schema: z.ZodType<T>): T {
  const text = readText(path);
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const message =
      'is not a ledger of the archive; restore it from the version history: published links depend on it';
    throw new HoldingsError([{ file: relative('.', path), line: 1, field: 'published', message }], { cause });
  }
}
