import { expect, it } from 'vitest';
import { inGroups, vocabularySchema } from '../../../src/archive/vocabulary.ts';

const labels = (en: string) => ({ labels: { en } });
const vocabulary = vocabularySchema.parse({
  groups: { peace: { en: 'Peace' }, money: { en: 'Money' }, empty: { en: 'Nothing' } },
  terms: {
    disarmament: { ...labels('Disarmament'), group: 'peace' },
    trade: { ...labels('Trade'), group: 'money' },
    culture: labels('Culture'),
    space: { ...labels('Space'), group: 'a-group-that-is-not-there' },
  },
});

it('rows stand in the groups of their terms, and those of none come last', () => {
  const rows = ['trade', 'culture', 'disarmament', 'space', 'no-term'].map((key) => ({ key }));
  expect(inGroups(rows, vocabulary)).toEqual([
    { labels: { en: 'Peace' }, rows: [{ key: 'disarmament' }] },
    { labels: { en: 'Money' }, rows: [{ key: 'trade' }] },
    { rows: [{ key: 'culture' }, { key: 'space' }, { key: 'no-term' }] },
  ]);
});

it('rows of a vocabulary without groups stand together', () => {
  const rows = [{ key: 'culture' }];
  expect(inGroups(rows, vocabularySchema.parse({ terms: {} }))).toEqual([{ rows }]);
  expect(inGroups([], vocabulary)).toEqual([]);
});
