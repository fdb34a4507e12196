import { createHash } from 'node:crypto';
import { openArchive } from '../../archive/archive.ts';
import { readTexts } from '../../archive/body.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import type { SoundEntry } from '../../holdings/read.ts';
import { makeCatalogue, makeFactsFiles, makeRowFiles } from './catalogue.ts';
import { jsonFile, type SearchFile } from './files.ts';
import { namesOf } from './names.ts';
import { indexTexts, textToIndex } from './texts.ts';

/**
 * Builds the text index and the catalogue of an archive from its entries: no page needs to be built first, so
 * this runs beside the building of the pages. All files lie in folders named after what they hold, so that no page
 * ever mixes those of two builds, and they can be cached for ever.
 *
 * @throws Error where indexing failed, or a statement is missing, or a file is empty
 */
export async function buildSearch(
  entries: readonly SoundEntry[],
  vocabularies: Vocabularies,
): Promise<{ version: string; files: SearchFile[] }> {
  const bodies = new Map(entries.map(({ statement, body }) => [statement.id, body]));
  const archive = openArchive(entries.map(({ statement }) => statement));
  const { table, files } = await indexTexts(
    archive.statements.map((statement) => textToIndex(statement, readTexts(bodies.get(statement.id) ?? ''))),
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

/** A name for what some files hold. */
function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
