import Papa from 'papaparse';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it, test } from 'vitest';
import { factsOf } from '../../../src/archive/record.ts';
import { statementSchema } from '../../../src/archive/statement.ts';
import { citationContext } from '../../../src/citation/context.ts';
import { EXPORT_FORMATS } from '../../../src/export/formats.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { make } from '../../support/ingest.ts';

const vocabularies = readVocabularies('content/vocabularies');
const context = citationContext(vocabularies, 'Chancery', (id) => `https://example.org/${id}/`);

/** Titles that some reader of some form acts on. */
const HOSTILE = [
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2-2 days',
  '@SUM(A1)',
  'a "quoted", comma; semicolon',
  'a lone { and } {',
  '</title><script>alert(1)</script> & ]]>',
  '\\textbf{x} $y$ %z #a _b ^c ~d',
  'TY  - JOUR  ER  - x',
  'بيان \u202eمشترك',
];

const facts = HOSTILE.map((title, index) => {
  const data = statementSchema.parse({
    title,
    language: 'en',
    type: 'communique',
    date: '2020-01-02',
    source: { file: `${index}.txt`, sha256: '0'.repeat(64), publisher: title },
  });
  return factsOf({ id: `2020-01-02-${index}`, data }, `https://example.org/${index}/`);
});
const write = (ending: string) =>
  EXPORT_FORMATS.find((format) => format.ending === ending)?.write(facts, context) ?? '';

describe('every form of a hostile entry is read back by another parser', () => {
  it('as a table, in which nothing is a formula', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(write('csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ title }) => title?.replace(/^'/, ''))).toEqual(HOSTILE);
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('as JSON and CSL-JSON', () => {
    for (const ending of ['json', 'csl.json'])
      expect((JSON.parse(write(ending)) as { title: string }[]).map(({ title }) => title)).toEqual(HOSTILE);
  });

  it('as BibTeX', () => {
    const { entries, errors } = parseBibtex(write('bib'), { english: false, sentenceCase: false } as never);
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(HOSTILE.length);
  });

  it('as RIS, in which each record ends once', () => {
    expect(write('ris').match(/^TY {2}- /gm)).toHaveLength(HOSTILE.length);
    expect(write('ris').match(/^ER {2}- /gm)).toHaveLength(HOSTILE.length);
  });
});

describe('a control character', () => {
  it('of a source is in no entry, and the entry says so', () => {
    const { frontMatter, body } = make('Joint\u0001 statement\n\nCuba\u0007 and Chile\ufffe met.');
    expect(frontMatter.title).toBe('Joint statement');
    expect(body).toContain('Cuba and Chile met.');
    expect(frontMatter.source.repairs).toEqual(['control-characters']);
  });

  test.each(['a\u0001b', 'a\nb', 'a\u2028b'])('is refused in a field: %j', (title) => {
    const { success } = statementSchema.safeParse({
      title,
      language: 'en',
      type: 'speech',
      source: { file: 'a.txt', sha256: '0'.repeat(64) },
    });
    expect(success).toBe(false);
  });
});
