import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

describe('npm run evaluate', () => {
  const corpus = mkdtempSync(join(tmpdir(), 'chancery-corpus-'));
  beforeAll(() => {
    mkdirSync(join(corpus, 'a'));
    writeFileSync(
      join(corpus, 'a/1.txt'),
      'Joint statement of Cuba and Chile\n\nDone at Havana on 5 May 2020. Cuba and Chile agreed to work together.',
    );
    writeFileSync(
      join(corpus, 'labels.jsonl'),
      '{"file": "a/1.txt", "lang": "en", "date": "2020-05-05", "countries": ["CUB", "PE"]}\n',
    );
  });
  afterAll(() => rmSync(corpus, { recursive: true }));

  it('prints how often each field is right, as a table', () => {
    const { status, stdout } = runCommand('evaluate', '--corpus', corpus);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^field +language +labelled +right +wrong unflagged +precision +recall +abstention/,
    );
    expect(stdout).toMatch(/\ncountries +all +2 +1 /);
    expect(stdout).toMatch(/\ndate +all +1 +1 /);
  });

  it('prints every judgement as JSON', () => {
    const outcomes = runCommand('evaluate', '--corpus', corpus, '--json')
      .lines()
      .map(({ field, expected, outcome }) => [field, expected, outcome]);
    expect(outcomes).toEqual(
      expect.arrayContaining([
        ['date', '2020-05-05', 'right'],
        ['countries', 'CU', 'right'],
        ['countries', 'PE', 'wrong'],
      ]),
    );
  });

  it('prints how well the text of web pages is told from their furniture', () => {
    const pages = join(corpus, 'pages');
    mkdirSync(pages);
    const text = 'Cuba and Chile agreed to work together on health, and to meet again before the year ends.';
    writeFileSync(
      join(pages, 'a.html'),
      `<title>Joint statement</title><nav><a href="/">All news</a></nav><h1>Joint statement</h1><p>${text}</p>`,
    );
    writeFileSync(
      join(pages, 'labels.jsonl'),
      [
        { file: 'a.html', with: [text], without: ['All news'], title: 'Joint statement' },
        { file: 'missing.html', with: [text], without: [] },
      ]
        .map((label) => JSON.stringify(label))
        .join('\n'),
    );
    const { status, stdout } = runCommand('evaluate', '--pages', pages);
    expect([status, stdout]).toEqual([
      0,
      'pages with pieces: 2, not taken 1\n  precision 1.000, recall 0.500, F 0.667\n  whole and clean 50.0 %\ntitle: right 100.0 %, wrong and not flagged 0\n',
    ]);
  });

  it('ends with 2 without a corpus, and with 1 for one without labels', () => {
    expect(runCommand('evaluate').status).toBe(2);
    const { status, stderr } = runCommand('evaluate', '--corpus', join(corpus, 'a'));
    expect([status, stderr]).toEqual([1, expect.stringContaining('labels.jsonl')]);
  });
});
