import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Of } from '../../../src/archive/sha256.ts';
import { check } from '../../../src/holdings/check.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { rereadSources } from '../../../src/holdings/reread.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { docxOf } from '../../support/documents.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-reread-'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('documents are read again, and those that would give other words are named; nothing held changes', async () => {
  const holdings = holdingsAt(join(root, 'content'));
  const file = join(root, 'a.docx');
  writeFileSync(
    file,
    docxOf('Joint statement of Cuba and Chile', ['Cuba and Chile met on 5 May 2020 in Havana.']),
  );
  for await (const { status } of ingest([{ file }], { holdings, given: {}, dryRun: false, near: 'keep' }))
    expect(status).toBe('new');
  const vocabularies = readVocabularies(holdings.vocabularies);
  expect(await Array.fromAsync(rereadSources(holdings, vocabularies))).toEqual([]);
  // As if the reader of that day had read a word otherwise.
  const held = join(holdings.sources, 'a.docx.html');
  const [name = ''] = readdirSync(holdings.statements);
  const entry = join(holdings.statements, name);
  const digest = sha256Of(readFileSync(held));
  writeFileSync(held, readFileSync(held, 'utf8').replace('in Havana', 'at Havana'));
  writeFileSync(
    entry,
    readFileSync(entry, 'utf8')
      .replace('in Havana', 'at Havana')
      .replace(digest, sha256Of(readFileSync(held))),
  );
  expect(check(holdings).problems).toEqual([]);
  const found = await Array.fromAsync(rereadSources(holdings, vocabularies));
  expect(found).toHaveLength(1);
  expect(found[0]?.what).toMatch(/gives other words with mammoth/);
  expect(readFileSync(entry, 'utf8')).toContain('at Havana');
});
