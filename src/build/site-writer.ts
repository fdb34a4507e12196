import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file of a site, by its path under the site's root. */
export type SiteWriter = (path: string, data: string | Uint8Array) => void;

/**
 * Writes files into a site's folder. A site has tens of thousands of folders, so that each is made once and then known: trying
 * to write where there is none, or making one again, costs as much as the file.
 */
export function createSiteWriter(root: string): SiteWriter {
  const made = new Set<string>();
  return (path, data) => {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    writeFileSync(file, data);
  };
}
