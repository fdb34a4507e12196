import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const container = readFileSync('Containerfile', 'utf8');
const taken = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

it('an image has the Node that the software is made for', () => {
  expect(/^FROM \S+\/node:(\d+)-/mu.exec(container)?.[1]).toBe(readFileSync('.nvmrc', 'utf8').trim());
});

it('an image is given what a site is compiled from, and no archive', () => {
  expect(taken.filter((path) => !existsSync(path))).toEqual([]);
  expect(taken).toEqual(
    expect.arrayContaining([
      'astro.config.mjs',
      'content/vocabularies',
      'package-lock.json',
      'public',
      'src',
    ]),
  );
  expect(taken).not.toContain('content');
});
