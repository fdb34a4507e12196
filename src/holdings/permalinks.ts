import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { ID_PATTERN } from '../archive/id.ts';
import { HoldingsError } from './problem.ts';
import { writeWhole } from './write.ts';

const ledger = z.array(z.string().regex(ID_PATTERN));

/**
 * Every id ever published, in alphabetical order.
 *
 * @throws HoldingsError where the ledger is no list of ids
 */
export function readPermalinks(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    return ledger.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new HoldingsError([
      {
        file: relative('.', path),
        line: 1,
        field: 'permalinks',
        what: 'is no JSON list of ids; restore it from the version history, for links out there depend on it',
      },
    ]);
  }
}

/** Adds ids to the ledger; those in it stay for ever. */
export function recordPermalinks(path: string, ids: Iterable<string>): void {
  const known = readPermalinks(path);
  const all = [...new Set([...known, ...ids])].sort();
  if (all.length !== known.length) writeWhole(path, `${JSON.stringify(all, null, 2)}\n`);
}
