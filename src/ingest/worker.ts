import { workerData } from 'node:worker_threads';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { createMaker, type Made, type Source } from './make-entry.ts';

/** One of several threads that make entries; its data are the vocabularies. */
const make = createMaker(workerData as Vocabularies);

export default (source: Source): Made => make(source);
