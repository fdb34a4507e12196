import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { digestOfState, readStamp, writeStamp } from '../../../src/build/build-stamp.ts';

let folder: string;
const file = () => join(folder, 'a', 'b.md');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-stamp-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(file(), 'It is so.');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is the same while nothing changes', () => {
  expect(digestOfState([folder])).toBe(digestOfState([folder]));
  expect(digestOfState([join(folder, 'none')])).toBe(digestOfState([join(folder, 'none')]));
});

test.each<[string, () => void]>([
  ['another text', () => writeFileSync(file(), 'It is not so.')],
  [
    'a text of the same length, its old time set again',
    () => {
      utimesSync(file(), 1, 1);
      writeFileSync(file(), 'It is no!');
      utimesSync(file(), 1, 1);
    },
  ],
  ['a new file', () => writeFileSync(join(folder, 'c.md'), '')],
  ['a file less', () => rmSync(file())],
  ['another name', () => renameSync(file(), join(folder, 'a', 'c.md'))],
])('changes with %s', (_, change) => {
  const before = digestOfState([folder]);
  change();
  expect(digestOfState([folder])).not.toBe(before);
});

it('changes with what else it is told', () => {
  expect(digestOfState([folder], 'one')).not.toBe(digestOfState([folder], 'other'));
});

it('is kept in a file, and where that is not whole there is none', () => {
  const path = join(folder, 'new', 'stamp.json');
  expect(readStamp(path)).toBeUndefined();
  writeStamp(path, { inputs: 'one', site: 'other' });
  expect(readStamp(path)).toEqual({ inputs: 'one', site: 'other' });
  writeFileSync(path, '{"inputs":');
  expect(readStamp(path)).toBeUndefined();
});
