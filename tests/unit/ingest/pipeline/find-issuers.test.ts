import { describe, expect, it, test } from 'vitest';
import { make } from '../../../support/ingest.ts';

const TEXT = 'The talks went well. The two sides spoke of health and of trade. They will meet again.';

describe('who issued a statement', () => {
  test.each([
    [
      'all that the title of a joint text joins',
      'Joint Statement of Cuba and Chile\n\nThe two sides agreed on a plan for health.',
      ['CU', 'CL'],
    ],
    [
      'the office that a title names as speaking',
      `Statement by the Ministry of Foreign Affairs of Chile on health\n\n${TEXT}`,
      ['CL/foreign-ministry'],
    ],
    [
      'the office with which a Vietnamese title begins',
      'Bộ Ngoại giao Cuba lên án vụ tấn công\n\nTuyên bố nêu rõ Cuba phản đối mọi hành động khủng bố.',
      ['CU/foreign-ministry'],
    ],
    [
      'the ministry whose communiqué a report tells of',
      'China and Pakistan to work together\n\nThông cáo của Bộ Ngoại giao Pakistan cho biết hai bên nhất trí hợp tác về y tế và thương mại.',
      ['PK/foreign-ministry'],
    ],
    [
      'the holder of an office that only one country has',
      `Statement by President Joe Biden on health\n\n${TEXT}`,
      ['US/president'],
    ],
  ])('is %s', (_, text, issuers) => {
    expect(make(text).frontMatter.issuers).toEqual(issuers);
  });

  test.each([
    ['of the order in which countries are named', `China, Cuba and health\n\nChina and Cuba met. ${TEXT}`],
    [
      'of a country that is only the subject',
      `Joint Statement on Israel\n\nPeace is needed in Israel. ${TEXT}`,
    ],
    [
      'of a line that was wrapped',
      `Notice on the Emergency\n\nRemarks on the emergency with respect to\nChile\nare printed here. We thank you. ${TEXT}`,
    ],
    [
      'of a country that ends the title above an office',
      `Talks on health with Guatemala\n\nVice President Smith condemns crime. ${TEXT}`,
    ],
    [
      'of a house in which somebody else speaks',
      `First Lady Ann Smith’s Remarks at the White House on health\n\n${TEXT}`,
    ],
    ['of an office that is spoken to', `Letter to the Government of Chile\n\n${TEXT}`],
  ])('is not told because %s', (_, text) => {
    expect(make(text).frontMatter.issuers ?? []).toEqual([]);
  });

  it('is the office whose own page it stands on, where the text names none', () => {
    const page = `<html><head><title>On health</title><link rel="canonical" href="https://www.minrex.gob.cu/es/x"></head><body><h1>On health</h1><p>${TEXT} ${TEXT}</p></body></html>`;
    expect(make(page, {}, 'a.html').frontMatter).toMatchObject({
      issuers: ['CU/foreign-ministry'],
      countries: ['CU'],
      wording: 'full',
    });
  });
});

describe('whose words a text is', () => {
  test.each([
    [
      'its issuer’s own by the first person',
      'Speech at the meeting on health\n\nMr. President, I thank you. We in Chile love our land, and our people wish to live in peace. I ask all to join us.',
      'full',
    ],
    [
      'a report by agency and attribution',
      'Talks on health\n\nHANOI, Jan 5 (Reuters) - Viet Nam will buy more vaccines, the ministry said. The minister told reporters that talks went well.',
      'report',
    ],
  ])('is %s', (_, text, wording) => {
    expect(make(text).frontMatter.wording).toBe(wording);
  });

  it('is left open where its words do not tell', () => {
    expect(make('On health\n\nHealth matters. Water is clean.').frontMatter).not.toHaveProperty('wording');
  });
});

describe('the number of a document', () => {
  test.each([
    ['A/RES/70/1\n\nResolution on health\n\nThe Assembly met.', ['A/RES/70/1']],
    ['Указ Президента\n\n№ 369-рп\n\nО составе комиссии по здоровью.', ['369-рп']],
    ['Executive Order 14110 on health\n\nBy the authority vested in me.', ['Executive Order 14110']],
    ['Statement on health\n\nWe recall resolution S/RES/1325 of the Council.', undefined],
    ['Your telegram\n\nYour telegram No. 101 of May.', undefined],
  ])('is read where the document bears it, and not where it cites another: %s', (text, numbers) => {
    expect(make(text).frontMatter.numbers).toEqual(numbers);
  });
});
