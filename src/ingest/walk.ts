import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isSidecar } from '../source/sidecar.ts';

/** A file to take, or what cannot be taken and why. */
export interface Found {
  file: string;
  reason?: string;
}

/** A pipe, a device or a socket: reading it may never end. */
const NOT_REGULAR = 'it is no regular file; leave it out';

/**
 * The files under some paths, in the order given and, in a folder, in the order of their names. Folders whose
 * names begin with a dot, and files with facts about others, are passed over; symbolic links in folders are not followed.
 */
export function* walk(paths: readonly string[]): Generator<Found> {
  for (const path of paths) {
    let entries: Dirent[] | undefined;
    try {
      const found = statSync(path);
      if (found.isDirectory()) entries = readdirSync(path, { withFileTypes: true });
      else if (!found.isFile()) {
        yield { file: path, reason: NOT_REGULAR };
        continue;
      }
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const reason = missing
        ? 'there is no such file; check the path'
        : `it cannot be read (${(error as Error).message}); change its permissions, or leave it out`;
      yield { file: path, reason };
      continue;
    }
    if (!entries) {
      yield { file: path };
      continue;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = join(path, entry.name);
      if (entry.isSymbolicLink())
        yield {
          file: inside,
          reason: 'it is a symbolic link; ingest the file that it points to by its own path',
        };
      else if (entry.isDirectory()) {
        if (!entry.name.startsWith('.')) yield* walk([inside]);
      } else if (entry.isFile()) {
        if (!isSidecar(inside)) yield { file: inside };
      } else yield { file: inside, reason: NOT_REGULAR };
    }
  }
}
