import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ORDER } from '../../eslint.config.mjs';
import { FACETS } from '../../src/archive/archive.ts';
import { statementSchema } from '../../src/archive/statement.ts';
import { ADDRESS_FILTERS } from '../../src/search/state.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  test.each(Object.keys(statementSchema.shape))('explains the field %s', (field) => {
    expect(readme).toContain(`| \`${field}\` |`);
  });

  test.each(Object.keys(scripts).filter((name) => !name.startsWith('test:')))(
    'explains the command %s',
    (name) => {
      const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
      expect(readme).toMatch(new RegExp(`\\| \`${command}( -- [^|]+)?\` \\|`));
    },
  );

  test.each([
    '--dry-run',
    '--json',
    '--content',
    '--language',
    '--published',
    '--publisher',
    '--record',
    '--size',
    '--corpus',
    '--near',
    '--ocr',
    '--reread',
    '--since',
    '--allow-private',
    '--cut',
    '--out',
    '--list',
    '--confirm',
    '--set',
    '--worst',
  ])('explains the option %s', (option) => expect(readme).toContain(option));

  test.each(FACETS)('names the addresses of %s', (facet) => {
    expect(readme).toContain(`/${facet}/`);
  });

  test.each(ADDRESS_FILTERS)('names the search parameter %s', (filter) => {
    expect(readme).toContain(`${filter}=`);
  });

  test.each(
    readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  )('shows the folder %s', (name) => expect(readme).toContain(`${name}/`));
});

test('the README states the order of imports that ESLint enforces, and it names every folder with code', () => {
  const stated = /in this order, and `npm run lint` enforces it: ([^.]+)\./.exec(
    readme.replace(/\s+/g, ' '),
  )?.[1];
  expect(stated).toBe(ORDER.map((row) => row.join(', ')).join('; '));
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .map(({ name }) => name);
  expect(ORDER.flat().sort()).toEqual(folders.sort());
});

test('continuous integration runs the README’s test command', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test');
  expect(readme).toContain('npm ci && npm test');
});
