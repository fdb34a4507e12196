import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Holdings } from './paths.ts';

/** The paths of an archive's entries, in the order of their names. */
export function entryPaths({ statements }: Pick<Holdings, 'statements'>): string[] {
  if (!existsSync(statements)) return [];
  return readdirSync(statements, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
