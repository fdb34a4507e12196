import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEntry } from '../../../src/holdings/read.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';

const vocabularies = readVocabularies('content/vocabularies');
const [name = ''] = readdirSync('content/statements').filter((file) => file.endsWith('.md'));
const text = readFileSync(join('content/statements', name), 'utf8');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-read-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function read(written: string) {
  writeFileSync(join(root, name), written);
  return readEntry(join(root, name), vocabularies);
}

it('a value that holds itself, or is named a billion times, is refused as any other that does not belong there', () => {
  expect(read(text.replace('---\n', '---\ntitles: &a { fr: *a }\n')).problems).not.toEqual([]);
  const tenfold = Array.from({ length: 10 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x]'
      : `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join()}]`,
  ).join('\n');
  expect(read(text.replace('---\n', `---\n${tenfold}\n`)).problems).toHaveLength(10);
});

it('an entry that an editor saved with a byte order mark is the same entry', () => {
  const { statement, body, problems } = read(`\ufeff${text}`);
  expect(problems).toEqual([]);
  expect({ statement, body }).toEqual({ statement: read(text).statement, body: read(text).body });
});
