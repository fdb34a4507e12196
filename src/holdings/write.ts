import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The name of a file that is being written. No source and no entry has such a name: none begins with a dot. */
const UNFINISHED = /^\.[0-9a-f-]{36}\.tmp$/u;

/** Whether a file's name is that of one which was being written when its program ended. */
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name);

/**
 * Writes a file whole or not at all: under a temporary name in its folder, which is made where it is missing, then
 * renamed.
 *
 * @throws the system's error (a full disk, no permission); nothing half written is left
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    inFolder(path, () => writeFileSync(unfinished, data));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Removes what a program that was killed had not finished writing to some folders and to those in them. */
export function removeUnfinished(folders: readonly string[]): void {
  for (const folder of folders)
    for (const entry of isFolder(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
      const path = join(folder, entry.name);
      if (isUnfinished(entry.name)) rmSync(path, { force: true });
      else if (entry.isDirectory())
        for (const name of readdirSync(path))
          if (isUnfinished(name)) rmSync(join(path, name), { force: true });
    }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Writes a file, and makes its folder where it is missing. For what can be made again. */
export const writeWithFolder = (path: string, data: string | Uint8Array): void =>
  inFolder(path, () => writeFileSync(path, data));

/** Tries to write first, since the folder is nearly always there already. */
function inFolder(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    write();
  }
}
