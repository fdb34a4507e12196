import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../src/holdings/vocabularies.ts';
import { GlossaryIndex, rowsOf } from '../../../src/search/glossary.ts';
import { glossaryFiles, GlossaryFinder, mergeTerms } from '../../../src/search/indexing/glossary.ts';
import { keysOf as keys, tokenize } from '../../../src/search/tokenize.ts';

const GLOSSARY = {
  ceasefire: {
    terms: {
      en: ['ceasefire', 'truce'],
      vi: ['ngừng bắn'],
      id: ['gencatan senjata'],
      zh: ['停火'],
      es: ['alto el fuego'],
    },
  },
  'climate-change': { terms: { en: ['climate change'], vi: ['biến đổi khí hậu'], zh: ['气候变化'] } },
  climate: { terms: { en: ['climate'], vi: ['khí hậu'] } },
  unheld: { terms: { en: ['unicorn'], vi: ['kỳ lân'] } },
};

const TEXTS: [string, string][] = [
  ['en', 'The ceasefire holds.'],
  ['vi', 'Hai bên ngừng bắn. Lệnh ngừng bắn có hiệu lực.'],
  ['vi', 'Ngưng ban hành văn bản mới về biến đổi khí hậu.'],
  ['zh', '双方同意停火'],
  ['id', 'Kedua pihak sepakat gencatan senjata.'],
  ['en', 'They spoke of gencatan senjata and climate.'],
];

/** The index of the glossary over the texts. */
function open(): GlossaryIndex {
  const finder = new GlossaryFinder(GLOSSARY);
  // In two pieces, as an archive of some hundred statements is.
  const pieces = [TEXTS.slice(0, 2), TEXTS.slice(2)].map((texts) => ({
    count: texts.length,
    terms: finder.find(
      texts.map(([language, text]) => ({ language, forms: tokenize(text).map(({ form }) => form) })),
    ),
  }));
  const { starts, files } = glossaryFiles(GLOSSARY, mergeTerms(pieces));
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  return new GlossaryIndex(
    { folder: 'terms', starts },
    async (path) => JSON.parse(Buffer.from(byPath.get(path) ?? 'null').toString('utf8')) as never,
  );
}

/** The rows that the words of a query mean in any language, with how often. */
async function rowsFor(query: string): Promise<[number, number][]> {
  const index = open();
  const match = await index.match(keys(query));
  const concepts = await Promise.all((match?.concepts ?? []).map((number) => index.concept(number)));
  return [...rowsOf(concepts.flat())].sort(([a], [b]) => a - b);
}

describe('the glossary', () => {
  it('finds the texts that hold a concept in any language, each by the words of its own', async () => {
    expect(await rowsFor('ceasefire')).toEqual([
      [0, 1],
      [1, 2],
      [3, 1],
      [4, 1],
    ]);
    expect(await rowsFor('ngừng bắn')).toEqual(await rowsFor('ceasefire'));
    expect(await rowsFor('停火')).toEqual(await rowsFor('ceasefire'));
  });

  it('knows a word in its forms, and the longest term that a query begins with', async () => {
    expect(await rowsFor('ceasefires')).toEqual(await rowsFor('ceasefire'));
    expect(await open().match(keys('climate change talks'))).toMatchObject({ length: 2 });
    expect(await open().match(keys('climates'))).toMatchObject({ length: 1 });
  });

  it('tells words of Vietnamese apart by their marks', async () => {
    expect((await rowsFor('ceasefire')).map(([row]) => row)).not.toContain(2);
  });

  it('holds nothing of concepts that no text holds', async () => {
    expect(await open().match(keys('unicorn'))).toBeUndefined();
  });
});

describe('the glossary of the archive', () => {
  const glossary = readGlossary('content/vocabularies');

  it('has at least 1,500 concepts, each in eight languages or nearly', () => {
    const concepts = Object.entries(glossary).filter(([slug]) => !slug.startsWith('person-'));
    expect(concepts.length).toBeGreaterThanOrEqual(1500);
    for (const [slug, { terms }] of concepts)
      expect([slug, Object.keys(terms).length >= 7]).toEqual([slug, true]);
  });

  it('knows people by their names in every script', () => {
    const { terms } = glossary['person-wang-yi'] ?? {};
    expect(terms).toMatchObject({
      zh: ['王毅'],
      ru: ['Ван И'],
      vi: ['Vương Nghị', 'Wang Yi'],
      en: ['Wang Yi'],
    });
    expect(Object.keys(glossary).filter((slug) => slug.startsWith('person-')).length).toBeGreaterThanOrEqual(
      200,
    );
  });

  it('has no term that says nothing, and none twice', () => {
    for (const [slug, { terms }] of Object.entries(glossary))
      for (const words of Object.values(terms)) {
        expect([slug, words.length]).toEqual([slug, new Set(words).size]);
        for (const word of words) expect([slug, word, keys(word).length > 0]).toEqual([slug, word, true]);
      }
  });
});
