import { expect, it } from 'vitest';
import type { Block } from '../../../src/archive/body.ts';
import { contentsOf } from '../../../src/archive/contents.ts';
import { readingMinutes } from '../../../src/archive/reading-time.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, anchor: 'a' });
const heading = (text: string): Block => ({ kind: 'heading', depth: 2, text, anchor: text });

it('tells how long a text takes by its words, and by its characters where it has no spaces', () => {
  expect(readingMinutes([paragraph('word '.repeat(238 * 4))])).toBe(4);
  expect(readingMinutes([paragraph('字'.repeat(255 * 3))])).toBe(3);
  expect(readingMinutes([paragraph('𠮷'.repeat(255 * 3))])).toBe(3);
  expect(readingMinutes([paragraph('word 字 '.repeat(1000))])).toBe(Math.round(1000 / 238 + 1000 / 255));
  expect(readingMinutes([paragraph('😀 '.repeat(238 * 2))])).toBe(2);
  expect(readingMinutes([])).toBe(1);
});

it('gives a long text its headings as contents, and a short one none', () => {
  expect(contentsOf([heading('a'), paragraph('x'), heading('b')])).toEqual([]);
  expect(
    contentsOf([heading('a'), heading('b'), paragraph('x'), heading('c')]).map(({ text }) => text),
  ).toEqual(['a', 'b', 'c']);
});
