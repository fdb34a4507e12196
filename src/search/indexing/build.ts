import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Glossary } from '../../archive/glossary.ts';
import { hanPairs } from '../../archive/simplified-chinese.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import type { HanPairs } from '../han.ts';
import type { WordTable } from '../text-index.ts';
import { fromIndexed } from '../tokenize.ts';
import { makeCatalogue, makeFactsFiles, makeRowFiles } from './catalogue.ts';
import { jsonFile, type SearchFile } from './files.ts';
import { GlossaryFinder } from './glossary.ts';
import { namesOf } from './names.ts';
import { indexTexts, textToIndex, type IndexedText } from './texts.ts';

/** The content that is indexed. */
export interface SearchableContent {
  archive: Archive;
  vocabularies: Vocabularies;
  /** The words of each concept in all languages; left out, words are found in their own language alone. */
  glossary?: Glossary;
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
  glossary = {},
  blocksOf,
}: SearchableContent): Promise<{ version: string; files: SearchFile[] }> {
  const texts = archive.statements.map((statement) =>
    textToIndex(
      statement,
      blocksOf(statement.id).map(({ text }) => text),
    ),
  );
  const { table, files } = await indexTexts(texts);
  const terms = findGlossaryTerms(glossary, texts);
  const own = [
    jsonFile('words.json', { ...table, glossary: terms.starts } satisfies WordTable),
    jsonFile('han.json', hanPairs() satisfies HanPairs),
    ...terms.files,
    ...Object.entries(makeCatalogue(archive)).map(([name, part]) => jsonFile(`catalogue/${name}.json`, part)),
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

/** Finds a glossary's terms in texts that were made ready for the index. */
function findGlossaryTerms(
  glossary: Glossary,
  texts: readonly IndexedText[],
): ReturnType<GlossaryFinder['files']> {
  const finder = new GlossaryFinder(glossary);
  for (const [row, { statement, titles, text }] of texts.entries())
    finder.add(row, statement, `${titles} ${text}`.split(' ').map(fromIndexed));
  return finder.files();
}

/** A name for the content of some files. */
function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
