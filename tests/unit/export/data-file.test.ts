import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode, splitFile, type Splitting } from '../../../src/export/data-file.ts';

interface Text {
  id: string;
  size: number;
}

const text = (id: string, size = 1): Text => ({ id, size });
const splitting = (ending: string, most: number): Splitting<Text> => ({
  name: 'all',
  ending,
  mediaType: 'application/x',
  write: (texts) => encode(texts.map(({ id }) => id).join(' ')),
  sizeOf: ({ size }) => size,
  most,
});
const TEXTS = [
  text('2024-05-02-a'),
  text('2024-05-01-b'),
  text('2024-04-c'),
  text('2024-d'),
  text('1999-e'),
  text('undated-f', 3),
  text('undated-g'),
];
const contents = (ending: string, most: number, texts = TEXTS) =>
  Object.fromEntries(
    splitFile(texts, splitting(ending, most)).map(({ name, make }) => [name, Buffer.from(make()).toString()]),
  );

describe('a file of statements', () => {
  it('is one where they fit', () => {
    expect(contents('txt', 9)).toEqual({ 'all.txt': TEXTS.map(({ id }) => id).join(' ') });
  });

  it('is one of each year where they do not, with a list of these in its place', () => {
    expect(contents('json', 4)).toEqual({
      'all.json': `${JSON.stringify({ parts: ['all-2024.json', 'all-1999.json', 'all-undated.json'] }, null, 2)}\n`,
      'all-2024.json': '2024-05-02-a 2024-05-01-b 2024-04-c 2024-d',
      'all-1999.json': '1999-e',
      'all-undated.json': 'undated-f undated-g',
    });
  });

  it('is split further by month or first letter where a year is too large', () => {
    const made = contents('jsonl', 2);
    expect(made['all-2024.jsonl']).toBe(
      `${JSON.stringify({ parts: ['all-2024-05.jsonl', 'all-2024-04.jsonl', 'all-2024-00.jsonl'] })}\n`,
    );
    expect(made['all-2024-05.jsonl']).toBe('2024-05-02-a 2024-05-01-b');
    expect(made['all-2024-00.jsonl']).toBe('2024-d');
    expect(made['all-undated-g.jsonl']).toBe('undated-g');
    expect(made['all-1999.jsonl']).toBe('1999-e');
  });

  it('is split by a digit of its texts’ ids where a month is too large, and no further', () => {
    const texts = Array.from({ length: 40 }, (_, number) => text(`2024-05-01-n${number}`));
    const made = contents('txt', 1, texts);
    const digits = [...'0123456789abcdef'].map((digit) => made[`all-2024-05-${digit}.txt`]?.split(' ') ?? []);
    expect(digits.flat().sort()).toEqual(texts.map(({ id }) => id).sort());
    const fewer = contents('txt', 1, texts.slice(0, 30));
    expect(made['all-2024-05-0.txt']).toContain(fewer['all-2024-05-0.txt']);
  });

  it('that is a zip stays one: its list of parts is packed', () => {
    const [index] = splitFile(TEXTS, splitting('zip', 4));
    const packed = unzipSync(index?.make() ?? new Uint8Array());
    expect(JSON.parse(strFromU8(packed['parts.json'] ?? new Uint8Array()))).toEqual({
      parts: ['all-2024.zip', 'all-1999.zip', 'all-undated.zip'],
    });
  });

  it('changes in one part where a text changes', () => {
    const [before, after] = [contents('txt', 4), contents('txt', 4, [...TEXTS, text('1999-h')])];
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['all-1999.txt']);
  });
});
