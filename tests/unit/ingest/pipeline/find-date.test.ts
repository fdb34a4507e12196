import { describe, expect, it, test } from 'vitest';
import { findDays } from '../../../../src/ingest/dates/days.ts';
import { make } from '../../../support/ingest.ts';

describe('a day', () => {
  test.each<[string, string, number | undefined, number, number]>([
    ['vi', 'Ngày 1/2, tuyên bố', undefined, 2, 1],
    ['vi', 'ngày 17 tháng 6 năm 2024', 2024, 6, 17],
    ['id', 'Selasa (21/10/2025)', 2025, 10, 21],
    ['id', 'tanggal 20 September', undefined, 9, 20],
    ['es', 'Viernes 31 de Julio del 2009', 2009, 7, 31],
    ['fr', 'le 27 septembre 2024', 2024, 9, 27],
    ['zh', '2024年8月28日', 2024, 8, 28],
    ['zh', '（20240828）', 2024, 8, 28],
    ['en', 'Sept. 10, 2023', 2023, 9, 10],
    ['ru', '28 августа 2024 года', 2024, 8, 28],
    ['ar', '٢٨ أغسطس ٢٠٢٤', 2024, 8, 28],
  ])('is read in %s: %s', (language, text, year, month, day) => {
    expect(findDays(text, language)[0]).toMatchObject({ year, month, day });
  });

  it.each([
    ['this third day of\n    June, in the year of our Lord two thousand\n    twenty\u2011one', 2021],
    ['this twenty-ninth day of June, one thousand nine hundred\n        and seventy', 1970],
  ])('is read in words over the end of an indented line: %j', (text, year) => {
    expect(findDays(text, 'en')[0]).toMatchObject({ year });
  });

  it('is not read from codes of goods', () => {
    expect(findDays('Orange juice, 2009.12.25; other juices, 2009.89.70', 'en')).toEqual([]);
    expect(findDays('Done on 2009.12.25', 'en')).toHaveLength(1);
  });

  it('behind a dash is that of the words above it', () => {
    const text =
      'Fact Sheet: The Summit\n\n“The alliance is strong.”\n\n– The President, February 19, 2021\n\nThe President will take part in the summit.';
    const { date, review = [] } = make(text).frontMatter;
    expect(date === undefined ? ['date'] : review).toContain('date');
  });

  it.each([
    [
      'Press Briefing\n\nAugust 24, 2021\n\n3:02 P.M. EDT\n\nThe Secretary spoke of trade with the press.',
      undefined,
    ],
    ['Film baru\n\nFilm itu akan tayang di bioskop pada 2 Oktober 2026 di seluruh negeri.', undefined],
    ['Tin mới\n\n06/02/2017 10:30\n\nHai bên thống nhất hợp tác trong nhiều lĩnh vực.', '2017-02-06'],
  ])('is that of publication only in a stamp: %j', (text, published) => {
    expect(make(text).frontMatter.published).toBe(published);
  });

  it('is not read from a weekday alone', () => {
    expect(findDays('Sáng thứ Hai, hai bên hội đàm', 'vi')).toEqual([]);
  });

  test.each([
    ['vi', '2 giờ trước'],
    ['vi', 'Trong 2 ngày'],
    ['en', '3 days ago'],
    ['en', 'https://example.org/2024/07/02/fact-sheet/'],
  ])('is not read in %s from %s', (language, text) => {
    expect(findDays(text, language)).toEqual([]);
  });

  it('that no text dates is left out, and one that only may be its own is flagged', () => {
    const { frontMatter } = make(
      'Joint statement of Cuba and Chile\n\nThe two countries agreed to cooperate in health.',
    );
    expect(frontMatter.date).toBeUndefined();
    expect(frontMatter.review).not.toContain('date');
    const doubtful = make(
      'Joint statement of Cuba and Chile\n\nThe two countries agreed to cooperate in health.\n\nThey look back on 5 May 2019 with joy.',
    ).frontMatter;
    expect(doubtful.date === undefined || doubtful.review?.includes('date')).toBe(true);
  });

  it('without a year takes it from the day of publication, the year before if it must', () => {
    const text =
      'Tuyên bố chung Việt Nam và Cuba\n\nNgày 30/12, Việt Nam và Cuba ra tuyên bố chung về hợp tác.';
    expect(make(text, { published: '2024-01-02' }).frontMatter.date).toBe('2023-12-30');
  });

  it('after the day on which the archive takes the text in is none', () => {
    const text =
      'Joint statement of Cuba and Chile\n\nHavana, 5 May 2060\n\nThe two countries agreed to cooperate in health.';
    const { date, dateBasis } = make(text, { added: '2026-01-02', published: '2061-01-01' }).frontMatter;
    expect([date, dateBasis]).toEqual([undefined, undefined]);
    expect(make(text.replace('2060', '2020'), { added: '2026-01-02' }).frontMatter).toMatchObject({
      date: '2020-05-05',
      dateBasis: 'stated',
      added: '2026-01-02',
    });
  });

  it('that a text calls today is the day of publication, and without one is not known', () => {
    const text =
      'Readout of talks of Cuba and Chile\n\nThe ministers of Cuba and Chile met today. They spoke of health.';
    expect(make(text, { published: '2023-03-04' }).frontMatter).toMatchObject({
      date: '2023-03-04',
      dateBasis: 'published',
    });
    expect(make(text).frontMatter.date).toBeUndefined();
    expect(make(text, { published: '2023' }).frontMatter.date).toBeUndefined();
  });

  it('is that of the clause in which a proclamation is signed, and not one that it looks back on', () => {
    const text = `A Proclamation on Flight\n\nOn December 17, 1903, two brothers flew.\n\nNOW, THEREFORE, I do hereby proclaim December 17, 2021, as a day of flight.\n\nIN WITNESS WHEREOF, I have hereunto set my hand this sixteenth day\nof December, in the year of our Lord two thousand twenty-one.`;
    expect(make(text).frontMatter).toMatchObject({ date: '2021-12-16', dateBasis: 'stated' });
  });

  it('of an accident in the background is not the statement’s', () => {
    const text =
      'Việt Nam chia buồn với Cuba\n\nSáng 29/8/2022, Việt Nam bày tỏ chia buồn với Cuba về vụ cháy ngày 5/8/2022 tại Matanzas.';
    expect(make(text).frontMatter.date).toBe('2022-08-29');
  });
});

