import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parseCommandLine } from '../../../src/ingest/options.ts';

const FOUNDING = 'content/sources';
let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'chancery-ingest-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['src/ingest/cli.ts', ...args], {
    encoding: 'utf8',
  });
  const lines = () =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, stdout, stderr, lines };
}

describe('npm run ingest', () => {
  it('takes files, then holds them, and tells copies', () => {
    const content = join(root, 'twice');
    const first = run(FOUNDING, '--json', '--content', content);
    expect(first.status).toBe(0);
    expect(first.lines().map(({ status }) => status)).toEqual(Array(5).fill('new'));
    const copy = join(root, 'copy of 004.txt');
    writeFileSync(copy, readFileSync(join(FOUNDING, '004_3057e49fee866467.txt')));
    const second = run(FOUNDING, copy, '--json', '--content', content);
    expect(second.status).toBe(0);
    expect(second.lines().map(({ status }) => status)).toEqual([...Array(5).fill('held'), 'duplicate']);
    expect(second.lines()[5]?.['id']).toBe(first.lines()[4]?.['id']);
  });

  it('keeps each source byte for byte and never overwrites an entry that was edited', () => {
    const content = join(root, 'edited');
    const file = join(FOUNDING, '001_65bf3949fe285ad7.txt');
    run(file, '--content', content);
    expect(readFileSync(join(content, 'sources/001_65bf3949fe285ad7.txt'))).toEqual(readFileSync(file));
    const entry = join(content, 'statements', readdirSync(join(content, 'statements'))[0]!);
    writeFileSync(
      entry,
      readFileSync(entry, 'utf8').replace('title: ', 'title: Edited: ').replace('Edited: ', 'Edited '),
    );
    const edited = readFileSync(entry, 'utf8');
    run(file, '--content', content);
    expect(readFileSync(entry, 'utf8')).toBe(edited);
    expect(readdirSync(join(content, 'statements'))).toHaveLength(1);
  });

  it('gives one JSON object a file, with evidence that the source bears out in code points', () => {
    const source = join(root, 'astral.txt');
    writeFileSync(
      source,
      '🕊 Joint statement of Cuba and Chile 🕊 on peace\n\nOn 5 May 2020 🕊 Cuba and Chile met.',
    );
    const [result] = run(source, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(Object.keys(result ?? {})).toEqual([
      'file',
      'status',
      'id',
      'entry',
      'body',
      'evidence',
      'review',
    ]);
    const points = [...readFileSync(source, 'utf8')];
    const evidence = Object.values(
      result?.['evidence'] as Record<string, { text: string; start: number; end: number }[]>,
    ).flat();
    expect(evidence.length).toBeGreaterThan(3);
    for (const { text, start, end } of evidence) expect(points.slice(start, end).join('')).toBe(text);
  });

  it('writes nothing on a dry run', () => {
    const content = join(root, 'dry');
    expect(run(FOUNDING, '--dry-run', '--content', content).status).toBe(0);
    expect(() => readdirSync(content)).toThrow();
  });

  it('refuses what it cannot take with reasons, and goes on with the others', () => {
    const folder = join(root, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.bin'), Uint8Array.of(1, 0, 2, 0, 0, 3));
    writeFileSync(
      join(folder, 'good.txt'),
      'Joint statement of Peru and Chile\n\nPeru and Chile met on 1 March 2001 in Lima.',
    );
    writeFileSync(
      join(folder, '..hidden\n.txt'),
      'Joint statement of Fiji and Samoa\n\nFiji and Samoa met on 2 March 2001.',
    );
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    const { status, lines } = run(folder, '--json', '--content', join(root, 'mixed-content'));
    expect(status).toBe(1);
    const results = new Map(lines().map((line) => [String(line['file']).slice(folder.length + 1), line]));
    expect(results.get('empty.txt')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/empty/),
    });
    expect(results.get('binary.bin')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/binary/),
    });
    expect(results.get('link.txt')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/symbolic link/),
    });
    expect(results.get('good.txt')).toMatchObject({ status: 'new' });
    expect(results.get('..hidden\n.txt')).toMatchObject({ status: 'new' });
    expect(readdirSync(join(root, 'mixed-content', 'sources')).sort()).toEqual(['good.txt', 'hidden_.txt']);
  });

  it('sets apart two sources of one name, and two statements of one title and day', () => {
    const text = (end: string) =>
      `Joint statement of Peru and Chile\n\nPeru and Chile met on 1 March 2001 in ${end}.`;
    for (const name of ['a', 'b']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'readme.txt'), text(name));
    }
    const content = join(root, 'same-name');
    const { lines } = run(join(root, 'a'), join(root, 'b'), '--json', '--content', content);
    expect(new Set(lines().map(({ id }) => id)).size).toBe(2);
    expect(readdirSync(join(content, 'sources'))).toHaveLength(2);
    expect(readFileSync(join(content, 'sources/readme.txt'), 'utf8')).toBe(text('a'));
  });

  it('takes nothing while an entry or the ledger cannot be read, so that nothing is taken twice', () => {
    const content = join(root, 'unreadable');
    run(FOUNDING, '--content', content);
    const folder = join(content, 'statements');
    const before = readdirSync(folder);
    const entry = join(folder, before[0]!);
    const sound = readFileSync(entry, 'utf8');
    writeFileSync(entry, sound.replace('language:', 'colour: red\nlanguage:'));
    const again = run(FOUNDING, '--content', content);
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/colour: is no field of a statement/);
    expect(readdirSync(folder)).toEqual(before);
    writeFileSync(entry, sound);
    writeFileSync(join(content, 'permalinks.json'), '{');
    const extra = join(root, 'extra.txt');
    writeFileSync(extra, 'Joint statement of Laos and Nepal\n\nLaos and Nepal met on 1 March 2001.');
    expect(run(extra, '--content', content).stderr).toMatch(/restore it from the version history/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('ends with 2 and its usage for bad arguments', () => {
    for (const args of [
      [],
      ['--colour'],
      ['x', '--published', 'yesterday'],
      ['x', '--language', 'Vietnamese'],
    ]) {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/usage: npm run ingest/);
    }
  });
});

test('what the command line gives outranks what is found', () => {
  expect(
    parseCommandLine(['a', '--language', 'vi', '--published', '2026-02-02', '--publisher', ' VNA ']).given,
  ).toEqual({
    language: 'vi',
    published: '2026-02-02',
    publisher: 'VNA',
  });
});
