import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { createEntryMaker, withReading, type EntryOutcome, type Source } from './make-entry.ts';

/** Makes entries, in this thread or in several. */
export interface EntryWorkers {
  make: (source: Source) => Promise<EntryOutcome>;
  close: () => Promise<void>;
}

/** Below this many files, starting threads costs more than it saves. */
const FEW = 50;

/** The memory limit of a thread, in MiB: room for the vocabularies of all languages and a file of the greatest size. */
const THREAD_MEMORY = 512;

/** The memory for what lives shortly, in MiB: the tree of a large page fits, so that it is not copied. */
const YOUNG_MEMORY = 64;

/** Workers for a number of files: as many threads as the machine runs at a time, where there are enough files. */
export function openEntryWorkers(vocabularies: Vocabularies, files: number): EntryWorkers {
  const threads = availableParallelism();
  if (files < FEW || threads < 2) {
    const make = createEntryMaker(vocabularies);
    return { make: async (source) => make(await withReading(source)), close: () => Promise.resolve() };
  }
  const pool = new Piscina<Source, EntryOutcome>({
    filename: new URL('entry-worker.ts', import.meta.url).href,
    workerData: vocabularies,
    minThreads: threads,
    maxThreads: threads,
    // A thread starts the next file while the main thread writes the entry of the last one.
    concurrentTasksPerWorker: 8,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
  });
  return { make: (source) => pool.run(source), close: () => pool.close() };
}
