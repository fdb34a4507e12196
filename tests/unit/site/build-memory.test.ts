import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOfSite, filesOfSite } from '../../../src/site/built-files.ts';
import { openBuildMemory } from '../../../src/site/build-memory.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-memory-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const site = () => join(root, 'site');
const open = (software = 'one') => openBuildMemory(join(root, 'memory/made.json'), site(), software);

/** Writes a file of the site, as of some seconds since 1970. */
function write(path: string, text: string, seconds: number): void {
  mkdirSync(dirname(join(site(), path)), { recursive: true });
  writeFileSync(join(site(), path), text);
  utimesSync(join(site(), path), seconds, seconds);
}

/** A build at some second that makes the page of a key, unless it is there. */
function build(key: string, seconds: number, software?: string): boolean {
  const memory = open(software);
  const isThere = memory.claim('/a/index.html', key);
  if (!isThere) write('/a/index.html', key, seconds);
  memory.close({ claimed: [], made: [] });
  return isThere;
}

describe('what the last build made', () => {
  it('is there while its key, its bytes and its time are the same', () => {
    expect(build('x', 100)).toBe(false);
    expect(build('x', 200)).toBe(true);
    expect(build('y', 300)).toBe(false);
    expect(open().readLast('/a/index.html')?.toString()).toBe('y');
    write('/a/index.html', 'z', 400);
    expect(open().readLast('/a/index.html')).toBeUndefined();
  });

  it('is made again where the software is another, or the file was changed or is gone', () => {
    build('x', 100);
    expect(build('x', 200, 'two')).toBe(false);
    write('/a/index.html', 'z', 250);
    expect(build('x', 300, 'two')).toBe(false);
    rmSync(join(site(), '/a/index.html'));
    expect(build('x', 400, 'two')).toBe(false);
  });

  it('is all made again where the memory cannot be read', () => {
    build('x', 100);
    writeFileSync(join(root, 'memory/made.json'), '{');
    expect(build('x', 200)).toBe(false);
  });
});

it('what a build did not claim is removed, but for the history of the folder', () => {
  write('/old/index.html', 'of the last build', 100);
  write('/.git/HEAD', 'a branch', 100);
  write('/new.css', 'made in every build', 200);
  write('/kept/index.html', 'claimed by another process', 100);
  const memory = open();
  expect(memory.claim('/new.css')).toBe(false);
  const files = memory.close({ claimed: [['/kept/index.html', 'k']], made: [] });
  expect(files.map(({ path }) => path).sort()).toEqual(['/kept/index.html', '/new.css']);
  expect(existsSync(join(site(), 'old'))).toBe(false);
  expect(readFileSync(join(site(), '.git/HEAD'), 'utf8')).toBe('a branch');
  expect(open().claim('/kept/index.html', 'k')).toBe(true);
  expect(open().claim('/new.css')).toBe(false);
});

it('a site that is looked through while it is made is known as it is in the end', () => {
  build('x', 100);
  write('/old/deep/index.html', 'of a build of long ago', 100);
  const memory = open();
  expect(memory.claim('/a/index.html', 'x')).toBe(true);
  memory.survey();
  write('/a/index.html', 'made by another process since', 200);
  write('/b.txt', 'a new file', 300);
  const files = memory.close({
    claimed: [
      ['/a/index.html', 'y'],
      ['/b.txt', 'k'],
    ],
    made: ['/a/index.html', '/b.txt'],
  });
  expect(files.map(({ path, modified }) => [path, modified]).sort()).toEqual([
    ['/a/index.html', 200],
    ['/b.txt', 300],
  ]);
  expect(existsSync(join(site(), 'old'))).toBe(false);
  expect(digestOfSite(files)).toBe(digestOfSite(filesOfSite(site())));
});

it('the digest of a site changes with its files', () => {
  write('/a.txt', 'It is so.', 100);
  const before = digestOfSite(filesOfSite(site()));
  expect(digestOfSite(filesOfSite(site()))).toBe(before);
  write('/a.txt', 'It is no!', 200);
  expect(digestOfSite(filesOfSite(site()))).not.toBe(before);
});
