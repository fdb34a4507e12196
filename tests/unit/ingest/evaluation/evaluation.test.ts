import { describe, expect, it, test } from 'vitest';
import { isWritten, judge } from '../../../../src/ingest/evaluation/judge.ts';
import type { IngestResult } from '../../../../src/ingest/ingest.ts';
import { score, tabulate, worstOf } from '../../../../src/ingest/evaluation/scores.ts';

const result = (entry: object, review: string[] = []): IngestResult => ({
  file: 'a.txt',
  status: 'new',
  review,
  entry: { title: 'T', language: 'en', type: 'treaty', source: { file: 'a.txt', sha256: '' }, ...entry },
});

describe('ingest is judged by labels', () => {
  it('field by field: right, wrong or missing, flagged or not', () => {
    const label = { file: 'a.txt', lang: 'vi', date: '2024-05-05', countries: ['CUB', 'VN'], speaker: 'CU' };
    const judged = judge(
      label,
      result({ date: '2024-05-05', countries: ['VN'], mentions: ['CU'] }, ['countries']),
      '5 May 2024',
    );
    expect(judged.map(({ field, outcome, flagged }) => [field, outcome, flagged])).toEqual([
      ['language', 'wrong', false],
      ['date', 'right', false],
      ['full date', 'right', false],
      ['countries', 'right', true],
      ['countries', 'right', true],
      ['speaker', 'wrong', true],
    ]);
  });

  it('and a value that was not given is missing, and counts as flagged', () => {
    const refused: IngestResult = { file: 'a.txt', status: 'refused', review: [] };
    expect(judge({ file: 'a.txt', lang: 'ar' }, refused, '')).toMatchObject([
      { outcome: 'missing', flagged: true },
    ]);
  });

  it('into precision, recall, abstention and the worst cases', () => {
    const judged = [
      ...judge({ file: 'right.txt', lang: 'en' }, result({}), ''),
      ...judge({ file: 'wrong.txt', lang: 'vi' }, result({}), ''),
      ...judge({ file: 'doubted.txt', lang: 'vi' }, result({}, ['language']), ''),
    ];
    expect(score(judged)).toMatchObject({
      labelled: 3,
      right: 1,
      wrongUnflagged: 1,
      precision: 1 / 2,
      recall: 1 / 3,
      abstention: 1 / 3,
    });
    expect(worstOf(judged, 9)).toEqual(['language: wrong.txt: en for vi']);
    expect(tabulate(judged).split('\n')).toHaveLength(4);
  });
});

describe('a day is written in full', () => {
  test.each([
    ['2024-08-05', 'vi', 'ngày 5 tháng 8 năm 2024', true],
    ['2024-08-05', 'vi', 'ngày 05/8/2024', true],
    ['2024-08-05', 'vi', 'ngày 5/8', false],
    ['2024-08-05', 'en', 'on August 5, 2024', true],
    ['2024-08-05', 'en', 'on August 15, 2024', false],
    ['2024-08-05', 'zh', '2024年8月5日', true],
    ['2024-08-05', 'en', 'https://a.example/2024/08/05/x', false],
  ])('%s in %s: %s is %s', (day, language, text, expected) => {
    expect(isWritten(day, language, text)).toBe(expected);
  });
});
