import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as pagefind from 'pagefind';
import { statementSchema } from '../../../src/archive/statement.ts';
import { GlossaryFinder } from '../../../src/search/indexing/glossary.ts';
import { indexPiece, type IndexedPiece } from '../../../src/search/indexing/piece.ts';
import { makeTextIndex } from '../../../src/search/indexing/text-index.ts';
import { textToIndex, type IndexedText } from '../../../src/search/indexing/texts.ts';
import { openEngine, type TextEngine } from '../../../src/search/engine.ts';
import { excerptsOf } from '../../../src/search/excerpt.ts';
import { areForms } from '../../../src/search/inflection.ts';
import { spellingSimilarity } from '../../../src/search/spelling-similarity.ts';
import { compareCodePoints } from '../../../src/search/text-index.ts';
import { normalizedTerm, toIndexed, tokenize } from '../../../src/search/tokenize.ts';

/** Titles and texts; a text's number is its row. */
const TEXTS: readonly (readonly [title: string, text: string])[] = [
  ['Quan hệ', 'Hai bên thúc đẩy quan hệ hữu nghị giữa Đài Loan và các nước.'],
  ['Khác', 'Hệ thống này liên quan đến dai dẳng và đai lưng, một hệ quan trọng.'],
  ['Sanctions', 'The blockade and the sanctions; a sanction is an act.'],
  ['Kerja', 'Kerja-sama dan kerjasamanya yang erat.'],
  ['中国', '双方坚决反对一切形式的恐怖主义。'],
  ['反恐', '主义与恐怖，恐怖与主义。'],
  ['Заявление', 'Министр Вьетнама заявил о санкциях.'],
  ['بيان', 'بحث الوزيران مكافحة الإرهاب والتعاون الاقتصادي.'],
  ['L’Union', 'L’Union européenne s’est réunie le 28/8/2022.'],
  ['Trade', `The trade of the day. ${'The matter of the day and of the year. '.repeat(30)}`],
  ['The day', 'Fair trade, the best of the day.'],
  ['ไทย', 'ความร่วมมือระหว่างประเทศไทย'],
];

let engine: TextEngine;

/** The index of texts that were indexed in pieces, which end before some of the rows. */
async function indexInPieces(texts: readonly IndexedText[], ends: readonly number[]) {
  const pieces: IndexedPiece[] = [];
  for (const [index, end] of [...ends, texts.length].entries())
    pieces.push(await indexPiece(texts.slice(ends[index - 1] ?? 0, end), new GlossaryFinder({})));
  const { table, chunks } = makeTextIndex('', pieces, {});
  const files = new Map(chunks.map(({ path, content }) => [`${table.folder}/${path}`, content]));
  return { table, files };
}

afterAll(() => pagefind.close());

beforeAll(async () => {
  const texts = TEXTS.map(([title, text], row) =>
    textToIndex(
      {
        id: String(row),
        data: statementSchema.parse({
          title,
          language: 'und',
          type: 'communique',
          numbers: title === 'Trade' ? ['A/RES/70/1'] : [],
          source: { file: 'a.txt', sha256: '0'.repeat(64) },
        }),
      },
      [text],
    ),
  );
  // In pieces, as an archive of some hundred statements is.
  const { table, files } = await indexInPieces(texts, [4, 9]);
  engine = openEngine(table, async (path) => gunzipSync(files.get(path) ?? ''));
});

