import { readFileSync } from 'node:fs';
import { getCollection } from 'astro:content';
import { openArchive, type Archive } from '../archive/archive.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { readEntryFile } from './entry-file.ts';
import { holdingsAt } from './paths.ts';
import { readVocabularies } from './vocabularies.ts';

/** What pages are made of: the archive in order, and its vocabularies. */
export interface Published {
  archive: Archive;
  vocabularies: Vocabularies;
}

let published: Promise<Published> | undefined;

/** The archive as Astro's content store has it; made once for a build, afresh for each request in development. */
export function getPublished(): Promise<Published> {
  if (import.meta.env.DEV) return open();
  published ??= open();
  return published;
}

async function open(): Promise<Published> {
  const statements = await getCollection('statements');
  return { archive: openArchive(statements), vocabularies: readVocabularies(holdingsAt().vocabularies) };
}

/** The Markdown of a statement's text, read from its file when its page is made. */
export const readBody = (filePath: string): string => readEntryFile(readFileSync(filePath, 'utf8')).body;
