import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { HoldingsError } from './problem.ts';
import { writeWhole } from './write.ts';

const ledger = z.record(z.string(), z.array(z.string()));

/** The anchors that each statement's paragraphs have been published under, by the statement's id. */
export type Anchors = Map<string, string[]>;

/** The file of a ledger that an id is in: one for each year, so that none grows with the archive. */
const fileOf = (folder: string, id: string): string => join(folder, `${id.slice(0, id.indexOf('-'))}.json`);

/**
 * Every anchor ever recorded.
 *
 * @param folder the ledger's; there is none where nothing was recorded yet
 * @throws HoldingsError where a file of the ledger cannot be read
 */
export function readAnchors(folder: string): Anchors {
  const anchors: Anchors = new Map();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : [])
    for (const [id, known] of readFile(join(folder, name))) anchors.set(id, known);
  return anchors;
}

/** Adds the anchors of statements to the ledger; those in it stay for ever. */
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

function readFile(path: string): Anchors {
  try {
    return new Map(Object.entries(ledger.parse(JSON.parse(readFileSync(path, 'utf8')))));
  } catch {
    throw new HoldingsError([
      {
        file: relative('.', path),
        line: 1,
        field: 'anchors',
        what: 'is no ledger of anchors; restore it from the version history, for links out there depend on it',
      },
    ]);
  }
}

/** A file of the ledger: a line for each statement, in alphabetical order. */
function format(anchors: Anchors): string {
  const lines = [...anchors.keys()]
    .sort()
    .map((id) => `  ${JSON.stringify(id)}: ${JSON.stringify(anchors.get(id))}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
