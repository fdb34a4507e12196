import { fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { resolve } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import type { FilesToMake, MadeFiles } from './make-files.ts';
import { toldError, type ToldError } from './told-error.ts';

/** The process that makes the search index and the files that are not pages. */
export interface FilesProcess {
  /** Tells it what to make; until then it loads its modules. */
  begin: (files: FilesToMake) => void;
  /** Lets it write to the site; until then it prepares what it can. */
  allowWriting: () => void;
  /** What it made. */
  made: Promise<MadeFiles>;
  /** Is rejected as soon as it has failed, and never fulfilled. */
  failed: Promise<never>;
  stop: () => void;
}

/** Most objects live as long as a file takes to make: with so much room, in MiB, for new ones few are moved in vain. */
const NEW_OBJECTS = 64;

/**
 * Starts the process beside this one: machines have two cores at the least. It reads the archive's settings from the
 * environment, where they have to be by then.
 */
export function startFilesProcess(): FilesProcess {
  const started = fork(resolve('src/build/make-files.ts'), {
    execArgv: [`--max-semi-space-size=${NEW_OBJECTS}`],
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
  });
  const made = new Promise<MadeFiles>((done, fail) => {
    started.once('message', (result: MadeFiles | { error: ToldError }) => {
      if ('error' in result) fail(toldError(result.error));
      else done(result);
    });
    started.once('error', fail);
    // That it ended before it said what it made is an error of its own.
    started.once('exit', (code, signal) => {
      fail(
        new OperationalError(
          `the process that makes the files beside the pages ended (${signal ?? code}), perhaps for want of memory; build again`,
        ),
      );
    });
  });
  const failed = made.then(() => new Promise<never>(() => undefined));
  // Whoever waits for it is told; that nobody waits yet is no error.
  failed.catch(() => undefined);
  const stop = () => void started.kill();
  process.once('exit', stop);
  return {
    begin: (files) => void started.send(files),
    allowWriting: () => void started.send('write'),
    made,
    failed,
    stop,
  };
}
