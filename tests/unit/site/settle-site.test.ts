import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtFile, digestOfSite, filesOfSite, type BuiltFile } from '../../../src/site/built-files.ts';
import { beginToSettle } from '../../../src/site/settle-site.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'chancery-site-'));
});
afterEach(() => rmSync(site, { recursive: true }));

/** Writes a file of the site, as of some seconds since 1970. */
function write(path: string, text: string, seconds: number): BuiltFile {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
  utimesSync(join(site, path), seconds, seconds);
  const file = builtFile(site, path);
  if (!file) throw new Error(`${path} is not there`);
  return file;
}

it('what no build made is removed with its folders, but for the history of the folder', () => {
  write('/old/deep/index.html', 'of a build that was interrupted', 100);
  write('/.git/HEAD', 'a branch', 100);
  const kept = write('/kept/index.html', 'of the last build', 100);
  const settle = beginToSettle(site, new Map([[kept.path, kept]]));
  expect(settle([]).map(({ path }) => path)).toEqual(['/kept/index.html']);
  expect(existsSync(join(site, 'old'))).toBe(false);
  expect(readFileSync(join(site, '.git/HEAD'), 'utf8')).toBe('a branch');
});

it('a site that is looked through while it is made is known as it is in the end', () => {
  const [last, gone] = [write('/a/index.html', 'old', 100), write('/gone.txt', 'old', 100)];
  const interrupted = write('/b.txt', 'half of', 100);
  const settle = beginToSettle(site, new Map([last, gone].map((file) => [file.path, file])));
  rmSync(join(site, gone.path));
  const files = settle([
    { made: [write('/a/index.html', 'made by another process since', 200)], removed: [gone.path] },
    { made: [write(interrupted.path, 'a whole file', 300), write('/c.txt', 'new', 300)], removed: [] },
  ]);
  expect(digestOfSite(files)).toBe(digestOfSite(filesOfSite(site)));
  expect(files.map(({ path }) => path).sort()).toEqual(['/a/index.html', '/b.txt', '/c.txt']);
});

it('the digest of a site changes with its files', () => {
  write('/a.txt', 'It is so.', 100);
  const before = digestOfSite(filesOfSite(site));
  expect(digestOfSite(filesOfSite(site))).toBe(before);
  write('/a.txt', 'It is no!', 200);
  expect(digestOfSite(filesOfSite(site))).not.toBe(before);
});
