import * as pagefind from 'pagefind';
import type { Archive } from '../../archive/archive.ts';
import type { Glossary } from '../../archive/glossary.ts';
import { sha256Of } from '../../archive/sha256.ts';
import { hanPairs } from '../../archive/simplified-chinese.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import type { HanPairs } from '../han.ts';
import { NAME_SCRIPTS, nameFile, splitNames } from '../name-scripts.ts';
import { makeCatalogue } from './catalogue.ts';
import type { RowFolders } from '../row-files.ts';
import { jsonFile, versionOf, type SearchFile } from './files.ts';
import { GlossaryFinder } from './glossary.ts';
import { namesOf } from './names.ts';
import { indexPiece, type IndexedPiece } from './piece.ts';
import { pieceKey, piecesOf, type IndexStore } from './pieces.ts';
import { makeRowFolders } from './rows.ts';
import { makeTextIndex, type TextIndexFiles } from './text-index.ts';
import { textToIndex } from './texts.ts';

/** The content that is indexed. */
export interface SearchableContent {
  archive: Archive;
  vocabularies: Vocabularies;
  /** The words of each concept in all languages; left out, words are found in their own language alone. */
  glossary?: Glossary;
  /** The blocks of a statement's text. */
  blocksOf: (id: string) => readonly { text: string }[];
  /** A digest of a statement's text. */
  entryOf: (id: string) => { bodyDigest: string };
  /** What earlier builds indexed; left out, all is indexed anew. */
  store?: IndexStore;
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
  const { archive, vocabularies } = content;
  const { table, chunks, glossary } = await textIndexOf(content);
  const names = splitNames(namesOf(archive, vocabularies));
  const folders = makeRowFolders(archive.statements);
  const own = [
    jsonFile('words.json', table),
    jsonFile('han.json', hanPairs() satisfies HanPairs),
    ...Object.entries(makeCatalogue(archive)).map(([name, part]) => jsonFile(`catalogue/${name}.json`, part)),
    ...NAME_SCRIPTS.map((script) => jsonFile(nameFile(script), names[script])),
    jsonFile('folders.json', folders.map(({ name }) => name) satisfies RowFolders),
  ];
  const rows = folders.flatMap(({ files }) => files);
  const empty = [...own, ...glossary, ...rows, ...chunks].find(({ content }) => content.length === 0);
  if (empty) throw new Error(`The search index's file ${empty.path} is empty; build again`);
  const version = versionOf(own);
  return {
    version,
    files: [
      ...inFolder(`search/${version}`, own),
      ...inFolder(`search/${table.glossary.folder}`, glossary),
      ...folders.flatMap(({ name, files }) => inFolder(`search/${name}`, files)),
      ...inFolder(`pagefind/${table.folder}`, chunks),
    ],
  };
}

const inFolder = (folder: string, files: readonly SearchFile[]): SearchFile[] =>
  files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));

/** The text index of an archive: the last one, where nothing that is indexed has changed. */
async function textIndexOf({
  archive,
  glossary = {},
  blocksOf,
  entryOf,
  store,
}: SearchableContent): Promise<TextIndexFiles> {
  const glossaryDigest = sha256Of(JSON.stringify(glossary));
  const pieces = piecesOf(archive.statements).map((statements) => ({
    statements,
    key: sha256Of(glossaryDigest + pieceKey(statements, (id) => entryOf(id).bodyDigest)),
  }));
  const key = sha256Of(pieces.map((piece) => piece.key).join());
  const last = store?.last();
  if (last?.key === key) return last;
  let finder: GlossaryFinder | undefined;
  const indexed: IndexedPiece[] = [];
  try {
    // One after another: two at a time take hardly less time beside the pages.
    for (const { key, statements } of pieces) {
      let piece = store?.piece(key);
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
        store?.keepPiece(key, piece);
      }
      indexed.push(piece);
    }
  } finally {
    await pagefind.close();
  }
  const index = makeTextIndex(key, indexed, glossary, last);
  store?.keepLast(index);
  return index;
}
