import { setImmediate } from 'node:timers/promises';
import type { BuildMemory } from '../site/build-memory.ts';
import type { Content } from '../site/content.ts';
import type { SiteFileSet } from './files/site-file.ts';
import { createSiteWriter } from './site-writer.ts';

/** After so many files other work of the process has its turn, such as giving Pagefind its next texts. */
const FILES_AT_A_TIME = 8;

/**
 * Writes the files of some sets into a site's folder, but for those that are there as they would be made.
 *
 * @returns how many were made of each set, by its name
 */
export async function writeFiles(
  sets: readonly SiteFileSet[],
  content: Content,
  memory: BuildMemory,
  root: string,
): Promise<Record<string, number>> {
  const write = createSiteWriter(root);
  const counts: Record<string, number> = {};
  for (const { name, filesOf } of sets) {
    let count = 0;
    // One by one: writing many files at a time takes longer, because of Node's work around each.
    for (const { path, key, make } of filesOf(content, memory)) {
      if (memory.claim(path, key)) continue;
      write(path, make());
      if (count++ % FILES_AT_A_TIME === 0) await setImmediate();
    }
    counts[name] = count;
  }
  return counts;
}
