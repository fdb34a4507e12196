import { readdirSync, rmdirSync, rmSync, statSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';

/** A file of a built site, and how it lies on the disk. */
export interface BuiltFile {
  /** Under the site's root, with a slash before. */
  path: string;
  bytes: number;
  /** When it was written, in whole seconds since 1970, for archives of folders keep no more. */
  modified: number;
}

/** A file of a site; undefined where there is none. */
export function builtFile(site: string, path: string): BuiltFile | undefined {
  // Joined by hand: of ten thousands of paths that begin with a slash, none needs to be normalized.
  const found = statSync(site + path, { throwIfNoEntry: false });
  return found?.isFile()
    ? { path, bytes: found.size, modified: Math.floor(found.mtimeMs / 1000) }
    : undefined;
}

/** The paths of a site's files, in no order. A site may be a branch of a repository: its history is none of them. */
export function builtPaths(site: string, folder = ''): string[] {
  const paths: string[] = [];
  for (const entry of entriesOf(join(site, folder))) {
    const path = `${folder}/${entry.name}`;
    if (path === '/.git') continue;
    if (entry.isDirectory()) for (const within of builtPaths(site, path)) paths.push(within);
    else paths.push(path);
  }
  return paths;
}

/** What is in a folder; nothing where another process of the build has just removed it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes a file of a site, if it is there, and the folders around it that are empty then. */
export function removeBuiltFile(site: string, path: string): void {
  rmSync(join(site, path), { force: true });
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder))
    try {
      rmdirSync(join(site, folder));
    } catch {
      // It has other files, or is gone.
      return;
    }
}

/** All files of a site, in no order. */
export const filesOfSite = (site: string): BuiltFile[] =>
  builtPaths(site)
    .map((path) => builtFile(site, path))
    .filter((file) => file !== undefined);

/** A digest of how all files of a site lie on the disk. */
export const digestOfSite = (files: readonly BuiltFile[]): string =>
  sha256Of(
    files
      .map(({ path, bytes, modified }) => `${path} ${bytes} ${modified}\n`)
      .sort()
      .join(''),
  );