it('a long text that looks back on many days is not dated by an earlier one among its words', () => {
  const past = 'The treaty that our two countries made long ago was of great use to the peoples of both. ';
  const text = `Mr. President, my delegation congratulates you\n\n${past.repeat(60)} On 23 June 1948 the war came to an end. ${past.repeat(30)} On 4 May 1990 we met again.`;
  expect(make(text).frontMatter.date).not.toBe('1948-06-23');
});

describe('a long speech', () => {
  const SPEECH = 'We stand by our words, and by those of all our friends. '.repeat(150);

  it('is not dated by a day that it looks back on', () => {
    const text = `Mr. President,\n\n${SPEECH}\n\n${'On 11 September 2001 the world changed. '.repeat(6)}\n\n${SPEECH}`;
    expect(make(text, { language: 'en' }).frontMatter).not.toHaveProperty('date');
  });

  it('is not dated by a day at the head of a wrapped line of its words', () => {
    const text = `Mr. President,\n\n${SPEECH}\n\nWe wished for it.\nOn 18 June 2001 Chad ratified\nthe treaty at last.`;
    expect(make(text, { language: 'en' }).frontMatter.review).toContain('date');
  });

  it('is dated by the day on a line of its own at its head', () => {
    const text = `Mr. President,\n\nNew York, 26 September 2024\n\n${SPEECH}`;
    expect(make(text, { language: 'en' }).frontMatter.date).toBe('2024-09-26');
  });
});

describe('a day that a text looks back on', () => {
  it('is not its own where the text names much later years', () => {
    const text =
      'Letter to the Speaker\n\nThe order of May 11, 2004 is to stay in force. The emergency goes on beyond the year 2024.';
    const { frontMatter } = make(text, { language: 'en', added: '2025-01-02' });
    expect(frontMatter).not.toHaveProperty('date');
    expect(frontMatter.review).toContain('date');
  });

  it('is not its own where its title tells of an anniversary', () => {
    const text =
      'Presidential Message on the 250th Anniversary of the Landing\n\nOn April 26, 1607, the ships met land, and the President said a prayer.';
    expect(make(text, { language: 'en' }).frontMatter).not.toHaveProperty('date');
  });

  it('is its own where it stands on a line of its own, whatever the title tells of', () => {
    const text =
      'Statement on the 50th Anniversary of Relations between Chile and China\n\nSantiago, 15 December 2020\n\nWe look back with joy.';
    expect(make(text, { language: 'en' }).frontMatter.date).toBe('2020-12-15');
  });
});

it('a day without a year gets none from the years that the text names', () => {
  const { frontMatter } = make(
    'Rubber price cut\n\nKUALA LUMPUR, April 1 - The ministry said in a statement that the price is the lowest since 1985.',
    { language: 'en' },
  );
  expect(frontMatter).not.toHaveProperty('date');
  expect(frontMatter.review).toContain('date');
});

it('a span of many years is nobody’s day', () => {
  const text =
    'Tuyên bố của Bộ Ngoại giao Việt Nam\n\nNgày 9/2/1907 - 9/2/2017, đồng chí được nhắc nhớ trong tuyên bố.';
  expect(make(text, { language: 'vi' }).frontMatter).not.toHaveProperty('date');
});
