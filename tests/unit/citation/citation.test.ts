import { parse as parseRis } from 'astrocite-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { toBibtex } from '../../../src/citation/bibtex.ts';
import { citationContext } from '../../../src/citation/context.ts';
import { linkedData } from '../../../src/citation/linked-data.ts';
import { factsOf } from '../../../src/archive/record.ts';
import { harvestedRecords } from '../../../src/export/oai.ts';
import { metaTags } from '../../../src/citation/meta-tags.ts';
import { openFormatter, type CitationFormatter } from '../../../src/citation/format.ts';
import { citedDate, toCslDate, toCslItem, type CslItem } from '../../../src/citation/csl-item.ts';
import { toRis } from '../../../src/citation/ris.ts';
import { statementSchema, type Statement, type StatementInput } from '../../../src/archive/statement.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { readEntries } from '../../../src/holdings/read.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';

const holdings = holdingsAt('content');
const vocabularies = readVocabularies(holdings.vocabularies);
const context = citationContext(vocabularies, 'Chancery', (id) => `https://example.org/statements/${id}/`);

/** The date of each item that was made, in EDTF. */
const dates = new WeakMap<CslItem, string | undefined>();
const toItem = (statement: Statement): CslItem => {
  const item = toCslItem(statement, context);
  dates.set(item, citedDate(statement.data));
  return item;
};

/** A synthetic statement as an item; all that is not given is plain. */
function synthetic(id: string, fields: Partial<StatementInput>): CslItem {
  const data = statementSchema.parse({
    title: 'Joint statement on trade',
    language: 'en',
    type: 'joint-statement',
    countries: ['CU', 'CN'],
    date: '2021-05-06',
    source: { file: 'a.txt', sha256: 'a'.repeat(64) },
    ...fields,
  });
  return toItem({ id, data });
}

const source = { file: 'a.txt', sha256: 'a'.repeat(64) };

/** Each with what its date is when it is read back: year, month, day of both ends. */
const SYNTHETIC: [what: string, item: CslItem][] = [
  ['no known kind', synthetic('2021-05-06-o', { type: 'other' })],
  ['no date', synthetic('undated-a', { date: undefined })],
  ['a date that is about right', synthetic('2021-05-b', { date: '2021-05~' })],
  ['a date that is doubtful', synthetic('2021-c', { date: '2021?' })],
  ['an interval', synthetic('2022-08-28-d', { date: '2022-08-28/2022-09-01' })],
  ['two issuers', synthetic('2021-05-06-e', { wording: 'full', issuers: ['VN', 'TT'] })],
  [
    'an organization as issuer',
    synthetic('2021-05-06-f', { wording: 'part', countries: [], issuers: ['asean'], type: 'communique' }),
  ],
  [
    'an organization and a country as issuers',
    synthetic('2021-05-06-g', { wording: 'full', issuers: ['asean', 'CN'] }),
  ],
  [
    'an Arabic title',
    synthetic('2021-05-06-h', {
      title: 'بيان مشترك حول «الأمن»',
      titles: { en: 'Joint statement on “security”' },
      language: 'ar',
    }),
  ],
  ['a Chinese title', synthetic('2021-05-06-i', { title: '中华人民共和国外交部声明', language: 'zh' })],
  [
    'signs that TeX acts on, a publisher and an address',
    synthetic('2021-05-06-j', {
      title: 'R&D: 100 % of {all} costs #1_a ~ $5 ^ “quoted”',
      source: { ...source, publisher: 'Trade & Co', url: 'https://example.org/a_b?c=1&d=2' },
    }),
  ],
];

const FOUNDING = readEntries(holdings, vocabularies).map(({ statement }): [string, CslItem] => [
  statement.id,
  toItem(statement),
]);

const plain = (text: unknown) =>
  String(text)
    .replace(/<[^>]*>/g, '')
    .replace(/\u00a0/g, ' ');

