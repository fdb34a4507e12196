import { workerData } from 'node:worker_threads';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { createEntryMaker, withReading, type EntryOutcome, type Source } from './make-entry.ts';

/** One of several threads that make entries; its data are the vocabularies. */
const make = createEntryMaker(workerData as Vocabularies);

export default async (source: Source): Promise<EntryOutcome> => make(await withReading(source));
