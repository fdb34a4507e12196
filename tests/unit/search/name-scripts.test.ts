import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { hasOtherScript, joinNames, scriptsIn, splitNames } from '../../../src/search/name-scripts.ts';
import { nameLexicon, understand, type Names } from '../../../src/search/query.ts';

const namesWith = (names: string[], months: string[] = []): Names => ({
  country: { VN: names },
  organization: {},
  person: { 'wang-yi': ['Wang Yi', '王毅', 'Ван И'] },
  topic: {},
  type: {},
  language: {},
  months: [months, ...Array.from({ length: 11 }, () => [])],
  unrelated: [],
});

test.each([
  ['Vương Nghị 2023', false],
  ['“Côte d’Ivoire”', false],
  ['A/RES/70/1', false],
  ['王毅', true],
  ['Wang Yi 王毅', true],
  ['Ван И', true],
  ['وانغ يي', true],
])('whether %j has another script than the Latin one: %j', (text, expected) => {
  expect(hasOtherScript(text)).toBe(expected);
});

test.each([
  ['Vương Nghị 2023', ['latin']],
  ['2024', ['latin']],
  ['王毅 2024', ['other']],
  ['王毅 ceasefire', ['latin', 'other']],
])('the names that %j may hold are of %j', (query, scripts) => {
  expect(scriptsIn(query)).toEqual(scripts);
});

it('sends each name once, and joins them to what they were', () => {
  const name = fc.constantFrom('Việt Nam', 'Vietnam', '越南', 'Вьетнам', 'فيتنام', 'Vietnam 越南', 'VN');
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (names, months) => {
      const { latin, other } = splitNames(namesWith(names, months));
      const joined = joinNames({ latin, other });
      expect(new Set(joined.country['VN'])).toEqual(new Set(names));
      expect(joined.country['VN']).toHaveLength(names.length);
      expect([...(joined.months[0] ?? [])].sort()).toEqual([...months].sort());
    }),
  );
});

it('understands a query by the names of its script alone as it does by all', () => {
  const names = namesWith(['Việt Nam', 'Vietnam', '越南', 'Вьетнам'], ['January', 'tháng 1', '1月']);
  const { latin, other } = splitNames(names);
  for (const query of ['王毅', '越南 2023', 'Вьетнам -"Ван И"'])
    expect(understand(query, nameLexicon(other))).toEqual(understand(query, nameLexicon(names)));
  for (const query of ['Viet Nam ceasefire', 'wang yi January 2023', '-Vietnam “South China Sea”'])
    expect(understand(query, nameLexicon(latin))).toEqual(understand(query, nameLexicon(names)));
});
