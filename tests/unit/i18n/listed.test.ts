import { expect, test } from 'vitest';
import { listed } from '../../../src/i18n/listed.ts';

test.each([
  ['en', 'A, B'],
  ['vi', 'A, B'],
  ['zh', 'A、B'],
  ['ar', 'A، B'],
])('lists things as %s writes them: %s', (locale, expected) => {
  expect(listed(['A', 'B'], locale)).toBe(expected);
  expect(listed(['A'], locale)).toBe('A');
});
