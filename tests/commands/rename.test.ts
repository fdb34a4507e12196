import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

describe('npm run rename', () => {
  let content: string;
  const ids = () =>
    readdirSync(join(content, 'statements'))
      .map((name) => name.replace('.md', ''))
      .sort();
  const entry = (id: string) => readFileSync(join(content, 'statements', `${id}.md`), 'utf8');
  const run = (command: string, ...args: string[]) => runCommand(command, ...args, '--content', content);

  /** An archive of two statements, one the translation of the other. */
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'chancery-rename-'));
    for (const [name, text] of [
      ['one.txt', 'Joint statement of Cuba and Chile\n\nCuba and Chile agreed to work together on health.'],
      ['two.txt', 'Declaración conjunta de Cuba y Chile\n\nCuba y Chile acordaron trabajar juntos en salud.'],
    ] as const) {
      writeFileSync(join(content, name), text);
      expect(run('ingest', join(content, name)).status).toBe(0);
    }
    const [second = '', first = ''] = ids();
    const path = join(content, 'statements', `${second}.md`);
    writeFileSync(path, entry(second).replace('\nsource:', `\ntranslationOf: ${first}\nsource:`));
  });
  afterEach(() => rmSync(content, { recursive: true }));

  it('leaves no trace of an id that was not published, and what names it follows', () => {
    const [second = '', first = ''] = ids();
    expect(run('rename', first, '2020-05-05-health').status).toBe(0);
    expect(ids()).toEqual(['2020-05-05-health', second]);
    expect(entry('2020-05-05-health')).not.toMatch(/aliases|Renamed/);
    expect(entry(second)).toMatch(/translationOf: "2020-05-05-health"/);
    expect(run('check').status).toBe(0);
  });

  it('keeps a published id as an alias with a revision, and gives it back', () => {
    expect(run('check', '--record').status).toBe(0);
    const [, first = ''] = ids();
    const { stdout } = run('rename', first, '2020-05-05-health');
    expect(stdout).toMatch(/the old address sends on/);
    expect(entry('2020-05-05-health')).toMatch(`aliases: [${first}]`);
    expect(entry('2020-05-05-health')).toMatch(`note: Renamed; the id was ${first}.`);
    expect(run('check', '--record').status).toBe(0);
    expect(run('rename', '2020-05-05-health', first).status).toBe(0);
    expect(entry(first)).toMatch('aliases: ["2020-05-05-health"]');
    expect(run('check').status).toBe(0);
  });

  it('refuses an id that is none, that is taken, or that is not there, and changes nothing', () => {
    const [second = '', first = ''] = ids();
    for (const [from, to, message] of [
      [first, 'Some Words', /is not an id; write <date>-<slug>/],
      [first, second, /is the id of .*; choose another/],
      ['2000-nothing', '2000-else', /there is no entry 2000-nothing/],
    ] as const)
      expect(run('rename', from, to)).toMatchObject({ status: 1, stderr: expect.stringMatching(message) });
    expect(run('rename', first).status).toBe(2);
    expect(ids()).toEqual([second, first]);
  });

  it('is done by review where the date of an unpublished statement is corrected', () => {
    const [, first = ''] = ids();
    expect(first).toMatch(/^undated-/);
    const { stdout } = run('review', first, '--set', 'date=2020-05-05');
    const renamed = first.replace('undated', '2020-05-05');
    expect(stdout).toMatch(`its id follows: ${renamed}`);
    expect(entry(renamed)).toMatch(/date: "2020-05-05"/);
    expect(run('check', '--record').status).toBe(0);
    run('review', renamed, '--set', 'date=2020-06-06');
    expect(ids()).toContain(renamed);
  });
});
