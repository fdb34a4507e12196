import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPermalinks, recordPermalinks } from '../../../src/holdings/permalinks.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'chancery-ledger-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const id = fc.stringMatching(/^(?:undated|(?:19|20)\d\d)-[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);

describe('the ledger of permalinks', () => {
  it('keeps every id that was ever recorded, once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(id, { maxLength: 6 }), { maxLength: 5 }), (batches) => {
        const path = join(folder, 'ledger.json');
        rmSync(path, { force: true });
        for (const batch of batches) recordPermalinks(path, batch);
        expect(readPermalinks(path)).toEqual([...new Set(batches.flat())].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when it is damaged, and never begun anew', () => {
    const path = join(folder, 'damaged.json');
    writeFileSync(path, '["2020-a", ');
    expect(() => readPermalinks(path)).toThrow(/restore it from the version history/);
    expect(() => recordPermalinks(path, ['2021-b'])).toThrow(/restore it/);
  });
});
