import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes a file whole or not at all: under a temporary name in its folder, which is made where it is missing, then
 * renamed.
 *
 * @throws the system's error (a full disk, no permission); nothing half written is left
 */
export const writeWhole = (path: string, data: string | Uint8Array): void =>
  inFolder(path, () => writeFileAtomic.sync(path, asBuffer(data), { fsync: false }));

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

const asBuffer = (data: string | Uint8Array): string | Buffer =>
  typeof data === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
