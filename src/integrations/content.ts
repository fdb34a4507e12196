import type { Vocabularies } from '../archive/vocabulary.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { readEntries, type SoundEntry } from '../holdings/read.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';

/** An archive's content as one build uses it. */
export interface Content {
  holdings: Holdings;
  vocabularies: Vocabularies;
  entries: SoundEntry[];
}

let content: Content | undefined;

/**
 * The archive's content, read once for all that works on it in one build.
 *
 * @param afresh reads it again, as development must when a file has changed
 * @throws HoldingsError where any of it has a problem
 */
export function readContent(afresh = false): Content {
  if (content && !afresh) return content;
  const holdings = holdingsAt();
  const vocabularies = readVocabularies(holdings.vocabularies);
  return (content = { holdings, vocabularies, entries: readEntries(holdings, vocabularies) });
}
