import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Holdings } from './paths.ts';

/** Thrown where another run is writing to the archive. */
export class LockedError extends Error {}

/**
 * Claims an archive for writing, so that two runs cannot give one id twice. A claim whose process has ended
 * counts no more.
 *
 * @returns what gives the claim up again
 * @throws LockedError where another process has the claim
 */
export function lock({ root }: Pick<Holdings, 'root'>): () => void {
  mkdirSync(root, { recursive: true });
  const path = join(root, '.lock');
  for (const isLast of [false, true]) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(path);
      if (isLast || (holder !== undefined && isRunning(holder)))
        throw new LockedError(
          `another run (process ${holder ?? 'unknown'}) is writing to ${relative('.', root) || '.'}; wait until it has ended`,
        );
      if (!takeAway(path, holder)) continue;
    }
  }
  throw new LockedError(`${path} cannot be claimed; remove it if no other run is at work`);
}

/**
 * Takes away the claim of a process that has ended. Another run may have done so since and claimed the archive:
 * then its claim, which was moved in error, is put back.
 */
function takeAway(path: string, holder: number | undefined): boolean {
  const aside = `${path}-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const isOther = holderOf(aside) !== holder;
  if (isOther) linkSync(aside, path);
  rmSync(aside, { force: true });
  return !isOther;
}

function holderOf(path: string): number | undefined {
  try {
    const process = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(process) && process > 0 ? process : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
