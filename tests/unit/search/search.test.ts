import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openArchive } from '../../../src/archive/archive.ts';
import { statementSchema } from '../../../src/archive/statement.ts';
import { makeCatalogue, makeRowFiles, ROWS_PER_FILE } from '../../../src/search/catalogue.ts';
import { decode, encode } from '../../../src/search/encode.ts';
import { excerpt } from '../../../src/search/excerpt.ts';
import { countryLexicon, understand } from '../../../src/search/query.ts';
import { select } from '../../../src/search/select.ts';
import { emptyState, readState, writeState, type SearchState } from '../../../src/search/state.ts';

describe('the text of the index', () => {
  test.each([
    'Đối thoại chính trị, Đài Loan và đảng',
    'l’Union européenne s’est réunie le 28/8/2022',
    '一个中国 强调 以史为鉴 US中国AI 3月',
    'ความร่วมมือ ไทย ASEAN',
    '“quoted” ‘single’ words',
  ])('is read back as it was: %s', (text) => {
    expect(decode(encode(text))).toBe(text);
  });

  it('is read back as it was, whatever it is, white space aside', () => {
    const alphabet = fc.constantFrom(..."aĐđeễ 中国อ\n/’'x1.,-“");
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 40 }), (text) => {
        expect(decode(encode(text)).replace(/\s/g, '')).toBe(text.normalize('NFC').replace(/\s/g, ''));
      }),
    );
  });

  it('holds each character of a script without spaces as a word', () => {
    expect(encode('反对恐怖主义').trim().split(' ')).toHaveLength(6);
  });
});

