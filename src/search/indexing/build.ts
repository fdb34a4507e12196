import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import { makeCatalogue, makeFactsFiles, makeRowFiles } from './catalogue.ts';
import { jsonFile, type SearchFile } from './files.ts';
import { namesOf } from './names.ts';
import { indexTexts, textToIndex } from './texts.ts';

/** The content that is indexed. */
export interface SearchableContent {
  archive: Archive;
  vocabularies: Vocabularies;
  /** The blocks of a statement's text. */
  blocksOf: (id: string) => readonly { text: string }[];
}

/**
 * Builds the text index and the catalogue of an archive from its entries. No page has to be built first, so this runs
 * beside the building of the pages. All files lie in folders named after their content, so that a page never mixes those
 * of two builds, and they can be cached for ever.
 *
 * @throws Error where indexing failed, or a statement is missing, or a file is empty
 */
export async function buildSearch({
  archive,
  vocabularies,
  blocksOf,
}: SearchableContent): Promise<{ version: string; files: SearchFile[] }> {
  const { table, files } = await indexTexts(
    archive.statements.map((statement) =>
      textToIndex(
        statement,
        blocksOf(statement.id).map(({ text }) => text),
      ),
    ),
  );
  const own = [
    jsonFile('words.json', table),
    jsonFile('catalogue.json', makeCatalogue(archive)),
    jsonFile('names.json', namesOf(archive, vocabularies)),
    ...makeRowFiles(archive).map((rows, number) => jsonFile(`rows/${number}.json`, rows)),
    ...makeFactsFiles(archive).map((facts, number) => jsonFile(`facts/${number}.json`, facts)),
  ];
  const empty = [...own, ...files].find(({ content }) => content.length === 0);
  if (empty) throw new Error(`The search index's file ${empty.path} is empty; build again`);
  const version = versionOf([...own, ...files]);
  return {
    version,
    files: [
      ...own.map(({ path, content }) => ({ path: `search/${version}/${path}`, content })),
      ...files.map(({ path, content }) => ({ path: `pagefind/${version}/${path}`, content })),
    ],
  };
}

/** A name for the content of some files. */
function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
