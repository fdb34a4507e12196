import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { gapOf, make, wordsOf } from '../../support/ingest.ts';

const CASES = 'tests/fixtures/ingest';

// A case is a folder: input.txt, and what ingest makes of it, expected.md. After a change that is meant,
// `npx vitest run -u --config tests/vitest.config.ts` writes the new entries; read them before they go in.
test.each(readdirSync(CASES))('makes the expected entry of %s', async (name) => {
  const text = readFileSync(join(CASES, name, 'input.txt'), 'utf8');
  const made = make(text);
  expect(gapOf(wordsOf(text), made)).toBeUndefined();
  await expect(made.markdown).toMatchFileSnapshot(resolve(CASES, name, 'expected.md'));
});
