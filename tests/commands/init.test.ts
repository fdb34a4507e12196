import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCommand } from '../support/run-command.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-init-'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run init', () => {
  it('makes an archive that texts can be taken into at once, and that is sound', () => {
    const archive = join(root, 'archive');
    const made = runCommand(
      'init',
      archive,
      '--name',
      'Ruang Pernyataan',
      '--address',
      'https://repo.example/arsip',
    );
    expect([made.status, made.stderr]).toEqual([0, '']);
    const settings = parse(readFileSync(join(archive, 'archive.yaml'), 'utf8')) as object;
    expect(settings).toEqual({ name: 'Ruang Pernyataan', site: 'https://repo.example', base: '/arsip' });
    const text = join(root, 'a.txt');
    writeFileSync(text, 'Joint statement of Cuba and Chile\n\nCuba and Chile met on 5 May 2020.\n');
    expect(runCommand('ingest', text, '--content', archive).status).toBe(0);
    expect(runCommand('check', '--content', archive).status).toBe(0);
    for (const file of [
      'README.md',
      '.github/workflows/publish.yml',
      'hosting/nginx.conf',
      'hosting/Caddyfile',
    ])
      expect(existsSync(join(archive, file))).toBe(true);
    expect(readFileSync(join(archive, 'hosting/nginx.conf'), 'utf8')).toContain('location /arsip/ {');
    const headers = readFileSync(join(archive, 'hosting/_headers'), 'utf8');
    expect(headers).toMatch(/^\/arsip\/search\/:build\/\*\n {2}Cache-Control: .*immutable$/mu);
    // A header that two rules give would have both values.
    expect(headers.split('\n\n')[0]).not.toContain('Cache-Control');
    expect(parse(readFileSync(join(archive, '.github/workflows/publish.yml'), 'utf8'))).toMatchObject({
      name: 'Publish',
    });
  });

  it('writes into no archive that is there, and says what is wrong with an answer', () => {
    const archive = join(root, 'twice');
    expect(runCommand('init', archive).status).toBe(0);
    const again = runCommand('init', archive);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is an archive already');
    const wrong = runCommand('init', join(root, 'wrong'), '--contact', 'nobody');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('contact: is not an e-mail address');
    for (const address of [
      'htp://foo.example',
      'www.foo.example',
      'https://a:b@foo.example',
      'https://foo.example/?q=1',
    ]) {
      const { status, stderr } = runCommand('init', join(root, 'wrong'), '--address', address);
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining('does not say where the archive is served'),
      ]);
    }
    expect(existsSync(join(root, 'wrong'))).toBe(false);
  });
});
