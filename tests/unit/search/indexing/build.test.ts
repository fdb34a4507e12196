import { expect, it } from 'vitest';
import { namesOf } from '../../../../src/search/indexing/names.ts';
import { openArchive } from '../../../../src/archive/archive.ts';
import { sha256Of } from '../../../../src/archive/sha256.ts';
import { statementSchema, type Statement } from '../../../../src/archive/statement.ts';
import { readVocabularies } from '../../../../src/holdings/vocabularies.ts';
import { buildSearch } from '../../../../src/search/indexing/build.ts';
import type { IndexedPiece } from '../../../../src/search/indexing/piece.ts';
import type { IndexStore } from '../../../../src/search/indexing/pieces.ts';
import type { TextIndexFiles } from '../../../../src/search/indexing/text-index.ts';

const vocabularies = readVocabularies('content/vocabularies');

const statement = (id: string, facts: object = {}): Statement => ({
  id,
  data: statementSchema.parse({
    title: `Statement ${id}`,
    language: 'en',
    type: 'communique',
    source: { file: `${id}.txt`, sha256: sha256Of(id) },
    ...facts,
  }),
});

/** A store in memory, and how many pieces were indexed for it. */
function createStore(): IndexStore & { indexed: number } {
  const pieces = new Map<string, IndexedPiece>();
  let last: TextIndexFiles | undefined;
  return {
    indexed: 0,
    piece: (key) => pieces.get(key),
    keepPiece(key, piece) {
      this.indexed++;
      pieces.set(key, piece);
    },
    last: () => last,
    keepLast(index) {
      last = index;
    },
  };
}

/** The folder of the text index, and that of all else. */
async function build(store: IndexStore, statements: readonly Statement[], text = 'They met.') {
  const { files } = await buildSearch({
    archive: openArchive(statements),
    vocabularies,
    blocksOf: () => [{ text }],
    entryOf: () => ({ bodyDigest: sha256Of(text) }),
    store,
  });
  const folderOf = (name: string) =>
    files.find(({ path }) => path.startsWith(`${name}/`))?.path.split('/')[1];
  return { text: folderOf('pagefind'), rest: folderOf('search') };
}

it('an edit of facts leaves the text index as it is, for readers have it already', async () => {
  const store = createStore();
  const first = await build(store, [statement('a'), statement('b')]);
  expect(store.indexed).toBe(1);
  const edited = await build(store, [statement('a', { countries: ['CU'] }), statement('b')]);
  expect(edited.text).toBe(first.text);
  expect(edited.rest).not.toBe(first.rest);
  expect(store.indexed).toBe(1);
});

it('an edit of a title or a text makes the index another', async () => {
  const store = createStore();
  const first = await build(store, [statement('a'), statement('b')]);
  const titled = await build(store, [statement('a', { title: 'Joint communiqué' }), statement('b')]);
  const said = await build(store, [statement('a'), statement('b')], 'They did not meet.');
  expect(new Set([first.text, titled.text, said.text]).size).toBe(3);
  expect(store.indexed).toBe(3);
});

it('what a store gives is what is made from nothing', async () => {
  const store = createStore();
  await build(store, [statement('a'), statement('b')], 'They parted.');
  expect(await build(store, [statement('a')])).toEqual(await build(createStore(), [statement('a')]));
});

it('knows people by a surname that no other has, where it stands last and texts have other letters', () => {
  const people = ['vladimir-putin', 'xi-jinping'];
  const { person } = namesOf(openArchive([statement('a', { people })]), vocabularies);
  expect(person['vladimir-putin']).toEqual(expect.arrayContaining(['Путин', 'بوتين']));
  expect(person['xi-jinping']).not.toContain('Цзиньпин');
});
