import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFiles, filesIn } from '../holdings/files-digest.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { loadedSettings } from '../site/load-settings.ts';

/**
 * A digest of what all files of a site depend on beside its entries: the software, the archive's settings and vocabularies,
 * what it says of itself, and where it is served.
 */
export function softwareDigest(site: string, base: string): string {
  const { root, vocabularies } = holdingsAt();
  // A folder that is not there is told of where the archive is read.
  const about = (existsSync(root) ? readdirSync(root) : []).filter((name) => name.startsWith('about.'));
  const paths = [
    ...['src', 'public'].flatMap((folder) => (existsSync(folder) ? filesIn(folder) : [])),
    ...['astro.config.mjs', 'package-lock.json'].filter((path) => existsSync(path)),
    ...filesIn(vocabularies),
    ...about.map((name) => join(root, name)),
  ];
  return digestOfFiles(paths, JSON.stringify([site, base, loadedSettings, process.env['CHANCERY_EMAIL']]));
}
