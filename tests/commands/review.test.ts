import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

describe('npm run review', () => {
  let content: string;
  let id: string;
  const run = (...args: string[]) => runCommand('review', ...args, '--content', content);
  const entry = () => readFileSync(join(content, 'statements', `${id}.md`), 'utf8');

  beforeAll(() => {
    content = mkdtempSync(join(tmpdir(), 'chancery-review-'));
    expect(runCommand('ingest', 'content/sources', '--content', content).status).toBe(0);
    id =
      readdirSync(join(content, 'statements'))
        .map((name) => name.replace(/\.md$/, ''))
        .find((name) => name.startsWith('2021-09-20')) ?? '';
  });
  afterAll(() => rmSync(content, { recursive: true }));

  it('lists flagged fields with the words that their values rest on', () => {
    const { status, stdout } = run('--list');
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n {2}\? date: 2021-09-20\n {6}2021-09-20 from “20 September” at 690–702\n/);
    expect(stdout).toMatch(/5 of 5 entries to be reviewed\n$/);
  });

  it('lists them as JSON, an object for each entry', () => {
    const lines = run('--json').lines();
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line['id'] === id)).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: 'date', value: '2021-09-20' })]),
    });
  });

  it('confirms a field and corrects another, each with a revision', () => {
    expect(run(id, '--confirm', 'date', '--set', 'countries=VN, CU').status).toBe(0);
    expect(entry()).toMatch(/countries: \[VN, CU\]/);
    expect(entry()).toMatch(/note: date confirmed\.[^]*note: countries corrected\./);
    expect(run(id, '--list').stdout).not.toMatch(/\? (?:date|countries):/);
    expect(runCommand('check', '--content', content).status).toBe(0);
  });

  it('says of a corrected date neither that the text states it nor how the other was found', () => {
    expect(run(id, '--set', 'date=2021-09-20~').status).toBe(0);
    expect(entry()).toMatch(/^date: "?2021-09-20~"?$/m);
    expect(entry()).not.toMatch(/^date(?:Basis|Note):/m);
  });

  it('confirms nothing that does not wait to be confirmed', () => {
    const before = entry();
    const { status, stderr } = run(id, '--confirm', 'date');
    expect([status, stderr]).toEqual([1, expect.stringContaining('date does not wait to be confirmed')]);
    expect(entry()).toBe(before);
  });

  it('refuses a value that the field may not have, and leaves the entry as it was', () => {
    const before = entry();
    const { status, stderr } = run(id, '--set', 'date=yesterday');
    expect([status, stderr]).toEqual([1, expect.stringContaining('is not an EDTF level 1 date')]);
    expect(entry()).toBe(before);
  });

  it.each([
    [['--set', 'date=2020'], /need the id of one entry/],
    [['some-id', '--set', 'date'], /--set date has no value/],
    [['some-id', '--confirm', 'colour'], /colour is not a field that is reviewed/],
    [['some-id', '--list', '--confirm', 'date'], /cannot be combined/],
  ])('ends with 2 for %j', (args, message) => {
    const { status, stderr } = run(...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('ends with 1 for an entry that does not exist', () => {
    const { status, stderr } = run('2000-01-01-nothing', '--confirm', 'date');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^there is no entry 2000-01-01-nothing/)]);
  });
});