describe.each([...FOUNDING, ...SYNTHETIC])('the citation of a statement with %s', (_, item) => {
  const [start = []] = item.issued?.['date-parts'] ?? [];

  it('gives the same fields when its BibTeX is read back', () => {
    const { entries, errors } = parseBibtex(toBibtex(item, dates.get(item)), {
      english: false,
      sentenceCase: false,
    } as never);
    expect(errors).toEqual([]);
    const [entry] = entries;
    const fields = entry?.fields as Record<string, unknown>;
    expect(entry?.key).toBe(item.id);
    expect(plain(fields['title'])).toBe(item.title);
    const authors = (fields['author'] ?? []) as { name?: string; lastName?: string }[];
    expect(authors.map(({ name, lastName }) => plain(name ?? lastName))).toEqual(
      (item.author ?? []).map(({ literal }) => literal),
    );
    // The parser reads “about” as a space, and BibLaTeX all marks as EDTF does.
    expect(fields['date']).toBe(dates.get(item)?.replaceAll('~', ''));
    const written = /^ {2}date = \{(.*)\},$/m.exec(toBibtex(item, dates.get(item)))?.[1];
    expect(written).toBe(dates.get(item));
    expect(fields['url']).toBe(item.URL);
    expect(fields['language'] ?? fields['langid']).toBe(item.language);
    expect(fields['organization'] && plain(fields['organization'])).toBe(item.publisher);
  });

  it('gives the same fields when its RIS is read back', () => {
    const [read] = parseRis(toRis(item)) as unknown as Record<string, unknown>[];
    expect(read).toMatchObject({ id: item.id, type: 'webpage', title: item.title, URL: item.URL });
    expect(read?.['language']).toBe(item.language);
    expect(read?.['publisher']).toBe(item.publisher);
    const authors = (read?.['author'] ?? []) as { family: string; given?: string }[];
    // This parser takes every name of several words for a person's; put together again they are what was written.
    expect(authors.map(({ given, family }) => [given, family].filter(Boolean).join(' '))).toEqual(
      (item.author ?? []).map(({ literal }) => literal),
    );
    const date = (read?.['issued'] as { 'date-parts': string[][] } | undefined)?.['date-parts'][0] ?? [];
    expect(date.filter(Boolean).map(Number)).toEqual(start);
  });
});

it('has braces in pairs whatever a title holds, as readers of BibTeX count them', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', 'a', '"', '$', '~') }), (title) => {
      const item = synthetic('2021-05-06-k', {
        title: `a${title}`,
        source: { ...source, byline: title || 'b' },
      });
      let depth = 0;
      for (const sign of toBibtex(item, undefined)) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});

