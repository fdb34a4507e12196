import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { sha256Of } from '../archive/sha256.ts';
import { readBlocks, type Block } from '../archive/body.ts';
import { findGap } from '../source/completeness.ts';
import { decodeAs } from '../source/encodings.ts';
import { formatOf, transcribe } from '../source/transcribe.ts';
import { checkHistory } from './check-history.ts';
import { checkDates } from './check-dates.ts';
import { NO_MEMORY, type CheckMemory } from './check-memory.ts';
import { checkMarks } from './check-marks.ts';
import { checkReferences } from './check-references.ts';
import { checkSources, type Holder } from './check-sources.ts';
import { checkPublications, publicationsOf } from './check-publications.ts';
import { findOldEntries, hasOldLedgers } from './migrate.ts';
import type { Holdings } from './paths.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { Problem } from './problem.ts';
import { isRecorded, readPublications, type Publications } from './publications.ts';
import { findClashes } from './consistency.ts';
import { entryPaths } from './entry-paths.ts';
import { readEntry, type EntryResult, type SoundEntry } from './read.ts';
import { readSettings } from './settings.ts';
import { checkVersions, findStrayVersions, readVersions } from './versions.ts';
import { readGlossary, readVocabularies } from './vocabularies.ts';

/** The result of a check. */
export interface Check {
  problems: Problem[];
  /** Paragraphs of published statements that the ledger does not know: recording them is the next step. */
  unrecorded: Problem[];
  /** What would be published of the entries now. */
  publications: Publications;
  /** Whether the ledger holds all of it. */
  isRecorded: boolean;
  /** Whether there is a version history that the ledger was compared with. */
  hasHistory: boolean;
  /** The files of entries of an older form, which migrate brings up to date. */
  old: string[];
}

/**
 * Checks an archive's holdings: every entry against the schema and the vocabularies, against its source (present,
 * unchanged, and nothing of it lost), against the other entries, and against the ledger of what was published.
 *
 * @throws HoldingsError where the vocabularies or the ledger cannot be read
 */
export function check(holdings: Holdings): Check {
  const vocabularies = readVocabularies(holdings.vocabularies);
  // Errors in the glossary and the settings are told as those in a vocabulary are.
  readGlossary(holdings.vocabularies);
  readSettings(holdings.root);
  return checkEntries(
    entryPaths(holdings).map((path) => readEntry(path, vocabularies)),
    holdings,
    vocabularies,
  );
}

/**
 * Checks entries that were read already, as `check` does.
 *
 * @param results all of the archive's
 * @param memory what need not be proved again
 * @param blocksOf gives an entry's blocks, where they were read already
 */
export function checkEntries(
  results: readonly EntryResult[],
  holdings: Holdings,
  vocabularies: Vocabularies,
  memory: CheckMemory = NO_MEMORY,
  blocksOf: BlocksOf = ({ body }) => readBlocks(body),
): Check {
  const entries = results.filter((result): result is SoundEntry => result.statement !== undefined);
  const published = readPublications(holdings.published);
  const proofs = new Map(entries.map((entry) => [entry, proveEntry(entry, holdings, memory, blocksOf)]));
  const anchors = new Map([...proofs].map(([{ statement }, proof]) => [statement.id, proof.anchors]));
  const publications = publicationsOf(entries, (id) => anchors.get(id) ?? []);
  const versions = new Map(
    entries
      .filter(({ statement }) => statement.data.captures.length > 0)
      .map((entry) => [entry, readVersions(entry, holdings, vocabularies)]),
  );
  const isSound = entries.length === results.length;
  const { problems, unrecorded } = checkPublications(entries, publications, published, isSound, holdings);
  const history = checkHistory(published, holdings);
  return {
    publications,
    isRecorded: isRecorded(publications, published),
    unrecorded,
    hasHistory: history.isKnown,
    old: findOldEntries(entries, holdings).map(({ entry }) => entry.file),
    problems: [
      ...results.flatMap((result) => result.problems),
      ...findClashes(results),
      ...[...proofs.values()].flatMap((proof) => proof.problems),
      ...[...versions].flatMap(([entry, found]) => checkVersions(entry, found)),
      ...[...versions.values()]
        .flat()
        .filter((version): version is SoundEntry => version.statement !== undefined)
        .flatMap((version) => proveEntry(version, holdings, memory, blocksOf).problems),
      ...findStrayVersions(entries, holdings),
      ...checkSources(
        [
          ...results.map((result): Holder => ({ result, of: result.statement?.id })),
          ...[...versions].flatMap(([{ statement }, found]) =>
            found.map((result): Holder => ({ result, of: statement.id })),
          ),
        ],
        holdings,
      ),
      ...checkReferences(
        entries,
        results.filter(({ statement }) => !statement).map(({ file }) => basename(file, '.md')),
      ),
      ...entries.flatMap(checkDates),
      ...problems,
      ...history.problems,
      ...checkForm(holdings),
    ],
  };
}

