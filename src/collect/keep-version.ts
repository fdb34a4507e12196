import { readTexts } from '../archive/body.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { Holdings } from '../holdings/paths.ts';
import { readEntry, type EntryResult, type SoundEntry } from '../holdings/read.ts';
import { addVersion, readVersions } from '../holdings/versions.ts';
import { withReading, type CompleteEntry, type EntryOutcome, type Source } from '../ingest/make-entry.ts';

/** What an address that is held gives now. */
export type Comparison =
  { kind: 'same' } | { kind: 'changed'; version: number } | { kind: 'none'; reason: string };

/**
 * Compares what an address gives now with the last text that is held of it, and keeps it as another version where its words
 * are others.
 *
 * @param today the day on which it was retrieved, ISO 8601
 */
export async function keepVersion(
  held: SoundEntry,
  source: Source,
  today: string,
  {
    holdings,
    vocabularies,
    make,
  }: { holdings: Holdings; vocabularies: Vocabularies; make: (source: Source) => EntryOutcome },
): Promise<Comparison> {
  // Read again: an earlier source of this run may have added a version.
  const entry = readEntry(held.file, vocabularies) as SoundEntry;
  const { captures, source: first } = entry.statement.data;
  if (source.sha256 === (captures.at(-1) ?? first).sha256) return { kind: 'same' };
  const made = make(await withReading(source));
  if (made.reason !== undefined)
    return { kind: 'none', reason: `it gives no statement now (${made.reason})` };
  if (hasSameWords(made, readVersions(entry, holdings, vocabularies).at(-1) ?? entry))
    return { kind: 'same' };
  const { body, transcription } = made;
  const capture = { entry: made.entry, body, bytes: source.bytes, transcription };
  return { kind: 'changed', version: addVersion(entry, capture, today, holdings) };
}

/** Whether two texts have the same words: white space, and where paragraphs end, aside. */
function hasSameWords(made: CompleteEntry, held: EntryResult): boolean {
  const wordsOf = (title: string | undefined, text: string) =>
    [title ?? '', ...readTexts(text)].join(' ').replace(/\s+/gu, ' ').trim();
  return wordsOf(made.entry.title, made.body) === wordsOf(held.statement?.data.title, held.body);
}
