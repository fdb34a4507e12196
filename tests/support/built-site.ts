import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { entryPaths } from '../../src/holdings/entry-paths.ts';
import { readEntry } from '../../src/holdings/read.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import type { BuiltSite } from './sites.ts';

/** Every file of a folder, by its path in it. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

const pages = new Map<string, HTMLElement>();
/** A page of a site, parsed once. */
export const page = (site: BuiltSite, path: string): HTMLElement => {
  const file = join(site.folder, path);
  const known = pages.get(file) ?? parse(readFileSync(file, 'utf8'));
  pages.set(file, known);
  return known;
};

/** The entries that a site was built from. */
export function entriesOf(site: BuiltSite) {
  const holdings = holdingsAt(site.content);
  const vocabularies = readVocabularies(holdings.vocabularies);
  return entryPaths(holdings).map((path) => {
    const { statement, body, text } = readEntry(path, vocabularies);
    if (!statement) throw new Error(`${path} cannot be read`);
    return { ...statement, body, text };
  });
}
