import type { Changes } from './build-memory.ts';
import { builtPaths, removeBuiltFile, type BuiltFile } from './built-files.ts';

/**
 * Looks through a site's folder while its last files are still made: where all is made, that is no time any more.
 *
 * @param remembered the files that the last build made
 * @returns what ends the build: it removes from the folder what no build made, such as what an interrupted one left, and gives
 *   the site's files
 */
export function beginToSettle(
  site: string,
  remembered: ReadonlyMap<string, BuiltFile>,
): (changes: readonly Changes[]) => BuiltFile[] {
  const files = new Map(remembered);
  const unknown = builtPaths(site).filter((path) => !files.has(path));
  return (changes) => {
    for (const path of changes.flatMap(({ removed }) => removed)) files.delete(path);
    for (const file of changes.flatMap(({ made }) => made)) files.set(file.path, file);
    for (const path of unknown) if (!files.has(path)) removeBuiltFile(site, path);
    return [...files.values()];
  };
}
