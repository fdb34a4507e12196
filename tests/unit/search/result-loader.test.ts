import { expect, it } from 'vitest';
import { statementSchema, type Statement } from '../../../src/archive/statement.ts';
import { makeRowFolders } from '../../../src/search/indexing/rows.ts';
import { createResultLoader } from '../../../src/search/result-loader.ts';

const source = { sha256: '0'.repeat(64) };
const statements = Array.from({ length: 1101 }, (_, number): Statement => {
  const id = `2020-01-01-n${number}`;
  return {
    id,
    data: statementSchema.parse({
      title: `Number ${number}`,
      language: 'en',
      type: 'communique',
      countries: ['CU', 'VN'],
      source: { ...source, file: `${id}.txt` },
    }),
  };
});

/** Reads an archive's rows as a page does, from the folders that are served; remembers what was fetched. */
function open(held: readonly Statement[]) {
  const folders = makeRowFolders(held);
  const files = new Map(
    folders.flatMap(({ name, files }) =>
      files.map(({ path, content }) => [`${name}/${path}`, Buffer.from(content).toString()]),
    ),
  );
  const fetched: string[] = [];
  const loader = createResultLoader(
    '/',
    async (path, folder) => {
      fetched.push(`${folder}/${path}`);
      return JSON.parse(files.get(`${folder}/${path}`) ?? '');
    },
    async () => folders.map(({ name }) => name),
  );
  return { loader, fetched, names: folders.map(({ name }) => name) };
}

it('every row is found where it was put, and its facts are', async () => {
  const { loader } = open(statements);
  for (const row of [0, 9, 10, 199, 200, 201, 999, 1000, 1100]) {
    const id = `2020-01-01-n${row}`;
    expect(await loader.rowOf(row)).toMatchObject({ id, title: `Number ${row}`, countries: ['CU', 'VN'] });
    expect(await loader.factsOf([row])).toMatchObject([{ id, title: `Number ${row}` }]);
  }
  const rows = [1100, 3, 700];
  expect((await loader.factsOf(rows)).map(({ id }) => id)).toEqual(rows.map((row) => `2020-01-01-n${row}`));
  await expect(loader.rowOf(1101)).rejects.toThrow('There is no row 1101');
});

it('neighbours are fetched in one file', async () => {
  const { loader, fetched } = open(statements);
  await Promise.all([loader.rowOf(500), loader.rowOf(509)]);
  await loader.factsOf([500, 599]);
  expect(fetched).toHaveLength(2);
});

it('an edit renames the folder of its own neighbours alone, so that readers keep the others', () => {
  const edited = statements.map((statement, row) =>
    row === 700 ? { ...statement, data: { ...statement.data, title: 'Another' } } : statement,
  );
  const [before, after] = [open(statements).names, open(edited).names];
  expect(before).toHaveLength(6);
  expect(after.map((name, place) => name === before[place])).toEqual([true, true, true, false, true, true]);
});
