import { mkdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lock as acquire } from 'proper-lockfile';
import { OperationalError } from '../archive/errors.ts';
import type { Holdings } from './paths.ts';
import { removeUnfinished } from './write.ts';

/** Thrown where another run is writing to the archive. */
export class LockedError extends OperationalError {}

/**
 * How long a lock is respected after its owner last renewed it, in milliseconds. A run that was killed blocks the
 * archive no longer than this; a run whose event loop is busy for longer could lose its lock.
 */
const STALE = 20_000;

/** How often a lock is renewed, in milliseconds. */
const RENEWAL = 2_000;

/**
 * Locks an archive for writing, so that two runs cannot give out one id, and removes what a run that was killed left unfinished.
 *
 * @returns releases the lock
 * @throws LockedError where another run holds it
 */
export async function lock({ root, versions }: Holdings): Promise<() => Promise<void>> {
  mkdirSync(root, { recursive: true });
  const path = join(root, '.lock');
  if (statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new LockedError(
      `${relative('.', path)} is a file where the lock's folder should be; remove it if nothing is writing to the archive`,
    );
  try {
    const release = await acquire(root, {
      lockfilePath: path,
      realpath: false,
      stale: STALE,
      update: RENEWAL,
    });
    removeUnfinished([root, versions]);
    return release;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new LockedError(
      `another run is writing to ${relative('.', root) || '.'}; wait until it has ended (the lock of a run that was killed expires after ${STALE / 1000} seconds)`,
      { cause: error },
    );
  }
}

/**
 * Does what writes to an archive while no other run does.
 *
 * @throws LockedError where another run does
 */
export async function withLock<T>(holdings: Holdings, work: () => T | Promise<T>): Promise<T> {
  const unlock = await lock(holdings);
  try {
    return await work();
  } finally {
    await unlock();
  }
}
