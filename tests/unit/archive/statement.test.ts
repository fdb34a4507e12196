import { describe, expect, it, test } from 'vitest';
import { ID_PATTERN } from '../../../src/archive/identifiers.ts';
import { statementSchema, type StatementInput } from '../../../src/archive/statement.ts';

const valid: StatementInput = {
  title: 'A statement',
  language: 'en',
  type: 'communique',
  source: { file: 'a.txt', sha256: '0'.repeat(64) },
};

describe('the schema of a statement', () => {
  it('takes the least that an entry needs and fills in empty lists', () => {
    expect(statementSchema.parse(valid)).toMatchObject({
      countries: [],
      topics: [],
      omitted: [],
      titles: {},
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['an unknown key', { colour: 'red' }],
    ['a slug, which would override the id', { slug: 'elsewhere' }],
    ['a date that is none', { date: '2026-02-30' }],
    ['a country that is none', { countries: ['XX'] }],
    ['a country in small letters', { countries: ['cu'] }],
    ['a country twice', { countries: ['CU', 'CU'] }],
    ['a language by its name', { language: 'Vietnamese' }],
    ['an empty title', { title: ' ' }],
    ['a source outside its folder', { source: { file: '../secret', sha256: '0'.repeat(64) } }],
    ['a source address that runs script', { source: { ...valid.source, url: 'javascript:alert(1)' } }],
    ['a checksum that is none', { source: { file: 'a.txt', sha256: 'abc' } }],
    ['a field to review that does not exist', { review: ['colour'] }],
  ])('refuses %s', (_, wrong) => {
    expect(statementSchema.safeParse({ ...valid, ...wrong }).success).toBe(false);
  });

  it('knows the European Union, Kosovo and former states', () => {
    expect(statementSchema.safeParse({ ...valid, countries: ['EU', 'XK', 'SU', 'DD', 'YU'] }).success).toBe(
      true,
    );
  });
});

test.each(['2026-01-04-a-b', '2024-09-a', '1946-a', 'undated-a'])('%s is an id', (id) => {
  expect(id).toMatch(ID_PATTERN);
});

test.each(['a', '2026-01-04-', '2026-01-04-Đ', '2026-01-04-a/b', '../x', '2026-01-04-a b'])(
  '%s is no id',
  (id) => {
    expect(id).not.toMatch(ID_PATTERN);
  },
);