/** Gives the blocks of an entry's body. */
type BlocksOf = (entry: SoundEntry) => readonly Block[];

/** Proves that an entry holds its source and nothing else, unless that is known. */
function proveEntry(
  entry: SoundEntry,
  holdings: Holdings,
  memory: CheckMemory,
  blocksOf: BlocksOf,
): { anchors: readonly string[]; problems: Problem[] } {
  const known = memory.recall(entry);
  if (known) return { anchors: known, problems: [] };
  try {
    const blocks = blocksOf(entry);
    const anchors = blocks.map(({ anchor }) => anchor);
    const problems = [...checkSource(entry, blocks, holdings), ...checkMarks(entry)];
    if (problems.length === 0) memory.keep(entry, anchors);
    return { anchors, problems };
  } catch (error) {
    // What reads a body calls itself once a level, and ends so where there are thousands.
    if (error instanceof RangeError) return { anchors: [], problems: [tooDeep(entry)] };
    throw error;
  }
}

const tooDeep = ({ file, lineOf }: SoundEntry): Problem => ({
  file,
  line: lineOf(['body']),
  field: 'body',
  message: 'its lists or quotations are nested too deeply to be read; restore it from the version history',
});

/** Checks that the ledgers are of the present form. */
const checkForm = (holdings: Holdings): Problem[] =>
  hasOldLedgers(holdings)
    ? [
        {
          file: relative('.', holdings.root),
          line: 1,
          field: 'published',
          message:
            'holds permalinks.json or anchors/, the ledgers of an older form; bring them to the present one with npm run migrate',
        },
      ]
    : [];

/** Checks that an entry's source is present and unchanged, and that nothing of it is lost. */
function checkSource(
  { file, statement, lineOf }: SoundEntry,
  found: readonly Block[],
  { sources }: Holdings,
): Problem[] {
  const { source, title, titleSupplied, omitted } = statement.data;
  const at = (path: string[], message: string): Problem[] => [
    { file, line: lineOf(path), field: path.join('.'), message },
  ];
  const path = join(sources, source.file);
  if (!existsSync(path))
    return at(
      ['source', 'file'],
      `${relative('.', path)} is missing; restore the source from the version history`,
    );
  const changed = (field: string[], name: string) =>
    at(
      [...field, 'sha256'],
      `is not the SHA-256 of ${name}; sources are never edited, so restore it from the version history`,
    );
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== source.sha256) return changed(['source'], relative('.', path));
  const { transcription } = source;
  const readable = transcription ? join(sources, transcription.file) : path;
  if (!existsSync(readable))
    return at(
      ['source', 'transcription', 'file'],
      `${relative('.', readable)} is missing; restore it from the version history`,
    );
  const words = transcription ? readFileSync(readable) : bytes;
  if (transcription && sha256Of(words) !== transcription.sha256)
    return changed(['source', 'transcription'], relative('.', readable));
  const decoded = decodeAs(words, source.encoding);
  const { text } = transcribe(decoded, formatOf(basename(readable), decoded));
  const blocks = found.map((block) => block.text);
  const gap = findGap(text, { title: titleSupplied ? undefined : title, blocks, omitted });
  if (!gap) return [];
  return at(
    ['body'],
    `title, body and omitted do not give the source back: it has ${JSON.stringify(gap.source)} where the entry has ${JSON.stringify(gap.entry)}; restore the words, or list what is left out under omitted`,
  );
}
