import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEntryMemory } from '../../../src/holdings/entry-memory.ts';
import { holdingsAt } from '../../../src/holdings/paths.ts';
import { readEntries } from '../../../src/holdings/read.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-entries-'));
  cpSync('content', root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Reads the archive's entries, with what was remembered of them. */
function read() {
  const holdings = holdingsAt(root);
  const vocabularies = readVocabularies(holdings.vocabularies);
  const memory = openEntryMemory(holdings, vocabularies);
  const entries = readEntries(holdings, vocabularies, memory);
  memory.save();
  return entries;
}
const pathOf = (number: number) => {
  const { statements } = holdingsAt(root);
  return join(statements, readdirSync(statements).sort()[number] ?? '');
};

it('an entry that lies as it did is the same, and its text is read when it is asked for', () => {
  const before = read();
  const after = read();
  expect(after.map(({ statement, digest, length }) => ({ statement, digest, length }))).toEqual(
    before.map(({ statement, digest, length }) => ({ statement, digest, length })),
  );
  expect(after.map(({ text, body }) => ({ text, body }))).toEqual(
    before.map(({ text, body }) => ({ text, body })),
  );
});

it('an entry that was edited is read anew, even where neither its length nor its time of change tells', () => {
  const path = pathOf(0);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/mu, 'title: "One title"'));
  utimesSync(path, 1, 1);
  expect(read()[0]?.statement.data.title).toBe('One title');
  writeFileSync(path, readFileSync(path, 'utf8').replace('One title', 'Two title'));
  utimesSync(path, 1, 1);
  expect(read()[0]?.statement.data.title).toBe('Two title');
});

it('an entry that another checkout wrote, and nobody changed, is known by its text', () => {
  const before = read();
  const path = pathOf(0);
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  writeFileSync(path, text);
  const [first] = read();
  expect(first?.statement).toEqual(before[0]?.statement);
  expect(first?.text).toBe(text);
});
