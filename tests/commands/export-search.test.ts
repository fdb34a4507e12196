import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

/** Types of OpenSearch's fields that a mapping may use. */
const TYPES = ['keyword', 'text', 'date_range', 'nested'];

describe('npm run export:search', () => {
  const out = mkdtempSync(join(tmpdir(), 'chancery-export-'));
  afterAll(() => rmSync(out, { recursive: true }));
  const run = (...args: string[]) => runCommand('export-search', ...args);
  let lines: Record<string, unknown>[];
  let properties: Record<string, { type: string }>;
  beforeAll(() => {
    expect(run('--format', 'opensearch', '--out', out).stdout).toContain('5 statement(s) written');
    const text = readFileSync(join(out, 'statements.ndjson'), 'utf8');
    // The bulk interface wants a line end behind the last line too.
    expect(text.endsWith('\n')).toBe(true);
    lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const mapping = JSON.parse(readFileSync(join(out, 'mapping.json'), 'utf8')) as {
      mappings: { properties: typeof properties };
    };
    properties = mapping.mappings.properties;
  });

  it('writes for each statement what to do and the document, line by line', () => {
    expect(lines).toHaveLength(10);
    for (let at = 0; at < lines.length; at += 2)
      expect(lines[at]).toEqual({ index: { _index: 'statements', _id: lines[at + 1]?.['id'] } });
  });

  it('maps every field of every document, to a type that there is', () => {
    for (const document of lines.filter((_, index) => index % 2 === 1))
      for (const key of Object.keys(document)) expect(TYPES).toContain(properties[key]?.type);
  });

  it('gives a date as the days that it may mean', () => {
    expect(lines.find(({ edtf }) => edtf === '2024-09~')).toMatchObject({
      date: { gte: '2024-09-01', lte: '2024-09-30' },
      countries: ['VN', 'CU'],
    });
  });

  it('writes several files where one would be too large, and leaves none of an earlier run', () => {
    const parts = mkdtempSync(join(tmpdir(), 'chancery-export-'));
    const documents = () => readdirSync(parts).filter((name) => name.endsWith('.ndjson'));
    try {
      run('--format', 'opensearch', '--out', parts);
      expect(run('--format', 'opensearch', '--out', parts, '--largest', '.02').stdout).toContain('files');
      expect(documents().length).toBeGreaterThan(1);
      expect(documents()).not.toContain('statements.ndjson');
      const sizes = documents().map((name) => statSync(join(parts, name)).size);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(statSync(join(out, 'statements.ndjson')).size);
      run('--format', 'opensearch', '--out', parts);
      expect(documents()).toEqual(['statements.ndjson']);
    } finally {
      rmSync(parts, { recursive: true });
    }
  });

  it('says what formats there are', () => {
    const { status, stderr } = run('--format', 'solr');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Allowed choices are opensearch')]);
  });
});
