import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameLexicon, understand, type Names } from '../../../src/search/query.ts';

const NAMES: Names = {
  country: {
    CU: ['Cuba', 'Kuba', '古巴', 'Куба'],
    VN: ['Việt Nam', 'Vietnam'],
    US: ['Mỹ', 'US', 'us'],
    GB: ['Anh'],
    CG: ['Congo'],
    CD: ['Congo'],
  },
  organization: { asean: ['ASEAN', '东盟'] },
  person: { 'wang-yi': ['Wang Yi', '王毅'], 'ho-chi-minh': ['Ho Chi Minh'] },
  topic: {
    sanctions: ['Sanctions and embargoes', 'Sanctions', 'embargoes', 'cấm vận', 'sanksi', '制裁'],
  },
  type: { 'joint-statement': ['Joint statement', 'Tuyên bố chung'] },
  language: { vi: ['Vietnamese', 'tiếng Việt'] },
  months: [...Array.from({ length: 8 }, () => []), ['September', 'septiembre', 'tháng 9', '9月'], [], [], []],
  unrelated: ['Ho Chi Minh City'],
};
const lexicon = nameLexicon(NAMES);

const read = (query: string) => {
  const { terms, names, isNames } = understand(query, lexicon);
  const sign = (excluded: boolean) => (excluded ? '-' : '');
  return {
    terms: terms.map(({ text, excluded, exact }) => sign(excluded) + (exact ? `"${text}"` : text)),
    names: names.map((name) =>
      name.facet === 'date'
        ? `${sign(name.excluded)}${name.from ?? ''}..${name.to ?? ''}`
        : `${sign(name.excluded)}${name.facet}:${name.keys.join('|')}`,
    ),
    isNames,
  };
};

describe('the names in a query are known in any language', () => {
  test.each<[string, string[]]>([
    ['Kuba', ['country:CU']],
    ['КУБА', ['country:CU']],
    ['viet nam', ['country:VN']],
    ['Congo', ['country:CG|CD']],
    ['Cuba and Viet Nam', ['country:CU', 'country:VN']],
    ['Kuba sanksi 2021', ['country:CU', 'topic:sanctions', '2021..2021']],
    ['Cuba sanctions 2021', ['country:CU', 'topic:sanctions', '2021..2021']],
    ['古巴 制裁 2021', ['country:CU', 'topic:sanctions', '2021..2021']],
    ['古巴制裁', ['country:CU', 'topic:sanctions']],
    ['cam van Cuba 2021', ['topic:sanctions', 'country:CU', '2021..2021']],
    ['joint statement ASEAN', ['type:joint-statement', 'organization:asean']],
    ['-Cuba', ['-country:CU']],
    ['Ho Chi Minh', ['person:ho-chi-minh']],
  ])('%j', (query, names) => {
    expect(read(query)).toMatchObject({ names, isNames: true });
  });
});

it('does not take a city for the person that it is named after', () => {
  expect(read('ho chi minh city port').names).toEqual([]);
});

describe('words are looked for in the texts', () => {
  test.each<[string, string[], string[]]>([
    ['my life', ['my', 'life'], []],
    ['anh em', ['anh', 'em'], []],
    ['Kuba hospital', ['Kuba', 'hospital'], ['country:CU']],
    ['hospital cấm vận', ['hospital', 'cấm vận'], ['topic:sanctions']],
    ['"Kuba" hospital', ['hospital', '"Kuba"'], []],
    ['“khủng bố” -Cuba trade', ['trade', '"khủng bố"'], ['-country:CU']],
    ['-joint life', ['life', '-joint'], []],
    ['"open quote', ['"open quote"'], []],
    ['-"left out" life', ['life', '-"left out"'], []],
    ['kerja-sama l’Union', ['kerja-sama', 'l', 'Union'], []],
    ['A/RES/70/1 page', ['A/RES/70/1', 'page'], []],
    ['talks of Penny Wong today', ['talks', 'of', 'Penny Wong', 'today'], []],
    ['talks of 王毅', ['talks', 'of', '王毅'], ['person:wang-yi']],
    ['ngừng bắn', ['ngừng bắn'], []],
    ['医院 X', ['医院', 'X'], []],
    ['Vietnamese', ['Vietnamese'], ['language:vi']],
    ['!!! ?', [], []],
    ['', [], []],
  ])('%j', (query, terms, names) => {
    expect(read(query)).toEqual({ terms, names, isNames: false });
  });

  it('in the order in which they were typed, each with its place', () => {
    const { terms } = understand('trade Cuba health', lexicon);
    expect(terms.map(({ text, start }) => [text, start])).toEqual([
      ['trade', 0],
      ['Cuba', 6],
      ['health', 11],
    ]);
    expect(terms[1]?.name).toMatchObject({ facet: 'country', keys: ['CU'] });
  });
});

describe('a date in a query', () => {
  test.each<[string, string]>([
    ['2021', '2021..2021'],
    ['2019-2022', '2019..2022'],
    ['2019 – 2022', '2019..2022'],
    ['2019 đến 2022', '2019..2022'],
    ['2021-05-28', '2021-05-28..2021-05-28'],
    ['2022-2020', '2020..2022'],
    ['from 2020 to 2022', '2020..2022'],
    ['từ 2020 đến 2022', '2020..2022'],
    ['since 2020', '2020..'],
    ['từ năm 2020', '2020..'],
    ['desde 2020', '2020..'],
    ['с 2020', '2020..'],
    ['自2020', '2020..'],
    ['before 2015', '..2015'],
    ['trước 2015', '..2015'],
    ['tháng 9 2024', '2024-09..2024-09'],
    ['tháng 9 năm 2024', '2024-09..2024-09'],
    ['septiembre de 2024', '2024-09..2024-09'],
    ['2024年9月', '2024-09..2024-09'],
    ['9/2024', '2024-09..2024-09'],
    ['2024-09', '2024-09..2024-09'],
    ['september 2024 - 2025', '2024-09..2025'],
  ])('%j', (query, date) => {
    expect(read(query)).toMatchObject({ names: [date], isNames: true });
  });

  it.each(['1234567', '2021-99-99', '20210', 'G2020x', '1399'])('is not %j', (query) => {
    expect(read(query).names).toEqual([]);
  });
});

it('A query in the form of a statement’s id is known as one', () => {
  expect(understand(' 2021-09-20-pererat-dan ', lexicon).id).toBe('2021-09-20-pererat-dan');
  expect(understand('2021 pererat', lexicon).id).toBeUndefined();
});

it('A query of any characters is understood without an error, and its places are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      const text = query.normalize('NFC');
      const { terms, names } = understand(query, lexicon);
      for (const { start, end } of [...terms, ...names]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
