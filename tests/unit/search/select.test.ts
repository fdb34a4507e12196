import { describe, expect, it } from 'vitest';
import { openArchive, type Archive } from '../../../src/archive/archive.ts';
import { statementSchema } from '../../../src/archive/statement.ts';
import { makeCatalogue } from '../../../src/search/indexing/catalogue.ts';
import { createCatalogueLoader } from '../../../src/search/catalogue-loader.ts';
import { valuesAt } from '../../../src/search/catalogue.ts';
import type { Name } from '../../../src/search/query.ts';
import { select } from '../../../src/search/select.ts';
import { emptyState, type SearchState } from '../../../src/search/state.ts';

const STATEMENTS = [
  {
    id: 'a',
    added: '2026-02-01',
    date: '2022-01-01',
    countries: ['CU', 'VN'],
    topics: ['trade'],
    language: 'vi',
  },
  {
    id: 'b',
    added: '2026-01-31',
    date: '2021-06-01',
    countries: ['CU'],
    mentions: ['US'],
    topics: ['health'],
    language: 'es',
  },
  { id: 'c', date: '2020-12-31/2021-01-02', countries: ['VN'], topics: ['trade'], language: 'vi' },
  { id: 'd', countries: ['US'], topics: ['trade'], language: 'en' },
];
const archive = openArchive(
  STATEMENTS.map(({ id, ...data }) => ({
    id,
    data: statementSchema.parse({
      title: id,
      type: 'communique',
      source: { file: `${id}.txt`, sha256: '0'.repeat(64), publisher: id < 'c' ? 'VNA' : undefined },
      ...data,
    }),
  })),
);
/** An archive's catalogue as the browser gets it, from the files that are sent of it. */
function catalogueOf(archive: Archive) {
  const files = new Map(
    Object.entries(makeCatalogue(archive)).map(([name, file]) => [
      `catalogue/${name}.json`,
      JSON.stringify(file),
    ]),
  );
  return createCatalogueLoader(async (path) => JSON.parse(files.get(path) ?? '')).whole();
}

const catalogue = await catalogueOf(archive);

const ALL = { scores: undefined, excluded: new Set<number>() };
const selected = (
  state: Partial<SearchState>,
  text: Parameters<typeof select>[2] = ALL,
  names: Name[] = [],
) => select(catalogue, { ...emptyState(), ...state }, text, names);
const ids = (...of: Parameters<typeof selected>) =>
  selected(...of).rows.map((row) => archive.statements[row]?.id);
const filters = (chosen: Partial<SearchState['filters']>) => ({
  filters: { ...emptyState().filters, ...chosen },
});

describe('the catalogue', () => {
  it('gives back what was put in, and what follows from it', () => {
    expect(valuesAt(catalogue.facets.country, 1)).toEqual(['CU', 'US']);
    expect(valuesAt(catalogue.facets.pair, 0)).toEqual(['cu-vn']);
    expect(valuesAt(catalogue.facets.year, 2)).toEqual(['2020', '2021']);
    expect(valuesAt(catalogue.facets.year, 3)).toEqual([]);
    expect(valuesAt(catalogue.facets.publisher, 0)).toEqual(['VNA']);
  });
});

describe('selecting from the catalogue', () => {
  it('takes any value within a facet and all facets together', () => {
    expect(ids(filters({ country: ['CU', 'VN'] }))).toEqual(['a', 'b', 'c']);
    expect(ids(filters({ country: ['CU', 'VN'], topic: ['trade'] }))).toEqual(['a', 'c']);
    expect(ids(filters({ pair: ['cu-vn'] }))).toEqual(['a']);
    expect(ids(filters({ publisher: ['VNA'], language: ['es'] }))).toEqual(['b']);
  });

  it('takes a country that is mentioned, unless it must be a party', () => {
    expect(ids(filters({ country: ['US'] }))).toEqual(['b', 'd']);
    expect(ids({ ...filters({ country: ['US'] }), partyOnly: true })).toEqual(['d']);
  });

  it('takes all that the query names, any that a name may mean, and none that it leaves out', () => {
    const place = { text: '', start: 0, end: 0, excluded: false };
    const name = (...keys: string[]): Name => ({ ...place, facet: 'country', keys });
    expect(ids({}, ALL, [name('CU'), name('VN')])).toEqual(['a']);
    expect(ids({}, ALL, [name('US', 'CU')])).toEqual(['a', 'b', 'd']);
    expect(ids({}, ALL, [{ ...name('CU'), excluded: true }])).toEqual(['c', 'd']);
    expect(ids({}, ALL, [name('FR')])).toEqual([]);
    expect(ids({}, ALL, [{ ...place, facet: 'date', from: '2021', to: '2021' }])).toEqual(['b', 'c']);
  });

  it('takes what a range of dates touches, and nothing undated', () => {
    expect(ids({ from: '2021', to: '2021' })).toEqual(['b', 'c']);
    expect(ids({ from: '2021-01-03' })).toEqual(['a', 'b']);
    expect(ids({ to: '2020' })).toEqual(['c']);
  });

  it('counts the undated that a choice of dates leaves out, and no others', () => {
    expect(selected({ from: '2021', to: '2021' }).undated).toBe(1);
    expect(selected({ ...filters({ country: ['VN'] }), from: '2021' }).undated).toBe(0);
    expect(selected({}).undated).toBe(0);
  });

  it('counts each value as if it were chosen next', () => {
    const { counts } = selected(filters({ country: ['CU'] }));
    expect(Object.fromEntries(counts.country)).toEqual({ CU: 2, VN: 2, US: 2 });
    expect(Object.fromEntries(counts.topic)).toEqual({ trade: 1, health: 1 });
    expect(counts.language.has('en')).toBe(false);
    expect(Object.fromEntries(counts.year)).toEqual({ 2022: 1, 2021: 1 });
  });

  it('sorts by date either way, undated last, and by relevance where there are words', () => {
    const scores = new Map([
      [0, 1],
      [2, 5],
      [3, 9],
    ]);
    expect(ids({ sort: 'newest' })).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ sort: 'oldest' })).toEqual(['c', 'b', 'a', 'd']);
    expect(ids({}, { scores, excluded: new Set([3]) })).toEqual(['c', 'a']);
    expect(ids({ sort: 'newest' }, { ...ALL, scores })).toEqual(['a', 'c', 'd']);
  });
});

it('counts beside each value of a facet how many no person has confirmed', async () => {
  const doubtful = openArchive(
    [['countries'], ['date'], []].map((review, index) => ({
      id: `2020-${index}`,
      data: statementSchema.parse({
        title: 'A',
        type: 'communique',
        language: 'en',
        date: '2020-01-02',
        countries: ['CU'],
        source: { file: `${index}.txt`, sha256: '0'.repeat(64) },
        review,
      }),
    })),
  );
  const { counts, unconfirmed } = select(await catalogueOf(doubtful), emptyState(), ALL, []);
  expect([counts.country.get('CU'), unconfirmed.country.get('CU')]).toEqual([3, 1]);
  expect([counts.year.get('2020'), unconfirmed.year.get('2020')]).toEqual([3, 1]);
  expect(unconfirmed.type.size).toBe(0);
});

it('finds what the archive took on a day or since', () => {
  expect(ids({ added: '2026-01-31' })).toEqual(['a', 'b']);
  expect(ids({ added: '2026-02-01' })).toEqual(['a']);
  expect(ids({ added: '2026-02-02' })).toEqual([]);
});
