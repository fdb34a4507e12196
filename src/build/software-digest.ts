import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFiles, filesIn } from '../holdings/files-digest.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { loadedSettings } from '../site/load-settings.ts';

/** A digest of what Astro compiles a site from: the software, the archive's settings, and where the site is served. */
export function compileDigest(site: string, base: string): string {
  const paths = [
    ...['src', 'public'].flatMap((folder) => (existsSync(folder) ? filesIn(folder) : [])),
    ...['astro.config.mjs', 'package-lock.json'].filter((path) => existsSync(path)),
  ];
  return digestOfFiles(paths, JSON.stringify([site, base, loadedSettings]));
}

/**
 * A digest of what all files of a site depend on beside its entries: what it is compiled from, the archive's vocabularies, and
 * what it says of itself.
 *
 * @param compiled the digest of what it is compiled from
 */
export function softwareDigest(compiled: string): string {
  const { root, vocabularies } = holdingsAt();
  // A folder that is not there is told of where the archive is read.
  const about = (existsSync(root) ? readdirSync(root) : []).filter((name) => name.startsWith('about.'));
  return digestOfFiles(
    [...filesIn(vocabularies), ...about.map((name) => join(root, name))],
    JSON.stringify([compiled, process.env['CHANCERY_EMAIL']]),
  );
}
