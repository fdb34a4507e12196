import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadedSettings } from '../site/load-settings.ts';
import { holdingsAt } from '../holdings/paths.ts';

/**
 * A digest of what all files of a site depend on beside its entries: the software, the archive's settings and vocabularies,
 * what it says of itself, and where it is served.
 */
export function softwareDigest(site: string, base: string): string {
  const { root, vocabularies } = holdingsAt();
  const hash = createHash('sha256').update(
    JSON.stringify([process.version, site, base, loadedSettings, process.env['CHANCERY_EMAIL']]),
  );
  const paths = [
    ...filesIn('src'),
    'astro.config.mjs',
    'package-lock.json',
    ...filesIn(vocabularies),
    ...(existsSync(root) ? readdirSync(root) : []).filter(isAbout).map((name) => join(root, name)),
  ].sort();
  for (const path of paths) if (existsSync(path)) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex').slice(0, 24);
}

const isAbout = (name: string): boolean => name.startsWith('about.');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
