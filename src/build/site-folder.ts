import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { OperationalError } from '../archive/errors.ts';

/** Where a site is written unless another folder is named: it is never anything else. */
export const SITE_FOLDER = 'dist';

/** A file that says of a folder that it is a build's, as CACHEDIR.TAG says it of caches. */
export const SITE_MARK = '.chancery';

/**
 * Makes sure that a folder may be made a site: a build removes from it all that it did not make.
 *
 * @param kept folders that must stay: the software's and the archive's
 * @throws OperationalError where it is or holds one of these, or holds what no build made
 */
export function requireSiteFolder(folder: string, kept: readonly string[]): void {
  const shown = relative('.', folder) || '.';
  const lost = kept.find((path) => isWithin(path, folder));
  if (lost !== undefined)
    throw new OperationalError(
      `${shown} is or holds ${relative('.', lost) || 'the folder of the software'}, and a build removes all that it did not make; name another folder with --outDir`,
    );
  if (folder === resolve(SITE_FOLDER) || !existsSync(folder) || existsSync(join(folder, SITE_MARK))) return;
  if (readdirSync(folder).every((name) => name === '.git')) return;
  throw new OperationalError(
    `${shown} holds files that no build made, and a build would remove them; name an empty folder with --outDir, or, where it is a site that was built before, make an empty file ${SITE_MARK} in it`,
  );
}

/** Says in a folder that it is a build's. */
export const markSiteFolder = (folder: string): void =>
  writeFileSync(
    join(folder, SITE_MARK),
    'A build of Chancery makes this folder, and removes what it did not make.\n',
  );

const isWithin = (path: string, folder: string): boolean => !/^\.\.(?:$|[\\/])/u.test(relative(folder, path));
