import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all files under a folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/**
 * A digest of some files, which changes with their names and their bytes, and with the version of Node.
 *
 * @param more what it changes with as well
 */
export function digestOfFiles(paths: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(process.version).update('\0').update(more);
  for (const path of [...paths].sort()) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}