const term = (text: string) => ({
  text: text.replace(/^-|"/gu, ''),
  exact: text.includes('"'),
  excluded: text.startsWith('-'),
  matchedByFacet: new Map<number, number>(),
});
/** The rows that hold all of some terms, best first. */
const found = async (...terms: string[]) => {
  const { scores, excluded } = await engine.search(terms.map(term));
  return [...(scores ?? [])]
    .sort(([, a], [, b]) => b - a)
    .map(([row]) => row)
    .filter((row) => !excluded.has(row));
};

describe('the text index finds', () => {
  test.each<[string, string[], number[]]>([
    ['words whatever their diacritics and capitals', ['QUAN'], [0, 1]],
    ['đ as d', ['dai', 'loan'], [0]],
    ['a phrase where its words stand side by side', ['"quan hệ"'], [0]],
    ['characters of a script without spaces side by side', ['恐怖主义'], [4]],
    ['such characters alone', ['恐'], [5, 4]],
    ['words joined by a hyphen apart', ['kerja', 'sama'], [3]],
    ['words behind an apostrophe, and parts of a date', ['union', '2022'], [8]],
    ['Arabic words without their article', ['إرهاب'], [7]],
    ['plurals by the singular and the other way round', ['sanctions'], [2]],
    ['Russian cases', ['санкция'], [6]],
    ['Thai within a run of letters', ['ร่วมมือ'], [11]],
    ['nothing for a word that is nowhere', ['quanlity'], []],
    ['a number of a document, and words joined by a hyphen, side by side', ['kerja-sama'], [3]],
    ['the number that a document bears, though its text lacks it', ['A/RES/70/1'], [9]],
    ['no other form of a word in quotes', ['"sanctioned"'], []],
    ['texts without what is left out', ['quan', '-"quan hệ"'], [1]],
  ])('%s', async (_, terms, rows) => {
    expect(await found(...terms)).toEqual(rows);
  });

  it('first the texts that hold words side by side, and the very form before others', async () => {
    expect(await found('quan', 'hệ')).toEqual([0, 1]);
    expect(await found('hệ', 'quan')).toEqual([1, 0]);
    expect(await found('đai')).toEqual([1, 0]);
    expect(await found('Đài')).toEqual([0, 1]);
  });

  it('words without those that every text has many times, and phrases with them', async () => {
    expect((await found('trade', 'of', 'the')).sort()).toEqual([10, 9]);
    expect(await found('"trade of the day"')).toEqual([9]);
    expect((await found('the')).length).toBeGreaterThan(0);
  });

  it('the texts that have the most of the words where none has all, and says what each lacks', async () => {
    const { scores, lacking } = await engine.search([term('quan'), term('zzz')]);
    expect([...(scores?.keys() ?? [])]).toEqual([0, 1]);
    expect(lacking?.get(0)).toEqual(['zzz']);
    expect((await engine.search([term('quan'), term('hệ')])).lacking).toBeUndefined();
  });

  it('words that need not stand side by side, where they do so nowhere', async () => {
    const loose = (text: string) => ({ ...term(text), isLoose: true });
    expect([...((await engine.search([loose('quan hệ')])).scores?.keys() ?? [])]).toEqual([0]);
    expect([...((await engine.search([loose('hệ loan')])).scores?.keys() ?? [])]).toEqual([0]);
    expect([...((await engine.search([loose('坚决恐怖主义')])).scores?.keys() ?? [])]).toEqual([4]);
  });

  it('first the rows with the very words, then those with others of the same meaning', async () => {
    const { scores } = await engine.search([
      {
        ...term('sanctions'),
        equivalents: new Map([
          [2, 1],
          [6, 3],
          [4, 1],
        ]),
      },
    ]);
    expect([...(scores ?? [])].sort(([, a], [, b]) => b - a).map(([row]) => row)).toEqual([2, 6, 4]);
  });

  it('rows that answer by a name, with those that hold the word', async () => {
    const { scores, missing } = await engine.search([
      {
        ...term('Kuba'),
        matchedByFacet: new Map([
          [2, 1],
          [3, 1],
        ]),
      },
      term('sanctions'),
    ]);
    expect([...(scores?.keys() ?? [])]).toEqual([2]);
    expect(missing).toEqual([]);
  });

  it('near spellings of a word that is nowhere, in the letters of the texts', async () => {
    const { missing } = await engine.search([term('sanctoins'), term('huu'), term('khongcogi')]);
    expect(missing.map(({ text, near }) => [text, near[0]])).toEqual([
      ['sanctoins', 'sanctions'],
      ['khongcogi', undefined],
    ]);
    expect((await engine.search([term('huun')])).missing[0]?.near).toEqual(['hữu']);
  });
});

it('Words are keyed as Pagefind keys them, in every script', async () => {
  const letters = [...Array(0x3000).keys()]
    .filter((code) => code > 0x20)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const words = letters.flatMap((letter) => tokenize(`a${letter}b`).map(({ form }) => form));
  const statement = {
    id: 'x',
    data: statementSchema.parse({
      title: 'x',
      language: 'und',
      type: 'communique',
      source: { file: 'a.txt', sha256: '0'.repeat(64) },
    }),
  };
  const { table, files } = await indexInPieces([textToIndex(statement, [words.join(' ')])], []);
  const { search } = openEngine(table, async (path) => gunzipSync(files.get(path) ?? ''));
  const { missing } = await search(
    [...new Set(words)].map((text) => ({ text, exact: true, excluded: false, matchedByFacet: new Map() })),
  );
  expect(missing.map(({ text }) => text)).toEqual([]);
});

it('a statement that is all title leaves the others their rows', async () => {
  const named = (title: string, ...blocks: string[]) =>
    textToIndex(
      {
        id: title,
        data: statementSchema.parse({
          title,
          language: 'en',
          type: 'communique',
          source: { file: 'a.txt', sha256: '0'.repeat(64) },
        }),
      },
      blocks,
    );
  const { table, files } = await indexInPieces([named('Silence'), named('Peace', 'A ceasefire.')], []);
  const { search } = openEngine(table, async (path) => gunzipSync(files.get(path) ?? ''));
  const rowsOf = async (word: string) => [...((await search([term(word)])).scores ?? []).keys()];
  expect(await rowsOf('silence')).toEqual([0]);
  expect(await rowsOf('ceasefire')).toEqual([1]);
});

describe('words', () => {
  it('are the same however a text is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const forms = (text: string) => tokenize(text).map(({ form }) => toIndexed(form));
        expect(forms(text.normalize('NFD')).map(normalizedTerm)).toEqual(
          forms(text.normalize('NFC')).map(normalizedTerm),
        );
      }),
    );
  });

  it('have their places in the text', () => {
    expect(tokenize('Đối thoại l’Union 中国').map(({ form, start, end }) => [form, start, end])).toEqual([
      ['đối', 0, 3],
      ['thoại', 4, 9],
      ['l', 10, 11],
      ['union', 12, 17],
      ['中', 18, 19],
      ['国', 19, 20],
    ]);
  });

  it('are sorted as UTF-8 sorts them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const [left, right] = [Buffer.from(a), Buffer.from(b)];
        expect(Math.sign(compareCodePoints(a, b))).toBe(Buffer.compare(left, right));
      }),
    );
  });
});

