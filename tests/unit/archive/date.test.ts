import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatDate, idPrefix, isEdtf, parseDate, yearsOf } from '../../../src/archive/date.ts';

describe('a date', () => {
  test.each([
    ['2026-01-04', '2026-01-04', '2026-01-04'],
    ['2024-09~', '2024-09-01', '2024-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1946', '1946-01-01', '1946-12-31'],
    ['2022-08-28/2022-09-01', '2022-08-28', '2022-09-01'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-XX-XX', '2024-01-01', '2024-12-31'],
    ['2024-09-XX', '2024-09-01', '2024-09-30'],
  ])('%s means the days from %s to %s', (text, earliest, latest) => {
    expect(parseDate(text)).toMatchObject({ earliest, latest });
  });

  test.each([
    '',
    '2026-02-30',
    '2023-02-29',
    '2024-13',
    'XXXX-02-01',
    '4 January',
    '2024-9-1',
    '2022/..',
    '2021-21',
    '2024-09-10T10:00:00Z',
    '2022-09-01/2022-08-28',
    '2022/2023/2024',
    '2024-XX-05',
  ])('%j is none', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('agrees with the edtf library on every day, month, year and interval that it reads', () => {
    const point = fc
      .tuple(
        fc.integer({ min: 1000, max: 9998 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 28 }),
      )
      .map(([year, month, day]) => {
        const pad = (part: number) => String(part).padStart(2, '0');
        return [year, ...(month ? [pad(month), ...(day ? [pad(day)] : [])] : [])].join('-');
      });
    const single = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          single,
          // The library refuses an interval from a year to itself.
          fc.uniqueArray(point, { minLength: 2, maxLength: 2 }).map((ends) => ends.sort().join('/')),
        ),
        (text) => {
          const ours = parseDate(text);
          fc.pre(ours !== undefined);
          const theirs = edtf(text);
          const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
          expect([ours?.earliest, ours?.latest]).toEqual([day(theirs.min), day(theirs.max)]);
        },
      ),
    );
  });

  it('tells its years, all of them for an interval', () => {
    expect(yearsOf(parseDate('2022-12-30/2023-01-02')!)).toEqual(['2022', '2023']);
    expect(yearsOf(parseDate('202X')!)).toEqual([]);
  });

  it('begins an id as closely as it is known', () => {
    expect(
      ['2026-01-04', '2024-09~', '1946', '2022-08-28/2022-09-01'].map((text) => idPrefix(parseDate(text))),
    ).toEqual(['2026-01-04', '2024-09', '1946', '2022-08-28']);
    expect(idPrefix(undefined)).toBe('undated');
  });

  it('is put into words', () => {
    expect(formatDate(parseDate('2026-01-04')!)).toBe('4 January 2026');
    expect(formatDate(parseDate('2024-09~')!)).toBe('September 2024');
    expect(formatDate(parseDate('202X')!)).toBe('2020s');
    expect(formatDate(parseDate('2022-08-28/2022')!)).toBe('28 August 2022 – 2022');
    expect(formatDate(parseDate('2022-08-28/2022-09-01')!)).toMatch(/^28 August\s–\s1 September 2022$/);
  });
});
