import { describe, expect, test } from 'vitest';
import { personName, personRole, type People } from '../../../src/archive/people.ts';
import { statementSchema } from '../../../src/archive/statement.ts';

const people: People = {
  'ana-ruiz': {
    country: 'CL',
    offices: [{ office: 'foreign-ministry', span: '2010/2014' }],
    names: { en: ['Ana Ruiz'], zh: ['安娜·鲁伊斯'] },
    others: {},
  },
};
const person = people['ana-ruiz']!;
const statement = (fields: object) =>
  statementSchema.parse({
    title: 'A title',
    language: 'es',
    type: 'other',
    source: { file: 'a.txt', sha256: 'a'.repeat(64) },
    issuers: ['CL/foreign-ministry'],
    ...fields,
  });

describe('a person', () => {
  test('has the name of a language, else the English one', () => {
    expect(['zh', 'vi'].map((locale) => personName(people, 'ana-ruiz', locale))).toEqual([
      '安娜·鲁伊斯',
      'Ana Ruiz',
    ]);
  });

  test.each([
    [
      'speaks where the office issued the statement while the person held it',
      { date: '2012-05-04' },
      'speaks',
    ],
    ['is only named in what the office issued later', { date: '2015-05-04' }, 'named'],
    ['is only named in what nobody has dated', {}, 'named'],
    ['is only named where another office issued it', { date: '2012', issuers: ['CL/president'] }, 'named'],
    ['is only named in a report', { date: '2012', wording: 'report' }, 'named'],
  ])('%s', (_, fields, role) => {
    expect(personRole(person, statement(fields))).toBe(role);
  });
});
