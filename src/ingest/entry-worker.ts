import { workerData } from 'node:worker_threads';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { createEntryMaker, type EntryOutcome, type Source } from './make-entry.ts';

/** One of several threads that make entries; its data are the vocabularies. */
const make = createEntryMaker(workerData as Vocabularies);

export default (source: Source): EntryOutcome => make(source);
