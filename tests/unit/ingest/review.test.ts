import { describe, expect, it, test } from 'vitest';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { settle } from '../../../src/ingest/review.ts';

const vocabularies = readVocabularies('content/vocabularies');
const ENTRY = `---
# An editor's own remark.
title: Joint statement
date: "2024-05-05"
language: en
type: joint-statement
countries: [CU]
source:
  file: a.txt
  sha256: ${'a'.repeat(64)}
review: [countries, date] # two to look at
---

The body --- stays.
`;
const settled = (verdict: Parameters<typeof settle>[1], text = ENTRY) =>
  settle(text, verdict, '2026-11-23', vocabularies);

describe('an editor who looks at a field', () => {
  it('confirms it: the flag goes, a revision says so, and all else stays, comments and the body too', () => {
    expect(settled({ field: 'date' })).toBe(
      ENTRY.replace('review: [countries, date] # two to look at', 'review: [countries]').replace(
        'review: [countries]\n',
        'review: [countries]\nrevisions:\n  - date: "2026-11-23"\n    note: date confirmed.\n',
      ),
    );
  });

  it('corrects it, a list with commas, and the last flag takes the key away', () => {
    const once = settled({ field: 'countries', value: 'CU, VN' });
    expect(once).toContain('countries: [CU, VN]');
    const twice = settled({ field: 'date', value: '2024-05-06' }, once);
    expect(twice).toContain('date: "2024-05-06"');
    expect(twice).not.toContain('review:');
    expect(twice.match(/note:/g)).toHaveLength(2);
  });

  it('makes a country that was only mentioned a party, and the other way round', () => {
    const entry = ENTRY.replace('countries: [CU]', 'countries: [CU]\nmentions: [LA, VN]');
    expect(settled({ field: 'countries', value: 'CU, VN' }, entry)).toMatch(
      /countries: \[CU, VN\]\nmentions: \[LA\]/,
    );
    expect(settled({ field: 'mentions', value: 'LA, VN, CU' }, entry)).not.toContain('countries: [CU]');
  });

  it('takes away what was said of a date that is no longer the date', () => {
    const entry = ENTRY.replace('language:', 'dateNote: The year is inferred.\nlanguage:');
    expect(settled({ field: 'date', value: '2023-06-05' }, entry)).not.toContain('dateNote');
    expect(settled({ field: 'date' }, entry)).toContain('dateNote');
  });

  it('leaves it out by an empty value', () => {
    expect(settled({ field: 'date', value: '' })).not.toContain('2024-05-05');
  });

  it('corrects a title that the archive supplied, and none that the source has', () => {
    expect(() => settled({ field: 'title', value: 'Another' })).toThrow(
      /would be lost; change it in the entry's file/,
    );
    expect(() => settled({ field: 'omitted', value: 'Share' })).toThrow(/would be lost/);
    const supplied = ENTRY.replace('language:', 'titleSupplied: true\nlanguage:');
    expect(settled({ field: 'title', value: 'Another' }, supplied)).toContain('title: Another');
  });

  test.each([
    [{ field: 'date', value: 'yesterday' }, /is not an EDTF level 1 date/],
    [{ field: 'countries', value: 'Cuba' }, /is not a country code/],
    [{ field: 'topics', value: 'peace-and-quiet' }, /is not in vocabularies\/topics.yaml/],
  ] as const)('is told what is wrong with %o', (verdict, message) => {
    expect(() => settled(verdict)).toThrow(message);
  });
});
