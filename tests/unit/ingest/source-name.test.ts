import { describe, expect, it, test } from 'vitest';
import { distinctName, sourceName } from '../../../src/ingest/source-name.ts';

describe('a source’s name', () => {
  test.each([
    ['Tuyên bố (bản 2).txt', 'Tuyên bố (bản 2).txt'],
    ['.htaccess', 'htaccess'],
    ['a\nb.txt', 'a_b.txt'],
    ['..\\..\\x.txt', '_.._x.txt'],
    ['CON.txt', '_CON.txt'],
    ['evil\u202etxt.exe', 'evil_txt.exe'],
    ['...', '_'],
  ])('%j is kept as %j', (name, kept) => {
    expect(sourceName(name)).toBe(kept);
  });

  it('fits any file system, however long it came', () => {
    const name = sourceName(`${'ệ'.repeat(300)}.txt`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/ệ\.txt$/);
  });

  it('is set apart by its digest when another source has it', () => {
    expect(distinctName('readme.txt', 'abcdef0123')).toBe('readme-abcdef01.txt');
  });
});
