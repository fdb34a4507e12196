import { relative } from 'node:path';
import { readBlocks } from '../archive/body.ts';
import { checkEntries, type Check } from '../holdings/check.ts';
import { openCheckMemory } from '../holdings/check-memory.ts';
import { withLock } from '../holdings/lock.ts';
import { HoldingsError } from '../holdings/problem.ts';
import { recordPublications } from '../holdings/publications.ts';
import type { Content } from '../site/content.ts';

/**
 * Checks an archive as `npm run check` does: what is published is sound.
 *
 * @returns what was found; it has no problem
 * @throws HoldingsError with all problems
 */
export function checkContent({ holdings, entries, vocabularies, blocksOf }: Content): Check {
  const memory = openCheckMemory(holdings);
  const own = new Set(entries);
  const found = checkEntries(entries, holdings, vocabularies, memory, (entry) =>
    own.has(entry) ? blocksOf(entry.statement.id) : readBlocks(entry.body),
  );
  memory.save();
  if (found.problems.length > 0) throw new HoldingsError(found.problems);
  return found;
}

/**
 * Records in the ledger what a site publishes: ids and anchors that links may use from then on.
 *
 * @returns what is to be said of it; undefined where nothing is new
 */
export async function recordPublished(
  { holdings }: Content,
  { publications, isRecorded }: Check,
): Promise<string | undefined> {
  if (isRecorded) return undefined;
  return withLock(holdings, () => {
    const added = recordPublications(holdings.published, publications);
    return added > 0
      ? `${added} new ids are recorded in ${relative('.', holdings.published)}; commit them`
      : undefined;
  });
}