describe('an excerpt', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`);
  const plain = (content: string, locations: number[]) =>
    excerpt(content, locations)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');

  it('is the stretch that holds the most of what was found', () => {
    expect(plain(words(200).join(' '), [3, 100, 102, 104])).toMatch(
      /^…w92 .*\[w100\] w101 \[w102\] w103 \[w104\].*…$/,
    );
  });

  it('marks neighbours as one and gives the letters back', () => {
    expect(plain(encode('hai bên đối thoại'), [2, 3])).toBe('hai bên [đối thoại]');
    expect(plain(encode('反对恐怖主义的斗争').trim(), [2, 3, 4, 5])).toBe('反对[恐怖主义]的斗争');
  });

  it('leaves the titles out, which stand before the text', () => {
    expect(plain('a title ⁂ one two three', [1, 4])).toBe('one [two] three');
  });

  it('bears locations that are not there', () => {
    expect(plain('one two', [9])).toBe('one two');
    expect(plain('', [0])).toBe('');
  });
});

describe('a query', () => {
  const names = countryLexicon({
    CU: ['Cuba', 'Kuba', '古巴', 'Куба'],
    VN: ['Việt Nam', 'Vietnam'],
    US: ['Mỹ', 'US', 'us'],
    GB: ['Anh'],
    CG: ['Congo'],
    CD: ['Congo'],
  });
  const read = (query: string) => {
    const { terms, countries } = understand(query, names);
    return {
      terms: terms.map(({ text, excluded }) => (excluded ? `-${text}` : text)),
      countries: countries.map(({ codes, excluded }) => (excluded ? '-' : '') + codes.join('|')),
    };
  };

  test.each<[string, string[], string[]]>([
    ['Kuba', [], ['CU']],
    ['古巴', [], ['CU']],
    ['КУБА', [], ['CU']],
    ['viet nam', [], ['VN']],
    ['us', [], ['US']],
    ['my life', ['my', 'life'], []],
    ['anh em', ['anh', 'em'], []],
    ['Kuba sanksi', ['sanksi'], ['CU']],
    ['古巴制裁', ['制裁'], ['CU']],
    ['"Kuba" sanksi', ['sanksi', 'Kuba'], []],
    ['“khủng bố” -Cuba trade', ['trade', 'khủng bố'], ['-CU']],
    ['-joint Congo', ['-joint'], ['CG|CD']],
    ['"open quote', ['open quote'], []],
    ['-"left out" in', ['in', '-left out'], []],
    ['!!! ?', [], []],
    ['', [], []],
  ])('%j asks for %j and names %j', (query, terms, countries) => {
    const found = read(query);
    expect(found.countries).toEqual(countries);
    expect([...found.terms].sort()).toEqual([...terms].sort());
  });

  it('of any characters is understood without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => void understand(query, names)),
    );
  });
});

describe('the state of a search', () => {
  const known = { country: ['CU', 'VN'], topic: ['trade'], type: ['read-out'], language: ['vi', 'zh-Hant'] };
  const read = (query: string) => readState(new URLSearchParams(query), known);

  it('is read from the address and written back to it', () => {
    const query =
      '?q=khung+bo&country=cu&country=vn&topic=trade&language=zh-Hant&from=2021&to=2022-05&sort=oldest';
    const { state, ignored } = read(query);
    expect(ignored).toEqual([]);
    expect(writeState(state)).toBe(query);
  });

  it('says what means nothing, and goes on without it', () => {
    const { state, ignored } = read(
      'country=xx&topic=gardening&from=2021-02-30&to=soon&sort=colour&page=9999',
    );
    expect(ignored).toEqual(['country=xx', 'topic=gardening', 'from=2021-02-30', 'to=soon', 'sort=colour']);
    expect(writeState(state)).toBe('');
  });

  it('takes no dates that are reversed, no value twice and no endless query', () => {
    expect(read('from=2022&to=2021').ignored).toEqual(['from=2022, to=2021']);
    expect(read('country=cu&country=CU').state.filters.country).toEqual(['CU']);
    expect(read(`q=${'x'.repeat(10_000)}`).state.q).toHaveLength(300);
  });
});

describe('selecting from the catalogue', () => {
  const source = (id: string) => ({ file: `${id}.txt`, sha256: '0'.repeat(64) });
  const rows: [string, string | undefined, string[], string[], string][] = [
    ['2022-01-01-a', '2022-01-01', ['CU', 'VN'], ['trade'], 'vi'],
    ['2021-06-01-b', '2021-06-01', ['CU'], ['health'], 'es'],
    ['2020-12-31-c', '2020-12-31/2021-01-02', ['VN'], ['trade'], 'vi'],
    ['undated-d', undefined, ['US'], ['trade'], 'en'],
  ];
  const archive = openArchive(
    rows.map(([id, date, countries, topics, language]) => ({
      id,
      data: statementSchema.parse({
        title: id,
        type: 'communique',
        source: source(id),
        date,
        countries,
        topics,
        language,
      }),
    })),
  );
  const catalogue = makeCatalogue(archive, new Map(rows.map(([id]) => [id, id])));
  const ids = (
    state: Partial<SearchState>,
    scores?: Map<number, number>,
    named: { codes: string[]; excluded: boolean }[] = [],
  ) =>
    select(catalogue, { ...emptyState(), ...state }, scores, named).rows.map((row) =>
      catalogue.hashes[row]?.at(-1),
    );
  const filters = (chosen: Partial<SearchState['filters']>) => ({ ...emptyState().filters, ...chosen });

  it('takes any value within a facet and all facets together', () => {
    expect(ids({ filters: filters({ country: ['CU', 'VN'] }) })).toEqual(['a', 'b', 'c']);
    expect(ids({ filters: filters({ country: ['CU', 'VN'], topic: ['trade'] }) })).toEqual(['a', 'c']);
  });

  it('takes all countries that the query names, any that a name may mean, and none that it leaves out', () => {
    const name = (...codes: string[]) => ({ codes, excluded: false });
    expect(ids({}, undefined, [name('CU'), name('VN')])).toEqual(['a']);
    expect(ids({}, undefined, [name('US', 'CU')])).toEqual(['a', 'b', 'd']);
    expect(ids({}, undefined, [{ codes: ['CU'], excluded: true }])).toEqual(['c', 'd']);
    expect(ids({}, undefined, [name('FR')])).toEqual([]);
  });

  it('takes what a range of dates touches, and nothing undated', () => {
    expect(ids({ from: '2021', to: '2021' })).toEqual(['b', 'c']);
    expect(ids({ from: '2021-01-03' })).toEqual(['a', 'b']);
  });

  it('counts each value as if it were chosen next', () => {
    const { counts } = select(
      catalogue,
      { ...emptyState(), filters: filters({ country: ['CU'] }) },
      undefined,
      [],
    );
    expect(Object.fromEntries(counts.country)).toEqual({ CU: 2, VN: 2, US: 1 });
    expect(Object.fromEntries(counts.topic)).toEqual({ trade: 1, health: 1 });
    expect(counts.language.has('en')).toBe(false);
  });

  it('sorts by date either way, undated last, and by relevance where there are words', () => {
    expect(ids({ sort: 'newest' })).toEqual(['a', 'b', 'c', 'd']);
    expect(ids({ sort: 'oldest' })).toEqual(['c', 'b', 'a', 'd']);
    expect(
      ids(
        {},
        new Map([
          [0, 1],
          [2, 5],
        ]),
      ),
    ).toEqual(['c', 'a']);
  });

  it('names the statement that the text index lacks', () => {
    expect(() => makeCatalogue(archive, new Map())).toThrow(/lacks the statement 2022-01-01-a/);
  });

  it('keeps what results show in small files', () => {
    expect(makeRowFiles(archive)).toHaveLength(1);
    expect(makeRowFiles(archive)[0]?.[0]).toMatchObject({ id: '2022-01-01-a', countries: ['CU', 'VN'] });
    expect(ROWS_PER_FILE).toBeGreaterThanOrEqual(20);
  });
});
