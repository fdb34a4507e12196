import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';
import { OperationalError } from '../archive/errors.ts';
import type { Holdings } from './paths.ts';
import { readText } from './read-text.ts';
import { isUnfinished, writeWhole } from './write.ts';

/** How the holdings differ from a manifest. Paths are relative to the content folder. */
export interface FixityReport {
  changed: string[];
  missing: string[];
  added: string[];
  /** How many files are as the manifest says. */
  unchanged: number;
}

/** The manifest's file. Its lines are those of `sha256sum`, which can check it too. */
export const manifestOf = ({ root }: Pick<Holdings, 'root'>): string => join(root, 'manifest-sha256.txt');

/** The SHA-256 of every source, entry, vocabulary and ledger, by its path; every byte is read. */
export function digestHoldings({
  root,
  sources,
  statements,
  versions,
  published,
}: Holdings): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of [published, sources, statements, versions, join(root, 'vocabularies')])
    for (const entry of existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
      : []) {
      if (!entry.isFile() || isUnfinished(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      found.set(relative(root, path).split(sep).join('/'), sha256Of(readFileSync(path)));
    }
  return found;
}

/** Writes the manifest of what the holdings are now. */
export function recordFixity(holdings: Holdings, found: ReadonlyMap<string, string>): void {
  const lines = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`);
  writeWhole(manifestOf(holdings), lines.join(''));
}

/**
 * Compares what the holdings are now with their manifest.
 *
 * @throws OperationalError where there is no manifest, or a line of it is none
 */
export function checkFixity(holdings: Holdings, found: ReadonlyMap<string, string>): FixityReport {
  const path = manifestOf(holdings);
  if (!existsSync(path))
    throw new OperationalError(
      `${relative('.', path)} does not exist; write it with npm run fixity -- --record`,
    );
  const recorded = new Map<string, string>();
  for (const [index, line] of readText(path).split('\n').entries()) {
    if (line === '') continue;
    const [, digest, name] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    if (!digest || !name)
      throw new OperationalError(
        `${relative('.', path)}:${index + 1} is not a line of a manifest; restore it from the version history`,
      );
    recorded.set(name, digest);
  }
  const names = [...recorded.keys()];
  return {
    changed: names.filter((name) => found.has(name) && found.get(name) !== recorded.get(name)),
    missing: names.filter((name) => !found.has(name)),
    added: [...found.keys()].filter((name) => !recorded.has(name)).sort(),
    unchanged: names.filter((name) => found.get(name) === recorded.get(name)).length,
  };
}
