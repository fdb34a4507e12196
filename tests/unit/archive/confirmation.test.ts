import { describe, expect, it } from 'vitest';
import { isAct } from '../../../src/archive/act.ts';
import { countUnconfirmed, isConfirmed } from '../../../src/archive/confirmation.ts';
import { profileOf } from '../../../src/archive/profile.ts';
import { factsOf } from '../../../src/archive/record.ts';
import { statementSchema, type StatementInput } from '../../../src/archive/statement.ts';

const statement = (data: Partial<StatementInput>) => ({
  id: '2020-a',
  data: statementSchema.parse({
    title: 'A',
    language: 'en',
    type: 'speech',
    source: { file: 'a.txt', sha256: '0'.repeat(64) },
    ...data,
  }),
});

describe('what is not confirmed', () => {
  const some = [
    statement({ date: '2020-01-02', review: ['countries'] }),
    statement({ date: '2020-03-04', review: ['date'] }),
    statement({ date: '2021-03-04' }),
  ];

  it('is counted by the field that a list goes by', () => {
    expect(countUnconfirmed(some, 'countries')).toBe(1);
    expect(countUnconfirmed(some, 'years')).toBe(1);
    expect(countUnconfirmed(some, 'types')).toBe(0);
    expect(some.filter(({ data }) => isConfirmed(data))).toHaveLength(1);
  });

  it('marks the end of a list’s time, unless another statement has that day for certain', () => {
    const day = '2020-01-02';
    const doubtful = statement({ date: day, review: ['date'] });
    expect(profileOf([doubtful, ...some.slice(2)])).toMatchObject({
      first: { date: day, isConfirmed: false },
      last: { date: '2021-03-04', isConfirmed: true },
    });
    expect(profileOf([doubtful, ...some]).first).toEqual({ date: day, isConfirmed: true });
  });

  it('is counted by year, where the date is what is not', () => {
    const { years, unconfirmedYears } = profileOf(some);
    expect([...years]).toEqual([
      ['2020', 2],
      ['2021', 1],
    ]);
    expect([...unconfirmedYears]).toEqual([['2020', 1]]);
  });

  it('is told from what is, in the data, among the fields that say something', () => {
    const { confirmed } = factsOf(
      statement({ date: '2020-01-02', countries: ['CU'], topics: ['trade'], review: ['date', 'topics'] }),
      'https://example.org/',
    );
    expect(confirmed).toEqual(['title', 'language', 'type', 'countries']);
  });
});

it('a text in which nobody speaks for a state or an organization is no act', () => {
  expect(isAct(statement({ mentions: ['CU'] }).data)).toBe(false);
  expect(isAct(statement({ countries: ['CU'] }).data)).toBe(true);
  expect(isAct(statement({ issuers: ['un/general-assembly'] }).data)).toBe(true);
});
