import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';

/** A file of a built site, and how it lies on the disk. */
export interface BuiltFile {
  /** Under the site's root, with a slash before. */
  path: string;
  bytes: number;
  /** When it was written, in whole seconds since 1970, for archives of folders keep no more. */
  modified: number;
  /** All that tells it from another, without reading it; one of its times is the system's own, and no program can set it. */
  state: string;
}

/** A file of a site; undefined where there is none. */
export function builtFile(site: string, path: string): BuiltFile | undefined {
  const found = statSync(join(site, path), { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size: bytes, ino, mtimeMs, ctimeMs } = found;
  return {
    path,
    bytes,
    modified: Math.floor(mtimeMs / 1000),
    state: `${bytes}:${ino}:${mtimeMs}:${ctimeMs}`,
  };
}

/** All files of a site, in no order. A folder of a site may be a branch of a repository: its history is none of them. */
export function builtFiles(site: string, folder = ''): BuiltFile[] {
  const files: BuiltFile[] = [];
  for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (path === '/.git') continue;
    if (entry.isDirectory()) for (const file of builtFiles(site, path)) files.push(file);
    else {
      const file = builtFile(site, path);
      if (file) files.push(file);
    }
  }
  return files;
}

/** A digest of how all files of a site lie on the disk. */
export const digestOfFiles = (files: readonly BuiltFile[]): string =>
  sha256Of(
    files
      .map(({ path, state }) => `${path} ${state}\n`)
      .sort()
      .join(''),
  );
