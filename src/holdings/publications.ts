import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { ID_PATTERN } from '../archive/identifiers.ts';
import { HoldingsError } from './problem.ts';
import { writeWhole } from './write.ts';
import { readText } from './read-text.ts';

/** What has been published under an id: links to all of it must lead somewhere for ever. */
export interface Publication {
  /** The sources of the texts, by the first digits of their SHA-256. */
  sources: string[];
  /** The anchors of the paragraphs. */
  anchors: string[];
}

/** The ledger: what has been published, by id. */
export type Publications = Map<string, Publication>;

/** How many hexadecimal digits of a source's SHA-256 the ledger keeps; 64 bits tell millions of sources apart. */
const DIGITS = 16;

/** A source as the ledger names it. */
export const toLedgerSource = (sha256: string): string => sha256.slice(0, DIGITS);

const ledgerLine = z.strictObject({
  id: z.string().regex(ID_PATTERN),
  source: z.string().regex(/^[0-9a-f]{16}$/),
  anchors: z.array(z.string()),
});

/** A line of the ledger; undefined for other words. */
export function readLedgerLine(text: string): z.infer<typeof ledgerLine> | undefined {
  try {
    return ledgerLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * The file of the ledger that holds an id: one a year, so that none grows with the archive. Each line is an object of JSON
 * of its own, so that git can join the lines of two branches.
 */
export const ledgerFile = (folder: string, id: string): string =>
  join(folder, `${id.slice(0, id.indexOf('-'))}.jsonl`);

/**
 * Everything that was ever published. Lines of one id add up, as they stand where two branches were joined.
 *
 * @param folder the ledger's; missing where nothing was published yet
 * @throws HoldingsError where a line of it cannot be read
 */
export function readPublications(folder: string): Publications {
  const publications: Publications = new Map();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  for (const name of names.sort()) readFile(join(folder, name), publications);
  return publications;
}

function readFile(path: string, into: Publications): void {
  for (const [index, line] of readText(path).split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const read = readLedgerLine(line);
    if (!read)
      throw new HoldingsError([
        {
          file: relative('.', path),
          line: index + 1,
          field: 'published',
          message:
            'is not a line of the ledger; restore it from the version history: published links depend on it',
        },
      ]);
    addPublication(into, read.id, { sources: [read.source], anchors: read.anchors });
  }
}

function addPublication(publications: Publications, id: string, more: Publication): void {
  const known = publications.get(id);
  publications.set(
    id,
    known
      ? {
          sources: [...new Set([...known.sources, ...more.sources])],
          anchors: [...new Set([...known.anchors, ...more.anchors])],
        }
      : more,
  );
}

/** Whether the ledger holds all that would be published now. */
export function isRecorded(present: Publications, published: Publications): boolean {
  return [...present].every(([id, { sources, anchors }]) => {
    const known = published.get(id);
    if (!known) return false;
    return holdsAll(known.sources, sources) && holdsAll(known.anchors, anchors);
  });
}

/** Whether a list holds all values of another; mostly the two are the same. */
function holdsAll(list: readonly string[], others: readonly string[]): boolean {
  if (others.every((value, place) => value === list[place])) return true;
  const held = new Set(list);
  return others.every((value) => held.has(value));
}

/**
 * Adds what is published now to the ledger; nothing is ever taken out.
 *
 * @returns how many ids were not there before
 * @throws HoldingsError where a line of the ledger cannot be read
 */
export function recordPublications(folder: string, published: Publications): number {
  let added = 0;
  for (const [path, group] of Map.groupBy(published, ([id]) => ledgerFile(folder, id))) {
    const known: Publications = new Map();
    if (existsSync(path)) readFile(path, known);
    const before = format(known);
    for (const [id, publication] of group) {
      if (!known.has(id)) added++;
      addPublication(known, id, publication);
    }
    const after = format(known);
    if (after !== before) writeWhole(path, after);
  }
  return added;
}

/** A file of the ledger: a line for each id and source, in alphabetical order. */
const format = (publications: Publications): string =>
  [...publications]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, { sources, anchors }]) =>
      sources.map((source) => `${JSON.stringify({ id, source, anchors })}\n`),
    )
    .join('');
