import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { openArchive, type Archive } from '../archive/archive.ts';
import { readBlocks } from '../archive/body.ts';
import { countryNamesOf, NAME_LOCALES } from '../archive/country-names.ts';
import type { Vocabularies } from '../archive/vocabulary.ts';
import type { SoundEntry } from '../holdings/read.ts';
import { makeCatalogue, makeRowFiles } from './catalogue.ts';
import { encode, TITLE_END } from './encode.ts';

/** A file of the search: its path under the site's root, and its bytes. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's own interfaces, which Chancery does without. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown/;

/** How many records are handed to the indexer at a time. */
const BATCH = 64;

/**
 * Builds the text index and the catalogue of an archive from its entries: no page needs to be built
 * first, so this runs beside the building of the pages.
 *
 * @throws Error where indexing failed, or a statement is missing, or a file is empty
 */
export async function buildSearch(
  entries: readonly SoundEntry[],
  vocabularies: Vocabularies,
): Promise<SearchFile[]> {
  const bodies = new Map(entries.map(({ statement, body }) => [statement.id, body]));
  const archive = openArchive(entries.map(({ statement }) => statement));

  const index = await indexTexts(archive, bodies);
  const hashes = fragmentHashes(index);
  if (hashes.size !== archive.statements.length)
    throw new Error(
      `The search index holds ${hashes.size} of ${archive.statements.length} statements; build again`,
    );
  const empty = index.find(({ content }) => content.length === 0);
  if (empty) throw new Error(`The search index's file ${empty.path} is empty; build again`);

  const json = (path: string, data: unknown) => ({ path, content: Buffer.from(JSON.stringify(data)) });
  return [
    ...index,
    json('search/catalogue.json', makeCatalogue(archive, hashes)),
    json('search/names.json', namesOfCountries(archive, vocabularies)),
    ...makeRowFiles(archive).map((rows, number) => json(`search/rows/${number}.json`, rows)),
  ];
}

/** The text index of an archive, every text under its id, in the archive's order so that the bytes are always the same. */
async function indexTexts(
  { statements }: Archive,
  bodies: ReadonlyMap<string, string>,
): Promise<SearchFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  try {
    for (let at = 0; at < statements.length; at += BATCH) {
      const batch = statements.slice(at, at + BATCH).map(async ({ id, data }) => {
        const texts = readBlocks(bodies.get(id) ?? '').map(({ text }) => text);
        const titles = [data.title, ...Object.values(data.titles)].join('\n');
        const { errors } = await index.addCustomRecord({
          url: id,
          language: 'en',
          content: [encode(titles), TITLE_END, encode(texts.join('\n'))].join(' '),
          meta: { title: encode(titles) },
        });
        if (errors.length > 0) throw new Error(`${id} could not be indexed: ${errors.join('; ')}`);
      });
      await Promise.all(batch);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
    return files
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** The index's name for each statement's fragment, by id. */
function fragmentHashes(files: readonly SearchFile[]): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const { path, content } of files) {
    const [, hash] = /fragment\/en_(\w+)\.pf_fragment$/.exec(path) ?? [];
    if (!hash) continue;
    const json = gunzipSync(content)
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    hashes.set((JSON.parse(json) as { url: string }).url, hash);
  }
  return hashes;
}

/** The names in all languages of the countries that an archive's statements name, by code. */
function namesOfCountries({ lists }: Archive, { countries }: Vocabularies): Record<string, string[]> {
  const codes = [...lists.countries.keys()].map((key) => key.toUpperCase()).sort();
  return Object.fromEntries(
    codes.map((code) => {
      const names = NAME_LOCALES.flatMap((locale) => countryNamesOf(code, locale, countries));
      return [code, [...new Set([...names, ...(COMMON_ABBREVIATIONS[code] ?? [])])]];
    }),
  );
}

/** Abbreviations that people type in small letters. */
const COMMON_ABBREVIATIONS: Readonly<Record<string, string[]>> = {
  AE: ['uae'],
  EU: ['eu'],
  GB: ['uk'],
  US: ['us', 'usa'],
};