describe('a formatted citation', () => {
  let format: CitationFormatter;
  beforeAll(async () => {
    format = await openFormatter();
  });
  const cite = (item: CslItem) =>
    Object.fromEntries(format(item).map(({ style, html }) => [style, html])) as Record<string, string>;

  /** A page of an organization's site, as the manuals' own examples have one. */
  const page = (fields: Partial<CslItem>): CslItem => ({
    id: 'x',
    type: 'webpage',
    title: '',
    genre: '',
    'container-title': '',
    URL: '',
    language: 'en',
    ...fields,
  });

  it('has the form of APA’s example of a page by a group (Publication Manual, 7th edition, 10.16)', () => {
    const item = page({
      author: [{ literal: 'World Health Organization' }],
      title: 'Questions and answers on immunization and vaccine safety',
      issued: toCslDate('2018-03'),
      URL: 'https://www.who.int/features/qa/84/en/',
    });
    expect(cite(item)['apa']).toBe(
      'World Health Organization. (2018, March). <i>Questions and answers on immunization and vaccine safety</i>. https://www.who.int/features/qa/84/en/',
    );
  });

  it('has the form of Chicago’s example of a page by its owner (17th edition, 15.50), its day in place of “last modified”', () => {
    const item = page({
      author: [{ literal: 'Google' }],
      title: 'Google privacy policy',
      'container-title': 'Privacy & Terms',
      issued: toCslDate('2016-03-25'),
      URL: 'http://www.google.com/intl/en/policies/privacy/',
    });
    expect(cite(item)['chicago']).toBe(
      'Google. 2016. “Google Privacy Policy.” Privacy &#38; Terms. March 25, 2016. http://www.google.com/intl/en/policies/privacy/.',
    );
  });

  test.each<[what: string, item: CslItem, expected: Partial<Record<string, RegExp>>]>([
    [
      'says of an undated statement that it is, and leaves room for the day of access',
      synthetic('undated-a', { date: undefined }),
      {
        chicago: /\bn\.d\..*<span hidden>Accessed <span data-accessed/,
        apa: /\(n\.d\.\).*<span hidden>Retrieved <span/,
        archival: /, undated/,
      },
    ],
    [
      'says “about” of a doubtful date in every style',
      synthetic('2021-05-b', { date: '2021-05~' }),
      { chicago: /ca\. May 2021/, apa: /ca\. 2021, May/, mla: /ca\. May 2021/, archival: /about May 2021/ },
    ],
    [
      'writes a span of days as one',
      synthetic('2022-08-28-d', { date: '2022-08-28/2022-09-01' }),
      {
        chicago: /August 28–September 1, 2022/,
        apa: /2022, August 28–September 1/,
        mla: /28 Aug\.–1 Sept\. 2022/,
        archival: /28 August–1 September 2022/,
      },
    ],
    [
      'writes a decade in words',
      synthetic('1990-x', { date: '199X' }),
      { chicago: /1990s/, archival: /1990s/ },
    ],
    [
      'keeps the original title and puts its translation in brackets',
      synthetic('2021-05-06-h', { title: 'بيان مشترك', titles: { en: 'Joint statement' }, language: 'ar' }),
      {
        chicago: /“بيان مشترك \[Joint statement\]\.”/,
        apa: /<i>بيان مشترك \[Joint statement\]<\/i>/,
        archival: /بيان مشترك \[Joint statement\]\./,
      },
    ],
    [
      'prints marks in a title as they are, and not as italics',
      synthetic('2021-05-06-k', { title: 'On <i>Peace</i> & <sup>x</sup>' }),
      {
        chicago: /On &#60;i&#62;Peace&#60;\/i&#62; &#38; &#60;sup&#62;x&#60;\/sup&#62;/i,
        archival: /&#60;i&#62;Peace/,
      },
    ],
    [
      'leaves a title in an unknown language as it is written',
      synthetic('2021-05-06-l', { title: 'some words of a tongue', language: 'und' }),
      { chicago: /“some words of a tongue\.”/, mla: /“some words of a tongue\.”/ },
    ],
    [
      'names both issuers',
      synthetic('2021-05-06-e', { wording: 'full', issuers: ['VN', 'CU'] }),
      {
        chicago: /^Vietnam and Cuba\. 2021\./,
        apa: /^Vietnam &#38; Cuba\. \(2021, May 6\)\./,
        archival: /^Vietnam; Cuba\. /,
      },
    ],
    [
      'names the office that speaks',
      synthetic('2021-05-06-m', {
        wording: 'full',
        issuers: ['US/president'],
        type: 'leader-statement',
        title: 'On trade',
      }),
      {
        chicago: /^President of the United States\. 2021\./,
        archival: /^President of the United States\. On trade\./,
      },
    ],
    [
      'names no author of a report but its reporter, and its publisher as the container',
      synthetic('2021-05-06-n', {
        wording: 'report',
        issuers: ['VN', 'CU'],
        source: { ...source, publisher: 'The Paper', byline: 'A. Reporter' },
      }),
      {
        chicago: /^A\. Reporter\. 2021\. .*The Paper\./,
        apa: /^A\. Reporter\. \(2021, May 6\)\..*\[Report of a joint statement\]\..*The Paper\./,
        archival: /Report of a joint statement, 6 May 2021\. The Paper\. Chancery, /,
      },
    ],
    [
      'begins with the title of a report by nobody named',
      synthetic('2021-05-06-o', { wording: 'report', issuers: ['CN', 'PK'] }),
      { chicago: /^“Joint Statement on Trade\.”/, apa: /^<i>Joint statement on trade<\/i>/ },
    ],
  ])('%s', (_, item, expected) => {
    const made = cite(item);
    for (const [style, pattern] of Object.entries(expected)) expect(made[style], style).toMatch(pattern!);
  });
});

