import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Glossary } from '../archive/glossary.ts';
import { sha256Of } from '../archive/sha256.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { codeDigest } from './code-digest.ts';
import { digestOfFiles, filesIn } from './files-digest.ts';
import { readGlossary, readVocabularies } from './vocabularies.ts';
import { writeWithFolder } from './write.ts';

/** The vocabularies of an archive, and its words that mean the same. */
export interface ReadVocabularies {
  vocabularies: Vocabularies;
  glossary: Glossary;
}

/**
 * Reads a folder of vocabularies, or remembers what it was read as: they are long YAML, which takes a second and a half to
 * parse, and hardly ever change. The memory, in `node_modules/.cache`, may be deleted at any time.
 *
 * @throws HoldingsError where a file is missing or not of its schema
 */
export function recallVocabularies(folder: string): ReadVocabularies {
  const path = resolve(
    'node_modules/.cache/chancery',
    `vocabularies-${sha256Of(resolve(folder)).slice(0, 12)}`,
  );
  const rules = existsSync(folder) ? digestOfFiles(filesIn(folder), codeDigest()) : '';
  try {
    const known = deserialize(readFileSync(path)) as ReadVocabularies & { rules: string };
    if (known.rules === rules) return known;
  } catch {
    // None yet, or not whole.
  }
  const read = { vocabularies: readVocabularies(folder), glossary: readGlossary(folder) };
  writeWithFolder(path, serialize({ rules, ...read }));
  return read;
}
