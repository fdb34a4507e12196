import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Holdings } from './paths.ts';
import type { Problem } from './problem.ts';
import type { EntryResult } from './read.ts';

/** An entry, or a version, and the id of the statement that it is of. */
export interface Holder {
  result: EntryResult;
  of: string | undefined;
}

/**
 * Checks that no two statements hold the same source, and that every source has an entry. Of one statement two versions may: an
 * address gave a text, another one, and the first again.
 */
export function checkSources(all: readonly Holder[], { sources }: Holdings): Problem[] {
  const holders = new Map<string, Holder>();
  const problems: Problem[] = [];
  const named = new Set<string>();
  for (const one of all) {
    const { file, statement, lineOf } = one.result;
    if (!statement) continue;
    const { source } = statement.data;
    named.add(source.file);
    if (source.transcription) named.add(source.transcription.file);
    const holder = holders.get(source.sha256);
    if (holder && holder.of !== one.of)
      problems.push({
        file,
        line: lineOf(['source', 'sha256']),
        field: 'source.sha256',
        message: `the same source is held by ${holder.result.file}; keep one of the two entries and give it the other's id as an alias`,
      });
    else holders.set(source.sha256, one);
  }
  if (all.some(({ result }) => !result.statement)) return problems;
  for (const name of existsSync(sources) ? readdirSync(sources) : [])
    // No source has a name that begins with a dot: it is unfinished, or keeps an empty folder in git.
    if (!named.has(name) && !name.startsWith('.'))
      problems.push({
        file: relative('.', join(sources, name)),
        line: 1,
        field: 'source',
        message: 'no entry holds this source; ingest it, or remove it if it was never published',
      });
  return problems;
}
