import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { createMaker, type Made, type Source } from './make-entry.ts';

/** Makes entries, in this thread or in several, and lets go of them. */
export interface Makers {
  make: (source: Source) => Promise<Made>;
  close: () => Promise<void>;
}

/** So many files are made in this thread sooner than others have started. */
const FEW = 50;

/** What a thread may hold, in MiB: the vocabularies of all languages and a file of the greatest size. */
const THREAD_MEMORY = 512;

/** Makers for so many files: as many threads as the machine runs at a time, where the files are worth it. */
export function openMakers(vocabularies: Vocabularies, files: number): Makers {
  const threads = availableParallelism();
  if (files < FEW || threads < 2) {
    const make = createMaker(vocabularies);
    return { make: (source) => Promise.resolve().then(() => make(source)), close: () => Promise.resolve() };
  }
  const pool = new Piscina<Source, Made>({
    filename: new URL('worker.ts', import.meta.url).href,
    workerData: vocabularies,
    minThreads: threads,
    maxThreads: threads,
    // A thread goes on with the next file while this one writes what it made of the last.
    concurrentTasksPerWorker: 8,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY, maxYoungGenerationSizeMb: 16 },
  });
  return { make: (source) => pool.run(source), close: () => pool.close() };
}
