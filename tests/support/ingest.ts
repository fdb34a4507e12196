import { createHash } from 'node:crypto';
import { readBlocks } from '../../src/archive/body.ts';
import { findGap, type Gap } from '../../src/source/completeness.ts';
import { readEntryFile } from '../../src/holdings/entry-file.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import type { Given } from '../../src/ingest/draft.ts';
import { formatOf, transcribe } from '../../src/source/transcribe.ts';
import { createPipeline, type DraftedEntry } from '../../src/ingest/pipeline/index.ts';

const pipeline = createPipeline(readVocabularies('content/vocabularies'));

/** What ingest makes of a text that comes under a name. */
export const make = (text: string, given: Given = {}, file = 'input.txt'): DraftedEntry =>
  pipeline({
    text,
    given,
    file,
    encoding: 'utf-8',
    sha256: createHash('sha256').update(text).digest('hex'),
  });

/** The words of an entry's blocks, as they are read back from its Markdown. */
export const blocksOf = ({ markdown }: DraftedEntry): string[] =>
  readBlocks(readEntryFile(markdown).body).map(({ text }) => text);

/** The words of a source, which its entry must give back. */
export const wordsOf = (source: string, file = 'input.txt'): string =>
  transcribe(source, formatOf(file, source)).text;

/** Where an entry does not give the words of its source back, if it does not. */
export const gapOf = (words: string, made: DraftedEntry): Gap | undefined =>
  findGap(words, {
    title: made.frontMatter.titleSupplied ? undefined : made.frontMatter.title,
    blocks: blocksOf(made),
    omitted: made.frontMatter.omitted ?? [],
  });
