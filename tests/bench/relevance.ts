import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openArchive } from '../../src/archive/archive.ts';
import { readBlocks } from '../../src/archive/body.ts';
import { readTexts } from '../../src/archive/body.ts';
import type { Vocabularies } from '../../src/archive/vocabulary.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readEntries, type SoundEntry } from '../../src/holdings/read.ts';
import { readGlossary, readVocabularies } from '../../src/holdings/vocabularies.ts';
import { askTexts, selectRows } from '../../src/search/ask.ts';
import { buildSearch } from '../../src/search/indexing/build.ts';
import { createCatalogueLoader } from '../../src/search/catalogue-loader.ts';
import { openEngine } from '../../src/search/engine.ts';
import { GlossaryIndex } from '../../src/search/glossary.ts';
import { openHan, simplifiedQuery, type HanPairs } from '../../src/search/han.ts';
import { joinNames, nameFile } from '../../src/search/name-scripts.ts';
import { nameLexicon, understand, type NameLexicon, type Names } from '../../src/search/query.ts';
import { emptyState } from '../../src/search/state.ts';
import type { WordTable } from '../../src/search/text-index.ts';
import { launchBrowser } from '../support/browser.ts';
import { FOUNDING } from './founding.ts';
import { languageOfNumber, writeSyntheticContent } from '../support/generate.ts';
import { judge, judgeConcepts, type Judged, type JudgedStatement } from './judged.ts';
import { judgePlanted, plantIn } from './planted.ts';
import { writePlainIndex } from './plain-pagefind.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';

/** The vocabularies of this archive, whose glossary the texts of any are searched by. */
const VOCABULARIES = 'content/vocabularies';

/** How many synthetic statements are searched. */
const SIZE = 1200;

/** Answers a query with the ids of statements, best first. */
type Ask = (query: string) => Promise<string[]>;

/**
 * Asks queries whose answers are known, of Chancery's search and of Pagefind's own client, and prints how good they are.
 *
 * @param folder what is made is written there
 * @param corpus a content folder of real texts, to be asked instead of made-up statements and the founding ones
 */
export async function benchRelevance(folder: string, corpus?: string): Promise<void> {
  if (corpus !== undefined) {
    await benchOver('real texts', corpus, folder, (texts, vocabularies, lexicon) => [
      ...judge(texts, vocabularies, lexicon),
      ...judgeConcepts(texts, readGlossary(VOCABULARIES)),
    ]);
    return;
  }
  const synthetic = join(folder, 'synthetic');
  const { paragraphs, placeOf } = plantIn(SIZE, languageOfNumber);
  const ids = writeSyntheticContent(synthetic, SIZE, paragraphs);
  await benchOver(`${SIZE} synthetic statements`, synthetic, folder, (texts, vocabularies, lexicon) => [
    ...judge(texts, vocabularies, lexicon),
    ...judgePlanted(placeOf, (number) => ids[number] ?? ''),
  ]);
  await benchOver('the founding statements', 'content', folder, () => FOUNDING);
}

/** Asks the queries that `judgeAll` makes of an archive, and prints how good the answers are. */
async function benchOver(
  name: string,
  content: string,
  folder: string,
  judgeAll: (
    statements: readonly JudgedStatement[],
    vocabularies: Vocabularies,
    lexicon: NameLexicon,
  ) => readonly Judged[],
): Promise<void> {
  const holdings = holdingsAt(content);
  const vocabularies = readVocabularies(holdings.vocabularies);
  const entries = readEntries(holdings, vocabularies);
  const { ask, lexicon } = await openChancery(entries, vocabularies);
  const texts = entries.map(({ statement, body }) => ({ ...statement, text: readTexts(body).join('\n') }));
  const judged = judgeAll(texts, vocabularies, lexicon);
  const answers = await answersOf(ask, judged);
  const plain = join(folder, name.replace(/\W+/gu, '-'));
  await writePlainIndex(content, plain);
  const plainAnswers = await askPlain(plain, judged);
  const languages = new Map(texts.map(({ id, data }) => [id, data.language]));
  const inLanguage = (all: string[][]) =>
    all.map((ids, index) => {
      const language = judged[index]?.language;
      return language === undefined ? ids : ids.filter((id) => languages.get(id) === language);
    });
  reportOn(`${judged.length} queries over ${name}`, judged, inLanguage(answers), inLanguage(plainAnswers));
}

