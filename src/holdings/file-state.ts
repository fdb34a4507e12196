import { statSync, type Stats } from 'node:fs';

/**
 * How a file lies on the disk, without reading it: its size, its inode and the times of its last changes, of which one is the
 * system's own and no program can set it. Make and rsync know files by less.
 */
export function fileState(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? stateOf(found) : 'missing';
}

/** The state of a file that was found. */
export const stateOf = ({ size, ino, mtimeMs, ctimeMs }: Stats): string =>
  `${size}:${ino}:${mtimeMs}:${ctimeMs}`;
