import { statSync } from 'node:fs';

/**
 * How a file lies on the disk, without reading it: its size, its inode and the times of its last changes, of which one is the
 * system's own and no program can set it. Make and rsync know files by less.
 */
export function fileState(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size}:${found.ino}:${found.mtimeMs}:${found.ctimeMs}` : 'missing';
}