async function openChancery(
  entries: SoundEntry[],
  vocabularies: Vocabularies,
): Promise<{ ask: Ask; lexicon: NameLexicon }> {
  const archive = openArchive(entries.map(({ statement }) => statement));
  const bodies = new Map(entries.map(({ statement, body }) => [statement.id, body]));
  const { files } = await buildSearch({
    archive,
    vocabularies,
    glossary: readGlossary(VOCABULARIES),
    blocksOf: (id) => readBlocks(bodies.get(id) ?? ''),
    entryOf: (id) => ({ bodyDigest: bodies.get(id) ?? '' }),
  });
  const byPath = new Map(
    files.map(({ path, content }) => [path.replace(/^pagefind\/|^search\/[^/]+\//u, ''), content]),
  );
  const json = <Data>(path: string) =>
    JSON.parse(Buffer.from(byPath.get(path) ?? '').toString('utf8')) as Data;
  const catalogue = createCatalogueLoader(async (path) => json(path));
  const lexicon = nameLexicon(
    joinNames({ latin: json<Names>(nameFile('latin')), other: json<Names>(nameFile('other')) }),
  );
  const engine = openEngine(json<WordTable>('words.json'), async (path) =>
    gunzipSync(byPath.get(path) ?? ''),
  );
  const glossary = new GlossaryIndex(json<WordTable>('words.json').glossary, async (path) => json(path));
  const { simplify } = openHan(json<HanPairs>('han.json'));
  const { statements } = archive;
  return {
    lexicon,
    async ask(q) {
      const query = simplifiedQuery(understand(q, lexicon), simplify);
      const answer = await askTexts(query, { engine, catalogue, glossary });
      const { rows } = selectRows(await catalogue.whole(), { ...emptyState(), q }, query, answer);
      return rows.map((row) => statements[row]?.id ?? '');
    },
  };
}

/** Asks Pagefind's own client in a browser. */
async function askPlain(folder: string, judged: readonly Judged[]): Promise<string[][]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind</title>');
  const { url, close } = await serve(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await page.evaluate(
      async (queries) => {
        const address = '/pagefind.js';
        const pagefind = (await import(address)) as {
          init: () => Promise<void>;
          search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
        };
        await pagefind.init();
        const answers: string[][] = [];
        for (const query of queries) {
          const { results } = await pagefind.search(query);
          const found = await Promise.all(results.map((result) => result.data()));
          answers.push(found.map(({ url }) => url.split('/').at(-2) ?? ''));
        }
        return answers;
      },
      judged.map(({ query }) => query),
    );
  } finally {
    await browser.close();
    await close();
  }
}

async function answersOf(ask: Ask, judged: readonly Judged[]): Promise<string[][]> {
  const answers: string[][] = [];
  for (const { query } of judged) answers.push(await ask(query));
  return answers;
}

function reportOn(what: string, judged: readonly Judged[], answers: string[][], plain: string[][]): void {
  const of = (kind: Judged['kind'], measure: (judged: Judged, answer: readonly string[]) => number) => {
    const mean = (all: string[][]) => {
      const values = judged.flatMap((one, index) =>
        one.kind === kind ? [measure(one, all[index] ?? [])] : [],
      );
      return values.length === 0
        ? '–'
        : percent(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    return `${mean(answers)}; Pagefind’s client ${mean(plain)}`;
  };
  report(what, {
    'countries, recall': of('country', recall),
    'topics, recall': of('topic', recall),
    'several words: the first result holds the phrase': of('phrase', ({ grades }, [first = '']) =>
      grades.get(first) === 2 ? 1 : 0,
    ),
    'several words: recall of texts with the phrase': of('phrase', ({ grades }, answer) =>
      recall({ grades: new Map([...grades].filter(([, grade]) => grade === 2)) }, answer),
    ),
    'concepts: recall in the first 20 of the texts of another language': of('concept', recallInFirst),
    'unknown words: answered with nothing': of('unknown', (_, answer) => (answer.length === 0 ? 1 : 0)),
    ...Object.fromEntries(
      [...new Set(judged.map(({ kind }) => kind))]
        .filter((kind) => kind !== 'unknown')
        .map((kind) => [`nDCG@10, ${kind}`, of(kind, ndcg)]),
    ),
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function recall({ grades }: Pick<Judged, 'grades'>, answer: readonly string[]): number {
  const found = new Set(answer);
  return grades.size === 0 ? 1 : [...grades.keys()].filter((id) => found.has(id)).length / grades.size;
}

/** How many of those that answer are among the first 20, of as many as could be there. */
const FIRST = 20;
function recallInFirst({ grades }: Judged, answer: readonly string[]): number {
  const found = answer.slice(0, FIRST).filter((id) => grades.has(id)).length;
  return found / Math.min(FIRST, grades.size);
}

/** Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), with gains of 2^grade − 1. */
function ndcg({ grades }: Judged, answer: readonly string[]): number {
  const gain = (all: readonly number[]) =>
    all.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 1 : gain(answer.map((id) => grades.get(id) ?? 0)) / best;
}