describe('forms of a word', () => {
  test.each([
    ['sanction', 'sanctions'],
    ['country', 'countries'],
    ['cubano', 'cubanas'],
    ['kerjasama', 'kerjasamanya'],
    ['санкции', 'санкциях'],
    ['вьетнам', 'вьетнама'],
    ['اجتماع', 'اجتماعات'],
  ])('%s and %s', (a, b) => expect(areForms(a, b)).toBe(true));

  test.each([
    ['nghia', 'nghi'],
    ['hoa', 'ho'],
    ['thanh', 'than'],
    ['state', 'statement'],
    ['united', 'unite'],
  ])('are not %s and %s', (a, b) => expect(areForms(a, b)).toBe(false));
});

describe('likeness', () => {
  it('is greatest for what goes on from what was typed, and none beyond two edits', () => {
    expect(spellingSimilarity('sanct', 'sanctions')).toBeGreaterThan(
      spellingSimilarity('sanctoins', 'sanctions'),
    );
    expect(spellingSimilarity('sanctoins', 'sanctions')).toBeGreaterThan(
      spellingSimilarity('sanctoinz', 'sanctions'),
    );
    expect(spellingSimilarity('sanctions', 'functional')).toBe(0);
    expect(spellingSimilarity('abc', 'abd')).toBe(0);
  });
});

describe('excerpts', () => {
  const paragraph = (text: string, anchor = 'p') => ({ text, anchor });
  const plain = (text: string, ...terms: string[]) =>
    excerptsOf(
      [paragraph(text)],
      terms.map((term) => tokenize(term).map(({ form }) => [normalizedTerm(form)])),
    ).map(({ segments }) => segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''));

  it('mark what was found in its own letters, neighbours as one', () => {
    expect(plain('Hai bên Đối thoại, đối  thoại.', 'doi', 'thoai')).toEqual([
      'Hai bên [Đối thoại], [đối thoại].',
    ]);
    expect(plain('反对恐怖主义的斗争', '恐怖主义')).toEqual(['反对[恐怖主义]的斗争']);
  });

  it('are cut between words around the densest place', () => {
    const text = `${'word '.repeat(100)}one two ${'word '.repeat(100)}one.`;
    expect(plain(text, 'one', 'two')[0]).toMatch(/^… (?:word ){5,}\[one two\] (?:word ?)+ …$/);
    expect(plain(text, 'one', 'two')[0]?.length).toBeLessThan(260);
    expect(plain(`one ${'điều '.repeat(100)}`, 'one')[0]).toMatch(/^\[one\] (?:điều )+…$/);
  });

  it('are of the three paragraphs that hold the most, in the order of the text', () => {
    const texts = ['one', 'nothing', 'one two', 'two', 'one and two three', 'three'];
    const marks = ['one', 'two', 'three'].map((word) => [[word]]);
    expect(
      excerptsOf(
        texts.map((text) => paragraph(text, text)),
        marks,
      ).map(({ anchor }) => anchor),
    ).toEqual(['one', 'one two', 'one and two three']);
  });

  it('lose no letter between their marks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const made = excerptsOf([paragraph(`one ${text}`)], [[['one']]])[0]?.segments ?? [];
        const joined = made.map(({ text }) => text).join('');
        expect(joined.replace(/\s/gu, '')).toBe(`one ${text}`.replace(/\s/gu, ''));
      }),
    );
  });
});

describe('forms of a word are told from other words', () => {
  test.each<[string, string, boolean]>([
    ['fisherman', 'fishermans', true],
    ['policy', 'policies', true],
    ['nacional', 'nacionales', true],
    ['acuerdo', 'acuerdos', true],
    ['chilena', 'chileno', true],
    ['nationale', 'national', true],
    ['crimea', 'crime', false],
    ['karena', 'karen', false],
    ['korea', 'kore', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(areForms(one, other)).toBe(expected);
    expect(areForms(other, one)).toBe(expected);
  });
});

describe('a word is one however it is written', () => {
  test.each<[string, string, string]>([
    ['with a soft hyphen', 'co\u00adoperation', 'cooperation'],
    ['with the stroke that lengthens Arabic', 'التعـــاون', 'التعاون'],
    ['in the forms of Arabic letters that old programs keep', '\ufee3\ufedc', 'مك'],
    ['with its tone on either vowel', 'hòa', 'hoà'],
    ['with its tone on either vowel, in another word', 'thúy', 'thuý'],
  ])('%s', (_, one, other) => {
    expect(tokenize(one).map(({ form }) => form)).toEqual(tokenize(other).map(({ form }) => form));
  });
});
