import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMED_AFTER_CONTENT } from '../archive/named-after-content.ts';
import type { OfflineSummary } from '../archive/offline-summary.ts';
import type { BuiltFile } from '../site/built-files.ts';

/** A browser is asked to keep no more than this whole: some 1,500 statements, each with its page, its record and its words. */
const LARGEST = 64 * 1024 * 1024;

/** What reading and searching need: pages, the parts of them, the search's files, and the records that excerpts are of. */
const NEEDED = new RegExp(
  [
    String.raw`^/(?:.*/)?index\.html$`,
    `^/${NAMED_AFTER_CONTENT}`,
    String.raw`^/statements/(?!feed\.)[^/]+(?<!\.csl)\.json$`,
    '^/evidence/',
    String.raw`^/(?:colours\.css|favicon\.svg|manifest\.webmanifest)$`,
  ].join('|'),
  'u',
);

/** The lists: what a reader is told of it all, and the addresses. */
const [SUMMARY, FILES] = ['/offline/summary.json', '/offline/files.json'];

/**
 * Writes the lists by which a reader's browser keeps a whole archive, where it is not too large for that.
 *
 * @param files all files of the site
 * @returns the paths of the lists
 */
export function writeOfflineLists(root: string, files: readonly BuiltFile[]): string[] {
  const needed = files.filter(({ path }) => NEEDED.test(path));
  const bytes = needed.reduce((sum, file) => sum + file.bytes, 0);
  mkdirSync(join(root, 'offline'), { recursive: true });
  if (bytes > LARGEST) {
    writeFileSync(join(root, SUMMARY), JSON.stringify(null satisfies OfflineSummary));
    return [SUMMARY];
  }
  const digest = createHash('sha256');
  const paths = needed.map(({ path }) => path).sort();
  for (const path of paths) digest.update(path).update(readFileSync(join(root, path)));
  const summary = {
    version: digest.digest('hex').slice(0, 12),
    files: paths.length,
    bytes,
  } satisfies OfflineSummary;
  writeFileSync(join(root, SUMMARY), JSON.stringify(summary));
  writeFileSync(
    join(root, FILES),
    JSON.stringify(paths.map((path) => path.slice(1).replace(/index\.html$/u, ''))),
  );
  return [SUMMARY, FILES];
}
