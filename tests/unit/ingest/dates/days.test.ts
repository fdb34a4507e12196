import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NAME_LOCALES } from '../../../../src/archive/country-names.ts';
import { findDays } from '../../../../src/ingest/dates/days.ts';
import type { CalendarDay } from '../../../../src/ingest/dates/months.ts';
import { make } from '../../../support/ingest.ts';

/** Languages whose long format names the era of the common calendar, which no text does. */
const WITH_ERA = new Set(['th', 'fa']);

const iso = ({ year, month, day }: CalendarDay) =>
  `${year ?? '????'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const read = (text: string, language: string) =>
  findDays(text, language).map((day) => (day.from ? `${iso(day.from)}/${iso(day)}` : iso(day)));

describe('a day is read', () => {
  test.each([
    ['vi', 'từ ngày 28/6-1/7', '????-06-28/????-07-01'],
    ['vi', 'từ ngày 29 đến ngày 31/5/2017', '2017-05-29/2017-05-31'],
    ['vi', 'từ 28/8 đến 1/9/2022', '2022-08-28/2022-09-01'],
    ['vi', '25 tháng 8 2024', '2024-08-25'],
    ['es', 'del 18 al 20 de septiembre de 2021', '2021-09-18/2021-09-20'],
    ['es', '1º de mayo de 2020', '2020-05-01'],
    ['fr', 'le 1er août 2022', '2022-08-01'],
    ['fr', 'LE 27 DECEMBRE 2022', '2022-12-27'],
    ['zh', '8月28日至9月1日', '????-08-28/????-09-01'],
    ['zh', '二〇二四年八月二十八日', '2024-08-28'],
    ['ru', '28-30 августа 2022 г.', '2022-08-28/2022-08-30'],
    ['ru', 'с 28 августа по 1 сентября 2022 года', '2022-08-28/2022-09-01'],
    ['ar', '5 تشرين الأول/أكتوبر 2023', '2023-10-05'],
    ['en', 'September 18-20, 2021', '2021-09-18/2021-09-20'],
    ['en', '28 August – 1 September 2022', '2022-08-28/2022-09-01'],
    ['en', 'this 16th day of March, 1994', '1994-03-16'],
    ['en', 'this sixth day of December, one thousand nine hundred and forty-eight', '1948-12-06'],
    ['th', '28 สิงหาคม 2567', '2024-08-28'],
    ['ko', '2024년 8월 28일', '2024-08-28'],
    ['ja', '２０２４年８月２８日', '2024-08-28'],
    ['pt', '24 de setembro de 2024', '2024-09-24'],
    ['de', 'am 3. März 2020', '2020-03-03'],
    ['fa', '۲۸ اوت ۲۰۲۴', '2024-08-28'],
    ['th', '16 พฤษภาคม พ.ศ. 2568', '2025-05-16'],
    ['ja', '令和6年12月3日', '2024-12-03'],
    ['ja', '平成元年1月8日', '1989-01-08'],
    ['zh', '民國110年3月5日', '2021-03-05'],
    ['zh', '外交部110年3月5日', '2021-03-05'],
    ['ar', '1444/09/01 هـ', '2023-03-23'],
    ['ar', '1/9/1444 ه', '2023-03-23'],
    ['ar', '12 رمضان 1444', '2023-04-03'],
    ['fa', '۲۳ شهریور ۱۴۰۱', '2022-09-14'],
    ['fa', '1401/06/23', '2022-09-14'],
    ['cs', 'V Praze dne 9.XI.2011', '2011-11-09'],
    ['pl', '3 V 1991', '1991-05-03'],
    ['ru', 'двадцать первого марта две тысячи девятого года', '2009-03-21'],
    ['ru', 'третьего июня тысяча девятьсот девяносто второго года', '1992-06-03'],
    ['ar', 'في اليوم الرابع والعشرين من شهر مارس عام ألفين وتسعة', '2009-03-24'],
    ['es', 'a los dos días del mes de mayo del año dos mil uno', '2001-05-02'],
    ['es', 'el día primero de mayo de mil novecientos noventa y ocho', '1998-05-01'],
    ['pt', 'aos vinte e dois dias do mês de março de dois mil e sete', '2007-03-22'],
    ['fr', 'le vingt et un juin mil neuf cent quatre-vingt-dix-sept', '1997-06-21'],
  ])('in %s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual([expected]);
  });

  it('from whatever Unicode’s own long format of a language writes', () => {
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const language = fc.constantFrom(...NAME_LOCALES.filter((locale) => !WITH_ERA.has(locale)));
    fc.assert(
      fc.property(day, language, (date, locale) => {
        const text = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(date);
        expect(read(text, locale)).toEqual([date.toISOString().slice(0, 10)]);
      }),
    );
  });

  it('and marked where countries begin the month on other days', () => {
    expect(findDays('1444/09/01 ه', 'ar')[0]).toMatchObject({ isAmbiguous: true });
  });

  it('and marked where British and American order give different days', () => {
    expect(findDays('on 5/6/2024', 'en')[0]).toMatchObject({ isAmbiguous: true });
    expect(findDays('on 13/6/2024', 'en')[0]).toMatchObject({ day: 13, month: 6, isAmbiguous: false });
    expect(findDays('ngày 5/6/2024', 'vi')[0]).toMatchObject({ day: 5, month: 6, isAmbiguous: false });
  });
});

describe('the date of a statement', () => {
  const dated = (text: string) => {
    const { frontMatter } = make(text);
    return {
      date: frontMatter.date,
      published: frontMatter.published,
      sure: !frontMatter.review?.includes('date'),
    };
  };
  const PROSE =
    'The two governments agreed to work together on trade, on health and on the climate of the region.';

  it('is that of the dating clause, not of an instrument that the text recalls', () => {
    const text = `Agreement between Cuba and Chile\n\nRecalling the treaty signed in Lima on 4 May 1991,\n\n${PROSE.repeat(6)}\n\nDone at Havana on 26 March 1996, in two originals.`;
    expect(dated(text)).toMatchObject({ date: '1996-03-26', sure: true });
  });

  it('is that of the meeting which the first sentence of a joint statement names', () => {
    const text = `Joint Statement of Cuba and Chile\n\nThe Ministers of Cuba and Chile met in Havana on March 26, 2024. ${PROSE}`;
    expect(dated(text)).toMatchObject({ date: '2024-03-26', sure: true });
  });

  it('is not that of a meeting to come', () => {
    const text = `Joint Statement of Cuba and Chile\n\nCuba and Chile will host a summit, which will be held on May 12, 2022. ${PROSE}`;
    expect(dated(text).sure).toBe(false);
  });

  it('is not the stamp of publication, which is kept as such', () => {
    const text = `Cuba and Chile sign a trade agreement\n\n26/09/2024 14:05 (GMT+7)\n\n${PROSE}`;
    expect(dated(text)).toMatchObject({ published: '2024-09-26', sure: false });
  });

  it('is a span where the statement covers one, and looked at', () => {
    const text = `Joint Statement of Cuba and Chile\n\nThe consultations between Cuba and Chile, held in Havana on 28-29 August 2022, covered trade. ${PROSE}`;
    expect(dated(text)).toMatchObject({ date: '2022-08-28/2022-08-29', sure: false });
  });

  it('is left open where a report tells of no statement and no meeting', () => {
    const text = `A monk remembers\n\nOn 29 May 2005, at a temple in Paris, a book was shown. It is a book of poems about the river and the stars.`;
    expect(dated(text).sure).toBe(false);
  });
});

test('a stamp of publication that comes before the statement’s own day is given up, and a stated one stays', () => {
  const text =
    'Joint Statement of Cuba and Chile\n\n3 May 2020, 14:05\n\nOn 5 May 2020 the Ministers of Cuba and Chile met in Havana to speak of trade.';
  expect(make(text).frontMatter).toMatchObject({
    date: '2020-05-05',
    review: expect.arrayContaining(['date']),
  });
  expect(make(text).frontMatter.published).toBeUndefined();
  const stated = make(text, { published: '2020-05-03' }).frontMatter;
  expect([stated.date, stated.published]).toEqual([undefined, '2020-05-03']);
});
