import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBuildMemory, rememberedFiles } from '../../../src/site/build-memory.ts';

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
  memory.close();
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

it('what the last build made and this one did not claim is removed', () => {
  build('x', 100);
  write('/by-hand.txt', 'of another process', 100);
  const memory = open();
  expect(memory.claim('/new.css')).toBe(false);
  write('/new.css', 'made in every build', 200);
  const { made, removed } = memory.close();
  expect(made).toEqual([{ path: '/new.css', bytes: 19, modified: 200 }]);
  expect(removed).toEqual(['/a/index.html']);
  expect(existsSync(join(site(), 'a'))).toBe(false);
  expect(existsSync(join(site(), 'by-hand.txt'))).toBe(true);
  expect(open().claim('/new.css')).toBe(false);
  expect(rememberedFiles(join(root, 'memory/made.json'), 'one')).toEqual(new Map());
});

it('what was made is told by its path', () => {
  build('x', 100);
  expect([...rememberedFiles(join(root, 'memory/made.json'), 'one')]).toEqual([
    ['/a/index.html', { path: '/a/index.html', bytes: 1, modified: 100 }],
  ]);
  expect(rememberedFiles(join(root, 'memory/made.json'), 'two').size).toBe(0);
});
