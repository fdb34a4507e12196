import { expect, test } from 'vitest';
import { createCatalogueLoader } from '../../../src/search/catalogue-loader.ts';
import { askTexts } from '../../../src/search/ask.ts';
import type { AskedTerm, TextEngine } from '../../../src/search/engine.ts';
import type { GlossaryIndex, HeldTerm } from '../../../src/search/glossary.ts';
import { nameLexicon, understand } from '../../../src/search/query.ts';
import { keysOf } from '../../../src/search/tokenize.ts';

const held = (language: string, term: string): HeldTerm => ({ language, term, rows: [0], counts: '1' });

/** A glossary of one concept. */
const glossaryOf = (...terms: HeldTerm[]) =>
  ({
    match: async (words: readonly string[]) =>
      terms.some(({ term }) => keysOf(term).join(' ') === words.join(' '))
        ? { length: words.length, concepts: [0] }
        : undefined,
    concept: async () => terms,
  }) as unknown as GlossaryIndex;

const NOTHING = {
  country: {},
  organization: {},
  person: {},
  topic: {},
  type: {},
  language: {},
  months: [],
  unrelated: [],
};

/** An engine that no text answers. */
const SILENT: TextEngine = {
  prepare: () => undefined,
  search: async () => ({ scores: new Map(), excluded: new Set(), missing: [], marks: [] }),
  isCommon: (word) => word === 'the',
  uses: async () => new Map(),
};

/** The words of other languages that are searched beside a query's. */
async function equivalentsOf(query: string, ...terms: HeldTerm[]): Promise<string[] | undefined> {
  let asked: readonly AskedTerm[] = [];
  const engine: TextEngine = {
    ...SILENT,
    search: async (wanted: readonly AskedTerm[]) => {
      asked = wanted;
      return { scores: new Map([[0, 1]]), excluded: new Set<number>(), missing: [], marks: [] };
    },
  };
  const answer = await askTexts(understand(query, nameLexicon(NOTHING)), {
    engine,
    catalogue: createCatalogueLoader(async () => {
      throw new Error('no name is asked for');
    }),
    glossary: glossaryOf(...terms),
  });
  expect(asked.length).toBeGreaterThan(0);
  return answer?.equivalents.flatMap((found) => found.terms.map(({ term }) => term));
}

test('a term with marks is searched without them too, for it is another word; one without finds both', async () => {
  const terms = [held('vi', 'Nguyễn Phú Trọng'), held('en', 'Nguyen Phu Trong'), held('zh', '阮富仲')];
  expect(await equivalentsOf('Nguyễn Phú Trọng', ...terms)).toEqual(['Nguyen Phu Trong', '阮富仲']);
  expect(await equivalentsOf('Nguyen Phu Trong', ...terms)).toEqual(['阮富仲']);
});

test('a word that says nothing is no concept, and words that languages share are told once', async () => {
  expect(await equivalentsOf('the', held('fr', 'thé'), held('en', 'tea'))).toEqual([]);
  const putin = [held('ru', 'Владимир Путин'), held('en', 'Vladimir Putin'), held('vi', 'Vladimir Putin')];
  expect(await equivalentsOf('Владимир Путин', ...putin)).toEqual(['Vladimir Putin']);
});

test('a search for a topic reads the topics of the catalogue, and waits for nothing else of it', async () => {
  const read: string[] = [];
  let asked: readonly AskedTerm[] = [];
  await askTexts(understand('trade', nameLexicon({ ...NOTHING, topic: { trade: ['Trade'] } })), {
    engine: {
      ...SILENT,
      search: async (wanted: readonly AskedTerm[]) => {
        asked = wanted;
        return { scores: new Map(), excluded: new Set<number>(), missing: [], marks: [] };
      },
    },
    catalogue: createCatalogueLoader(async <Data>(path: string) => {
      read.push(path);
      return { count: 3, keys: ['trade'], rows: '] ]' } as Data;
    }),
    glossary: glossaryOf(),
  });
  expect(read).toEqual(['catalogue/topic.json']);
  expect([...(asked[0]?.matchedByFacet.keys() ?? [])]).toEqual([0, 1]);
});

test('the words of a query are on their way while the glossary is asked', async () => {
  const steps: string[] = [];
  const glossary = glossaryOf(held('vi', 'ngừng bắn'));
  const match = glossary.match.bind(glossary);
  glossary.match = (words) => {
    steps.push('glossary');
    return match(words);
  };
  await askTexts(understand('ngừng bắn since 2020', nameLexicon(NOTHING)), {
    engine: { ...SILENT, prepare: (terms) => steps.push(terms.map(({ text }) => text).join(' ')) },
    catalogue: createCatalogueLoader(async () => ({ count: 1, days: [], ends: [] }) as never),
    glossary,
  });
  expect(steps[0]).toContain('ngừng bắn');
  expect(steps[0]).not.toContain('2020');
  expect(steps[1]).toBe('glossary');
});