describe('what crawlers read', () => {
  const data = statementSchema.parse({
    title: 'Tuyên bố chung',
    titles: { en: 'Joint statement' },
    language: 'vi',
    type: 'joint-statement',
    wording: 'full',
    countries: ['VN', 'CU'],
    issuers: ['VN', 'CU'],
    topics: ['trade'],
    date: '2024-09~',
    translationOf: '2024-09-x',
    source,
  });
  const item = toCslItem({ id: '2024-09-a', data }, context);
  const linked = (fields: Partial<typeof data> = {}) =>
    linkedData({
      item,
      data: { ...data, ...fields },
      topicLabel: (slug) => slug,
      countryAddress: (code) => `https://example.org/countries/${code.toLowerCase()}/`,
      original: 'https://example.org/statements/2024-09-x/',
      archive: 'Chancery',
      sourceAddress: 'https://example.org/statements/2024-09-a.txt',
    });

  const label = (slug: string) => `Topic ${slug}`;

  it('never gives a doubtful date as the day of publication', () => {
    expect(linked()).toMatchObject({ temporalCoverage: '2024-09~' });
    expect(linked()).not.toHaveProperty('dateCreated');
    expect(linked({ date: '2024-09' })).toMatchObject({ dateCreated: '2024-09' });
    expect(linked({ date: '2024-09-01/2024-09-03' })).not.toHaveProperty('dateCreated');
  });

  it('names the language, the countries, the original and the source', () => {
    expect(linked()).toMatchObject({
      inLanguage: 'vi',
      translationOfWork: { '@id': 'https://example.org/statements/2024-09-x/' },
      isBasedOn: 'https://example.org/statements/2024-09-a.txt',
      about: [
        { '@type': 'Country', identifier: 'VN' },
        { identifier: 'CU' },
        { '@type': 'DefinedTerm', termCode: 'trade' },
      ],
    });
  });

  it('has the tags of Dublin Core and none by which Zotero takes a page for an article of a journal', () => {
    const tags = metaTags(item, data, label).map(({ name, content }) => `${name}=${content}`);
    expect(tags).toContain('DC.title=Tuyên bố chung [Joint statement]');
    expect(tags).toContain('DC.type=Joint statement');
    expect(tags.filter((tag) => tag.startsWith('DC.creator='))).toEqual([
      'DC.creator=Vietnam',
      'DC.creator=Cuba',
    ]);
    expect(tags).toContain('DCTERMS.created=2024-09~');
    expect(tags.join()).not.toContain('citation_');
  });

  it('says nothing of a date that no person has confirmed, and a reference says that it is unconfirmed', () => {
    const unconfirmed = { ...data, date: '2024-09', review: ['date' as const] };
    expect(linked(unconfirmed)).not.toHaveProperty('dateCreated');
    expect(metaTags(item, unconfirmed, label).map(({ name }) => name)).not.toContain('DCTERMS.created');
    expect(toCslItem({ id: 'a', data: unconfirmed }, context).note).toBe('Date unconfirmed');
  });

  it('names no kind and no language that no person has confirmed', () => {
    const unconfirmed = { ...data, review: ['type' as const, 'language' as const] };
    const made = toCslItem({ id: 'a', data: unconfirmed }, context);
    expect(made).not.toHaveProperty('genre');
    expect(made).not.toHaveProperty('language');
    expect(linked(unconfirmed)).not.toHaveProperty('inLanguage');
    expect(metaTags(made, unconfirmed, label).map(({ name }) => name)).not.toContain('DC.type');
  });

  it('names no country and no topic that no person has confirmed', () => {
    const unconfirmed = {
      ...data,
      mentions: ['US'],
      review: ['countries' as const, 'topics' as const, 'mentions' as const],
    };
    expect(linked(unconfirmed)).toMatchObject({ about: [] });
    expect(linked(unconfirmed)).not.toHaveProperty('mentions');
    const tags = metaTags(item, unconfirmed, label);
    expect(tags.map(({ name }) => name)).not.toContain('DC.subject');
    const [record] = harvestedRecords(
      [factsOf({ id: 'a', data: unconfirmed }, item.URL)],
      { topicLabel: label },
      context,
    );
    expect(record?.elements.map(([term]) => term)).not.toContain('subject');
    const [sure] = harvestedRecords([factsOf({ id: 'a', data }, item.URL)], { topicLabel: label }, context);
    expect(sure?.elements).toContainEqual(['subject', 'Topic trade']);
    expect(metaTags(item, data, label)).toContainEqual({ name: 'DC.subject', content: 'Topic trade' });
  });

  it('names no author that no person has confirmed', () => {
    expect(toCslItem({ id: 'a', data: { ...data, review: ['issuers'] } }, context).author).toBeUndefined();
  });

  it('names an author only of own words', () => {
    expect(linked()).toMatchObject({ author: [{ name: 'Vietnam' }, { name: 'Cuba' }] });
    expect(linked({ wording: 'report' })).not.toHaveProperty('author');
  });
});

describe('the kind of a text in a citation', () => {
  it.each<[fields: Partial<StatementInput>, genre: string | undefined]>([
    [{ type: 'joint-statement' }, 'Joint statement'],
    [{ type: 'joint-statement', wording: 'part' }, 'Joint statement, extract'],
    [{ type: 'joint-statement', wording: 'report' }, 'Report of a joint statement'],
    [{ type: 'press-report', wording: 'report' }, 'Press report'],
    [{ type: 'other' }, undefined],
    [{ type: 'other', wording: 'part' }, 'Extract'],
    [{ type: 'other', wording: 'report' }, 'Report'],
  ])('of %o is %s', (fields, genre) => {
    expect(synthetic('2021-05-06-k', fields).genre).toBe(genre);
  });
});
