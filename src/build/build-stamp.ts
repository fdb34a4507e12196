import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf } from '../holdings/file-state.ts';
import { writeWithFolder } from '../holdings/write.ts';

/** What a build was made of, and what it made, each as a digest of how the files lie on the disk. */
export interface BuildStamp {
  inputs: string;
  site: string;
}

/**
 * A digest of how files lie on the disk, without reading them: their names and states. A folder stands for all that is in it;
 * what is not there counts as that.
 *
 * @param more what the digest changes with as well
 */
export function digestOfState(paths: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const path of paths) addState(hash, path);
  return hash.digest('hex');
}

function addState(hash: ReturnType<typeof createHash>, path: string): void {
  const state = statSync(path, { throwIfNoEntry: false });
  hash.update(`${path}\0`);
  if (!state) return;
  if (!state.isDirectory()) hash.update(`${stateOf(state)}\n`);
  else for (const name of readdirSync(path).sort()) addState(hash, join(path, name));
}

/** The stamp of the last build; undefined where there is none. */
export function readStamp(path: string): BuildStamp | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as BuildStamp;
  } catch {
    return undefined;
  }
}

export const writeStamp = (path: string, stamp: BuildStamp): void =>
  writeWithFolder(path, JSON.stringify(stamp));
