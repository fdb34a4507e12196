import fc from 'fast-check';
import * as pagefind from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { statementSchema, type Statement } from '../../../../src/archive/statement.ts';
import { mergeWords } from '../../../../src/search/indexing/merge-words.ts';
import { GlossaryFinder } from '../../../../src/search/indexing/glossary.ts';
import { indexPiece } from '../../../../src/search/indexing/piece.ts';
import { piecesOf } from '../../../../src/search/indexing/pieces.ts';
import { textToIndex } from '../../../../src/search/indexing/texts.ts';
import { WordChunk } from '../../../../src/search/word-chunk.ts';

afterAll(() => pagefind.close());

const statement = (id: string, title = 'Paz'): Statement => ({
  id,
  data: statementSchema.parse({
    title,
    language: 'und',
    type: 'communique',
    source: { file: 'a.txt', sha256: '0'.repeat(64) },
  }),
});

const WORDS = ['paz', 'páz', 'đài', 'dai', 'dài', 'peace', '和', '平', 'сила', 'سلام', 'x'];

/** All that pieces say of each word, once they are merged. */
async function merged(texts: readonly string[][]) {
  const pieces = [];
  for (const piece of texts)
    pieces.push(
      await indexPiece(
        piece.map((text, row) => textToIndex(statement(String(row), text.split(' ')[0]), [text])),
        new GlossaryFinder({}),
      ),
    );
  const words = [...mergeWords(pieces)].flatMap(({ bytes }) => {
    const chunk = new WordChunk(bytes, 0);
    return [...chunk.keys()].map((key) => [key, chunk.forms(key)] as const);
  });
  const keys = words.map(([key]) => key);
  expect(keys).toEqual([...new Set(keys)]);
  return new Map(
    words.map(([key, forms]) => [key, [...forms].sort((a, b) => (a.form < b.form ? -1 : 1))] as const),
  );
}

test('texts indexed in pieces have each word in the same places as when they are indexed at once', async () => {
  const text = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(12), async (texts, at) => {
      const parted = [texts.slice(0, at), texts.slice(at)].filter((piece) => piece.length > 0);
      expect(await merged(parted)).toEqual(await merged([texts]));
    }),
    { numRuns: 20 },
  );
});

test('a statement that comes or goes leaves all pieces as they are but one', () => {
  const statements = Array.from({ length: 3000 }, (_, number) => statement(`2020-${number}`));
  const before = piecesOf(statements);
  expect(before.flat()).toEqual(statements);
  expect(before.length).toBeGreaterThan(3);
  const after = piecesOf(statements.toSpliced(1500, 1, statement('2020-x'), statement('2020-y')));
  const known = new Set(before.map((piece) => piece.map(({ id }) => id).join()));
  expect(after.filter((piece) => !known.has(piece.map(({ id }) => id).join()))).toHaveLength(1);
});
