import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { linesOf, parseYaml } from '../../../src/holdings/parse-yaml.ts';

/** Text that YAML readers disagree about, between words of any kind. */
const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '2024-09-03',
    '014',
    '0x1F',
    '0b0',
    '-0b11',
    '0o7',
    '+12',
    '0X1f',
    '0O7',
    '1_000',
    'yes',
    'No',
    '~',
    'null',
    '1:30',
    '<<',
    '.inf',
    '1e3',
  ),
);
const yaml = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.oneof(
    words,
    fc.boolean(),
    fc.integer(),
    fc.array(words),
    fc.dictionary(fc.string({ minLength: 1 }), words),
  ),
);

test('what was written as YAML is read as it was', () => {
  fc.assert(
    fc.property(yaml, (data) => {
      expect(parseYaml(stringify(data))).toEqual(parse(stringify(data)));
    }),
  );
});

test.each([
  'day: 2024-09-03',
  'number: 014',
  'code: 0b11',
  'code: 0O7',
  'code: 0X1F',
  'code: -0x1F',
  'sum: 1_000',
  'answer: yes',
  'none: ~',
  'time: 1:30',
])('a value without quotes is read by the core schema: %s', (text) => {
  expect(parseYaml(text)).toEqual(parse(text));
});

test('text that is not YAML is refused with the line', () => {
  expect(() => parseYaml('title: Joint statement\nnotes: "not closed\n')).toThrow(/line 2|line 3/u);
});

test('the line of a field is that of its name, and where there is none, that of the field around it', () => {
  const lineOf = linesOf(
    'title: Joint statement\nsource:\n  file: a.txt\n  url: b\ntopics:\n  - trade\n  - health\n',
  );
  expect(lineOf(['source', 'url'])).toBe(4);
  expect(lineOf(['topics', 1])).toBe(7);
  expect(lineOf(['source', 'retrieved'])).toBe(2);
  expect(lineOf(['nothing'])).toBe(1);
});
