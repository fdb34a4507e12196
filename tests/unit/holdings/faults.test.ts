import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { editWrongly } from '../../bench/faults/edits.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-edits-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

it('check catches every wrong edit, or the edit is harmless by a stated rule', () => {
  const { tried, caught, missed } = editWrongly(join(root, 'content'), 99);
  expect(missed).toEqual([]);
  expect(tried).toBe(99);
  expect(caught).toBeGreaterThan(85);
});
