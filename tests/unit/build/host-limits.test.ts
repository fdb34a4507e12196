import { expect, test } from 'vitest';
import { limitsPassed } from '../../../src/build/host-limits.ts';

const files = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, number) => ({ path: `/${number}.html`, bytes }));

test('a site that every host takes is told nothing', () => {
  expect(limitsPassed(files(20_000, 50_000))).toEqual([]);
});

test('a site that is too large for a host is told which, and by what', () => {
  expect(limitsPassed(files(20_001, 50_000))).toEqual([
    'GitHub Pages would not take this site: the site has 1,000 MB, and it takes 1,000 MB. Another host will.',
    'Cloudflare Pages (free) would not take this site: the site has 20,001 files, and it takes 20,000. Another host will.',
  ]);
  expect(limitsPassed(files(1, 30_000_000))).toEqual([
    'Cloudflare Pages (free) would not take this site: /0.html has 30 MB, and it takes 26 MB a file. Another host will.',
  ]);
});
