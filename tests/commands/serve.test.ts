import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { plainEnvironment } from '../support/environment.ts';
import { runCommand } from '../support/run-command.ts';

describe('npm run serve', () => {
  let root: string;
  let server: ChildProcess;
  let address: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'chancery-serve-'));
    mkdirSync(join(root, 'site/statements/a'), { recursive: true });
    for (const [path, text] of [
      ['index.html', 'Home'],
      ['404.html', 'There is no such page'],
      ['statements/a/index.html', 'A statement'],
      ['statements/a.md', 'Tuyên bố'],
      ['statements/a.txt', 'Tuyên bố'],
      ['statements/a.bib', '@misc{a}'],
      ['statements/a.json', '{}'],
    ] as const)
      writeFileSync(join(root, 'site', path), text);
    writeFileSync(join(root, 'secret.txt'), 'secret');
    server = spawn(process.execPath, ['src/commands/serve.ts', '--dir', join(root, 'site'), '--port', '0'], {
      env: plainEnvironment({ CHANCERY_BASE: '/archive' }),
    });
    const [line] = (await once(server.stdout!, 'data')) as [Buffer];
    address = /http:\S+/.exec(String(line))?.[0] ?? '';
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(root, { recursive: true });
  });

  test.each([
    ['', 'text/html; charset=utf-8', 'Home'],
    ['statements/a/', 'text/html; charset=utf-8', 'A statement'],
    ['statements/a.md', 'text/markdown; charset=utf-8', 'Tuyên bố'],
    ['statements/a.txt', 'text/plain; charset=utf-8', 'Tuyên bố'],
    ['statements/a.bib', 'application/x-bibtex; charset=utf-8', '@misc{a}'],
    ['statements/a.json', 'application/json; charset=utf-8', '{}'],
  ])('serves /%s with its media type and charset', async (path, type, text) => {
    const response = await fetch(address + path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      type,
      text,
    ]);
  });

  it('serves nothing outside the site, and its own page for what is not there', async () => {
    for (const path of ['nothing', '../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt']) {
      const response = await fetch(address + path);
      expect([response.status, await response.text()]).toEqual([404, 'There is no such page']);
    }
    expect((await fetch(new URL('/elsewhere', address))).status).toBe(404);
  });

  it('says where there is no site', () => {
    const { status, stderr } = runCommand('serve', '--dir', join(root, 'none'));
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/holds no site; build one with npm run build/),
    ]);
  });
});
