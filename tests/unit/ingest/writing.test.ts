import { describe, expect, it } from 'vitest';
import { toSearchable } from '../../../src/ingest/searchable.ts';
import { findMarks } from '../../../src/archive/body.ts';
import { gapOf, make, wordsOf } from '../../support/ingest.ts';

/** What matters of an entry. */
const factsOf = (text: string) => {
  const { title, countries, topics, date, type } = make(text).frontMatter;
  return { title, countries, topics, date, type };
};

describe('a text is understood however it is written', () => {
  const SIMPLIFIED =
    '中国和越南联合声明\n\n2024年3月5日，双方强调加强经贸和教育合作。\n\n双方重申反对单边制裁。';
  const TRADITIONAL =
    '中國和越南聯合聲明\n\n2024年3月5日，雙方強調加強經貿和教育合作。\n\n雙方重申反對單邊制裁。';

  it('in Traditional Chinese as in Simplified, and its words stay', () => {
    const made = make(TRADITIONAL);
    expect({ ...factsOf(TRADITIONAL), title: '' }).toEqual({ ...factsOf(SIMPLIFIED), title: '' });
    expect(factsOf(SIMPLIFIED)).toMatchObject({
      countries: ['CN', 'VN'],
      date: '2024-03-05',
      type: 'joint-statement',
    });
    expect(made.body).toContain('雙方重申反對單邊制裁。');
  });

  it('by Taiwan’s names of countries', () => {
    const { countries = [], mentions = [] } = make(
      '外交部聲明\n\n我國與紐西蘭、沙烏地阿拉伯密切聯繫。',
    ).frontMatter;
    expect([...countries, ...mentions]).toEqual(expect.arrayContaining(['NZ', 'SA']));
  });

  it('in Japanese, whose characters are not Chinese ones', () => {
    const text = '日本と韓国は、経済の協力を強化することで一致した。';
    expect(toSearchable(text).text).toBe(text);
  });

  it('in Arabic letters of old fonts, and stretched', () => {
    expect(toSearchable('ﻣﺼﺮ').text).toBe('مصر');
    expect(toSearchable('مصــــر').text).toBe('مصر');
    const { text, toSource } = toSearchable('مــصر والأردن');
    expect(toSource(text.indexOf('والأردن'))).toBe('مــصر والأردن'.indexOf('والأردن'));
  });
});

describe('lines wrapped by hand', () => {
  it('become paragraphs again though the title is a long line', () => {
    const title = `Readout of the Meeting of the Foreign Minister with the Minister for Foreign Trade ${'and Others '.repeat(6)}`;
    const lines = [
      'The minister met with the minister for foreign trade of Chile in the',
      'capital today. They spoke of the ties of both countries, of trade and',
      'of the schooling of the young. The minister thanked his guest for the',
      'help that was sent in the summer, and both sides welcomed the work of',
      'their joint commission. They agreed to meet again in the coming year.',
    ];
    const { body } = make(`${title.trim()}\n\n${lines.join('\n')}\n`);
    expect(body.trim()).toBe(lines.join('\n'));
  });
});

describe('a body gives its words back', () => {
  it.each([
    ['addresses in brackets', 'Talks\n\nWrite to <007@example.org> or see <https://example.org/>.', 'a.txt'],
    ['a heading of an invisible character alone', '# \ufeff\n\nCuba met Chile today.', 'a.md'],
    ['marks of every kind', 'Talks\n\n*a* _b_ `c` <b>d</b> [e](f) ![g](h) <!-- i --> [j]: k', 'a.txt'],
  ])('with %s, and no mark is live', (_, text, file) => {
    const made = make(text, {}, file);
    expect(gapOf(wordsOf(text, file), made)).toBeUndefined();
    expect(findMarks(made.body)).toEqual([]);
  });
});
