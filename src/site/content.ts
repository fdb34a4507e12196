import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { locateBlocks, type LocatedBlock } from '../archive/body.ts';
import type { Glossary } from '../archive/glossary.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { openEntryMemory } from '../holdings/entry-memory.ts';
import { readEntries, requireSound, type SoundEntry } from '../holdings/read.ts';
import { readVersions } from '../holdings/versions.ts';
import { recallVocabularies } from '../holdings/vocabulary-memory.ts';

/** The archive's content, as everything that makes the site uses it. */
export interface Content {
  holdings: Holdings;
  vocabularies: Vocabularies;
  glossary: Glossary;
  entries: readonly SoundEntry[];
  archive: Archive;
  /** A statement's entry. */
  entryOf: (id: string) => SoundEntry;
  /** The Markdown of a statement's text. */
  bodyOf: (id: string) => string;
  /** What the archive says of itself in a language, in Markdown; undefined where it says nothing. */
  about: (language: string) => string | undefined;
  /** The later texts of a statement's address, the second version first. */
  versionsOf: (id: string) => readonly SoundEntry[];
  /** The blocks of a statement's text; a body is parsed when it is first asked for, and once. */
  blocksOf: (id: string) => readonly LocatedBlock[];
}

/**
 * Vite runs pages in a module graph of its own, apart from the one of the configuration and its integrations, so a
 * variable of this module exists twice. What both graphs share is kept on the global object: entries are read, checked,
 * parsed and related once in a build.
 */
const shared = globalThis as { [KEY]?: Content | undefined };
const KEY = Symbol.for('chancery.content');

/**
 * The archive's content; read when it is first asked for.
 *
 * @throws HoldingsError where any of it has a problem
 * @throws OperationalError where there is no archive
 */
export const getContent = (): Content => (shared[KEY] ??= readContent());

/** Makes the next call of `getContent` read everything again: in development, when a file has changed. */
export function forgetContent(): void {
  shared[KEY] = undefined;
}

function readContent(): Content {
  const holdings = holdingsAt();
  if (!existsSync(holdings.statements))
    throw new OperationalError(
      `${holdings.statements} does not exist; CHANCERY_CONTENT must name an archive’s content folder`,
    );
  const { vocabularies, glossary } = recallVocabularies(holdings.vocabularies);
  const memory = openEntryMemory(holdings, vocabularies);
  const entries = readEntries(holdings, vocabularies, memory);
  memory.save();
  const byId = new Map(entries.map((entry) => [entry.statement.id, entry]));
  const entryOf = (id: string) => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`${id} is no entry of the archive`);
    return entry;
  };
  const bodyOf = (id: string) => entryOf(id).body;
  const versions = new Map(
    entries
      .filter(({ statement }) => statement.data.captures.length > 0)
      .map((entry) => [entry.statement.id, requireSound(readVersions(entry, holdings, vocabularies))]),
  );
  const blocks = new Map<string, LocatedBlock[]>();
  return {
    holdings,
    vocabularies,
    glossary,
    entries,
    archive: openArchive(entries.map(({ statement }) => statement)),
    entryOf,
    bodyOf,
    about: (language) => {
      const path = join(holdings.root, `about.${language}.md`);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    versionsOf: (id) => versions.get(id) ?? [],
    blocksOf(id) {
      let known = blocks.get(id);
      if (!known) blocks.set(id, (known = locateBlocks(bodyOf(id))));
      return known;
    },
  };
}
