import { existsSync } from 'node:fs';
import { z } from 'zod';
import { ID_PATTERN } from '../archive/identifiers.ts';
import { readLedger } from './ledger.ts';
import { writeWhole } from './write.ts';

const ledger = z.array(z.string().regex(ID_PATTERN));

/**
 * Every id that was ever published, in alphabetical order.
 *
 * @throws HoldingsError where the ledger cannot be read
 */
export const readPermalinks = (path: string): string[] =>
  existsSync(path) ? readLedger(path, 'permalinks', ledger) : [];

/** Adds ids to the ledger; no id is ever taken out. */
export function recordPermalinks(path: string, ids: Iterable<string>): void {
  const known = readPermalinks(path);
  const all = [...new Set([...known, ...ids])].sort();
  if (all.length !== known.length) writeWhole(path, `${JSON.stringify(all, null, 2)}\n`);
}
