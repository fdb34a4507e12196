import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { pairKey, pairKeys } from '../../../src/archive/pair.ts';
import { pageCount, pageNumbers, pageOf } from '../../../src/archive/paging.ts';
import { statementSchema, type Statement, type StatementInput } from '../../../src/archive/statement.ts';

function statement(id: string, data: Partial<StatementInput> = {}): Statement {
  const source = { file: `${id}.txt`, sha256: '0'.repeat(64) };
  return {
    id,
    data: statementSchema.parse({ title: id, language: 'en', type: 'communique', source, ...data }),
  };
}

describe('an archive', () => {
  const archive = openArchive([
    statement('undated-z'),
    statement('2020-01-01-a', { date: '2020-01-01', countries: ['VN', 'CU'], topics: ['trade'] }),
    statement('2021-12-31-b', { date: '2021-12-31/2022-01-02', countries: ['CU'], mentions: ['VN'] }),
    statement('2020-01-01-c', { date: '2020-01-01', countries: ['CU', 'VN', 'US'], topics: ['trade'] }),
  ]);
  const ids = (statements: readonly Statement[] | undefined) => statements?.map(({ id }) => id);

  it('is ordered newest first, by id on one day, undated last', () => {
    expect(ids(archive.statements)).toEqual(['2021-12-31-b', '2020-01-01-a', '2020-01-01-c', 'undated-z']);
  });

  it('lists what a country made apart from what mentions it', () => {
    const vietnam = archive.lists.countries.get('vn');
    expect(ids(vietnam?.statements)).toEqual(['2020-01-01-a', '2020-01-01-c']);
    expect(ids(vietnam?.mentions)).toEqual(['2021-12-31-b']);
  });

  it('lists every pair of parties under one key, whatever their order', () => {
    expect([...archive.pairs.keys()].sort()).toEqual(['cu-us', 'cu-vn', 'us-vn']);
    expect(ids(archive.pairs.get('cu-vn')?.statements)).toEqual(['2020-01-01-a', '2020-01-01-c']);
  });

  it('lists an interval under each of its years', () => {
    expect([...archive.lists.years.keys()].sort()).toEqual(['2020', '2021', '2022']);
  });

  it('tells the neighbours in time', () => {
    expect(archive.neighbours.get('2020-01-01-a')).toMatchObject({
      newer: { id: '2021-12-31-b' },
      older: { id: '2020-01-01-c' },
    });
  });

  it('relates statements by what they share, and says what', () => {
    expect(archive.related.get('2020-01-01-a')?.[0]).toMatchObject({
      statement: { id: '2020-01-01-c' },
      countries: ['VN', 'CU'],
      topics: ['trade'],
    });
    expect(archive.related.get('undated-z')).toEqual([]);
  });

  it('puts accounts of one event first among the related', () => {
    const { related } = openArchive([
      statement('2020-01-01-a', { date: '2020-01-01', countries: ['CU', 'VN'], event: 'talks' }),
      statement('2020-01-02-b', { date: '2020-01-02', countries: ['CU', 'VN'] }),
      statement('2020-01-03-c', { date: '2020-01-03', countries: ['VN'], event: 'talks' }),
    ]);
    expect(related.get('2020-01-01-a')?.map((relation) => relation.statement.id)[0]).toBe('2020-01-03-c');
  });
});

describe('pairs', () => {
  it('have one key in alphabetical order', () => {
    expect(pairKey('VN', 'CU')).toBe('cu-vn');
    expect(pairKeys(['VN', 'CU', 'VN', 'US'])).not.toContain('vn-vn');
  });
});

describe('pages', () => {
  it('hold fifty each, and one page holds none', () => {
    expect([0, 1, 50, 51, 100, 101].map(pageCount)).toEqual([1, 1, 1, 2, 2, 3]);
    expect(pageNumbers(101)).toEqual([1, 2, 3]);
    expect(
      pageOf(
        Array.from({ length: 101 }, (_, index) => index),
        3,
      ),
    ).toEqual([100]);
  });
});
