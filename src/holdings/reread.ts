import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { readDocument } from '../source/readers/index.ts';
import { formatOf, transcribe } from '../source/transcribe.ts';
import type { Holdings } from './paths.ts';
import { readEntries } from './read.ts';

/** A document of which the reader of today gives other words than those that are held. */
export interface Reread {
  /** The document's path. */
  file: string;
  what: string;
}

/**
 * Reads every document of an archive again. What is held stays; an upgrade of a reader is so seen before anything is taken
 * with it. What was read in pictures is passed over.
 *
 * @throws HoldingsError where an entry has a problem
 */
export async function* rereadSources(holdings: Holdings, vocabularies: Vocabularies): AsyncGenerator<Reread> {
  for (const { statement } of readEntries(holdings, vocabularies)) {
    const { file, transcription } = statement.data.source;
    const [path, held] = [join(holdings.sources, file), join(holdings.sources, transcription?.file ?? '')];
    if (!transcription || transcription.confidence !== undefined || !existsSync(path) || !existsSync(held))
      continue;
    const reading = await readDocument(readFileSync(path), file);
    const at = relative('.', path);
    if (!reading) yield { file: at, what: 'is of a kind that no reader knows now' };
    else if (reading.reason !== undefined) yield { file: at, what: `is not read now: ${reading.reason}` };
    else {
      const before = wordsOf(readFileSync(held, 'utf8'), transcription.file);
      const now = wordsOf(reading.text, transcription.file);
      if (before !== now)
        yield {
          file: at,
          what: `gives other words with ${reading.reader} than with ${transcription.reader}`,
        };
    }
  }
}

/** The words of a transcription, white space aside. */
const wordsOf = (text: string, name: string): string =>
  transcribe(text, formatOf(name, text)).text.replace(/\s+/gu, ' ').trim();
