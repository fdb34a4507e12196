import { createHash } from 'node:crypto';
import * as pagefind from 'pagefind';
import type { Archive } from '../../archive/archive.ts';
import type { Glossary } from '../../archive/glossary.ts';
import { sha256Of } from '../../archive/sha256.ts';
import { hanPairs } from '../../archive/simplified-chinese.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import type { HanPairs } from '../han.ts';
import { NAME_SCRIPTS, nameFile, splitNames } from '../name-scripts.ts';
import type { WordTable } from '../text-index.ts';
import { makeCatalogue, makeFactsFiles, makeRowFiles } from './catalogue.ts';
import { jsonFile, type SearchFile } from './files.ts';
import { GlossaryFinder, glossaryFiles, mergeTerms } from './glossary.ts';
import { namesOf } from './names.ts';
import { indexPiece, type IndexedPiece } from './piece.ts';
import { piecesOf, type PieceStore } from './pieces.ts';
import { textIndexOf, textToIndex } from './texts.ts';

/** The content that is indexed. */
export interface SearchableContent {
  archive: Archive;
  vocabularies: Vocabularies;
  /** The words of each concept in all languages; left out, words are found in their own language alone. */
  glossary?: Glossary;
  /** The blocks of a statement's text. */
  blocksOf: (id: string) => readonly { text: string }[];
  /** A statement's entry, by the digest of its text: what is indexed of it changes with nothing else. */
  entryOf: (id: string) => { digest: string };
  /** What earlier builds indexed; left out, all is indexed anew. */
  pieces?: PieceStore;
}

/**
 * Builds the text index and the catalogue of an archive from its entries. No page has to be built first, so this runs
 * beside the building of the pages. All files lie in folders named after their content, so that a page never mixes those
 * of two builds, and they can be cached for ever.
 *
 * @throws Error where indexing failed, or a statement is missing, or a file is empty
 */
export async function buildSearch(
  content: SearchableContent,
): Promise<{ version: string; files: SearchFile[] }> {
  const { archive, vocabularies, glossary = {} } = content;
  const pieces = await indexedPieces(content);
  const { table, files } = textIndexOf(pieces, content.pieces);
  const terms = glossaryFiles(glossary, mergeTerms(pieces));
  const names = splitNames(namesOf(archive, vocabularies));
  const own = [
    jsonFile('words.json', { ...table, glossary: terms.starts } satisfies WordTable),
    jsonFile('han.json', hanPairs() satisfies HanPairs),
    ...terms.files,
    ...Object.entries(makeCatalogue(archive)).map(([name, part]) => jsonFile(`catalogue/${name}.json`, part)),
    ...NAME_SCRIPTS.map((script) => jsonFile(nameFile(script), names[script])),
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

/** The pieces of an archive, of which those are indexed that the store has not. */
async function indexedPieces({
  archive,
  glossary = {},
  blocksOf,
  entryOf,
  pieces: store,
}: SearchableContent): Promise<IndexedPiece[]> {
  const made: IndexedPiece[] = [];
  const glossaryDigest = sha256Of(JSON.stringify(glossary));
  let finder: GlossaryFinder | undefined;
  try {
    // One after another: two at a time take hardly less time beside the pages.
    for (const statements of piecesOf(archive.statements)) {
      const key = sha256Of([glossaryDigest, ...statements.map(({ id }) => entryOf(id).digest)].join('\0'));
      let piece = store?.get(key);
      if (!piece) {
        piece = await indexPiece(
          statements.map((statement) =>
            textToIndex(
              statement,
              blocksOf(statement.id).map(({ text }) => text),
            ),
          ),
          (finder ??= new GlossaryFinder(glossary)),
        );
        store?.set(key, piece);
      }
      made.push(piece);
    }
  } finally {
    await pagefind.close();
  }
  return made;
}

/** A name for the content of some files. */
function versionOf(files: readonly SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update('\0').update(content);
  return hash.digest('hex').slice(0, 12);
}
