import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readLedger } from './ledger.ts';
import { writeWhole } from './write.ts';

const ledger = z.record(z.string(), z.array(z.string()));

/** The anchors under which each statement's paragraphs have been published, by the statement's id. */
export type Anchors = Map<string, string[]>;

/** The file of the ledger for an id: one a year, so that none grows with the archive. */
const fileOf = (folder: string, id: string): string => join(folder, `${id.slice(0, id.indexOf('-'))}.json`);

/**
 * Every anchor that was ever recorded.
 *
 * @param folder the ledger's; missing where nothing has been recorded yet
 * @throws HoldingsError where a file of the ledger cannot be read
 */
export function readAnchors(folder: string): Anchors {
  const anchors: Anchors = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : [])
    for (const [id, known] of readFile(join(folder, name))) anchors.set(id, known);
  return anchors;
}

/** Adds the anchors of statements to the ledger; no anchor is ever taken out. */
export function recordAnchors(folder: string, found: ReadonlyMap<string, readonly string[]>): void {
  for (const [path, statements] of Map.groupBy(found, ([id]) => fileOf(folder, id))) {
    const known = existsSync(path) ? readFile(path) : new Map<string, string[]>();
    const before = format(known);
    for (const [id, anchors] of statements)
      known.set(id, [...new Set([...(known.get(id) ?? []), ...anchors])]);
    const after = format(known);
    if (after !== before) writeWhole(path, after);
  }
}

const readFile = (path: string): Anchors => new Map(Object.entries(readLedger(path, 'anchors', ledger)));

/** A file of the ledger: a line for each statement, in alphabetical order. */
function format(anchors: Anchors): string {
  const lines = [...anchors.keys()]
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(anchors.get(id))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
