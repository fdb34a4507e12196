import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeOfflineLists } from '../../../src/build/offline-list.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-offline-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

it('an archive that can be kept is listed: its pages, their parts and what the search reads', () => {
  const paths = [
    '/index.html',
    '/statements/a/index.html',
    '/statements/a.json',
    '/statements/a.csl.json',
    '/statements/feed.json',
    '/data/all.zip',
  ];
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'x');
  }
  const written = writeOfflineLists(
    root,
    paths.map((path) => ({ path, bytes: 1, modified: 0 })),
  );
  expect(written).toEqual(['/offline/summary.json', '/offline/files.json']);
  expect(read('/offline/summary.json')).toMatchObject({ files: 3, bytes: 3 });
  expect(read('/offline/files.json')).toEqual(['', 'statements/a.json', 'statements/a/']);
});

it('one that is too large says so, and lists nothing', () => {
  const written = writeOfflineLists(root, [{ path: '/index.html', bytes: 100_000_000, modified: 0 }]);
  expect(written).toEqual(['/offline/summary.json']);
  expect(read('/offline/summary.json')).toBeNull();
});
