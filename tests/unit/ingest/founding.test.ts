import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { REVIEWABLE_FIELDS, statementSchema, type StatementData } from '../../../src/archive/statement.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { readEntry } from '../../../src/holdings/read.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { blocksOf, make } from '../../support/ingest.ts';
import { readBlocks } from '../../../src/archive/body.ts';

const holdings = holdingsAt('content');
const vocabularies = readVocabularies(holdings.vocabularies);
const entries = readdirSync(holdings.statements).map((name) =>
  readEntry(join(holdings.statements, name), vocabularies),
);
const entryOf = (number: string) =>
  entries.find(({ statement }) => statement?.data.source.file.startsWith(number)) ?? entries[0]!;

/** What checking the five founding sources found. */
const FACTS: Record<string, Partial<StatementData>> = {
  '000': {
    language: 'vi',
    titleSupplied: true,
    date: '2026-02-01',
    published: '2026-02-02',
    countries: ['CU'],
    mentions: ['US'],
    type: 'ministry-statement',
  },
  '001': {
    language: 'id',
    title: 'Pererat dan Perdalam Hubungan Solidaritas dan Kerja Sama Komprehensif Vietnam-Kuba',
    date: '2021-09-20',
    countries: ['VN', 'CU'],
    mentions: [],
    type: 'joint-statement',
  },
  '002': {
    language: 'vi',
    title: 'Việt Nam kêu gọi chấm dứt cấm vận Cuba',
    date: '2022-08-29',
    countries: ['VN', 'CU'],
    mentions: [],
    type: 'read-out',
  },
  '003': {
    language: 'en',
    titleSupplied: true,
    date: '2024-09~',
    countries: ['VN', 'CU'],
    mentions: ['US'],
    type: 'joint-declaration',
  },
  '004': {
    language: 'vi',
    title: 'Trung Quốc và Pakistan cam kết hợp tác chống khủng bố',
    date: '2026-01-04',
    countries: ['CN', 'PK'],
    mentions: ['AF', 'BD', 'TW'],
    type: 'read-out',
  },
};

describe.each(Object.keys(FACTS))('the founding source %s', (number) => {
  const entry = entryOf(number);

  it('has an entry with the facts that were checked', () => {
    expect(entry.statement?.data).toMatchObject(FACTS[number]!);
    expect(entry.statement?.data.review).toEqual([]);
  });

  it('is ingested untouched with nothing wrong that is not flagged', () => {
    const { source } = entry.statement!.data;
    const made = make(readFileSync(join(holdings.sources, source.file), 'utf8'));
    const found = statementSchema.parse(made.frontMatter);
    for (const field of REVIEWABLE_FIELDS) {
      // The source is the file itself here, and has another name.
      if (field === 'source' || field === 'scope' || found.review.includes(field)) continue;
      // A title that the program supplies claims nothing.
      if (field === 'title' && found.titleSupplied) continue;
      // Mentions are the countries that are no parties, so a doubt about these is one about them.
      if (field === 'mentions' && found.review.includes('countries')) continue;
      // What the program does not find it does not say.
      if ((found[field]?.length ?? 0) === 0) continue;
      expect(found[field], field).toEqual(entry.statement?.data[field]);
    }
    expect(found.source.publisher).toBe(source.publisher);
  });

  it('is ingested with the body that its entry has', () => {
    const { source } = entry.statement!.data;
    const made = make(readFileSync(join(holdings.sources, source.file), 'utf8'));
    expect(blocksOf(made)).toEqual(readBlocks(entry.body).map(({ text }) => text));
  });
});

test('there are five founding statements, each with a title in English', () => {
  expect(entries).toHaveLength(5);
  for (const { statement } of entries)
    expect(statement?.data.language === 'en' || statement?.data.titles['en']).toBeTruthy();
});
