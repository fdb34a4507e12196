import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isRecorded,
  readPublications,
  recordPublications,
  type Publications,
} from '../../../src/holdings/publications.ts';

let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'chancery-ledger-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const id = fc.stringMatching(/^(?:undated|(?:19|20)\d\d)-[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
const publication = fc.record({
  sources: fc.array(fc.stringMatching(/^[0-9a-f]{16}$/), { minLength: 1, maxLength: 1 }),
  anchors: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 4 }),
});
const batch = fc.array(fc.tuple(id, publication), { maxLength: 6 });

/** What must be in the ledger after some batches. */
const union = (batches: [string, { sources: string[]; anchors: string[] }][][]) => {
  const all = new Map<string, { sources: Set<string>; anchors: Set<string> }>();
  for (const [id, { sources, anchors }] of batches.flatMap((some) => [...new Map(some)])) {
    const known = all.get(id) ?? { sources: new Set(), anchors: new Set() };
    for (const source of sources) known.sources.add(source);
    for (const anchor of anchors) known.anchors.add(anchor);
    all.set(id, known);
  }
  return all;
};

const asSets = (publications: Publications) =>
  new Map(
    [...publications].map(([id, { sources, anchors }]) => [
      id,
      { sources: new Set(sources), anchors: new Set(anchors) },
    ]),
  );

describe('the ledger of what was published', () => {
  it('keeps every id, source and anchor that was ever recorded', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 5 }), (batches) => {
        const folder = join(root, 'ledger');
        rmSync(folder, { recursive: true, force: true });
        for (const some of batches) recordPublications(folder, new Map(some));
        expect(asSets(readPublications(folder))).toEqual(union(batches));
      }),
      { numRuns: 50 },
    );
  });

  it('holds what was recorded, and nothing that was not', () => {
    const published: Publications = new Map([
      ['2020-a', { sources: ['0123456789abcdef'], anchors: ['x', 'y'] }],
    ]);
    const holds = (id: string, sources: string[], anchors: string[]) =>
      isRecorded(new Map([[id, { sources, anchors }]]), published);
    expect(holds('2020-a', ['0123456789abcdef'], ['y'])).toBe(true);
    expect(holds('2020-b', ['0123456789abcdef'], ['y'])).toBe(false);
    expect(holds('2020-a', ['fedcba9876543210'], ['y'])).toBe(false);
    expect(holds('2020-a', ['0123456789abcdef'], ['y', 'z'])).toBe(false);
  });

  it('is refused with its file and line where it is damaged, and never begun anew', () => {
    const folder = join(root, 'damaged');
    mkdirSync(folder);
    writeFileSync(
      join(folder, '2020.jsonl'),
      '{"id":"2020-a","source":"0123456789abcdef","anchors":[]}\n{"id"\n',
    );
    expect(() => readPublications(folder)).toThrow(/2020\.jsonl:2 published: .*restore it from the version/);
    expect(() =>
      recordPublications(folder, new Map([['2020-b', { sources: ['0123456789abcdef'], anchors: [] }]])),
    ).toThrow(/restore it/);
  });

  it('is joined by git where two branches published, without a conflict and without a loss', () => {
    const repository = join(root, 'repository');
    const folder = join(repository, 'content/published');
    mkdirSync(repository);
    const git = (...args: string[]) =>
      execFileSync(
        'git',
        ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
        {
          encoding: 'utf8',
        },
      );
    const commit = (name: string, ids: string[], anchors: string[]) => {
      recordPublications(
        folder,
        new Map(ids.map((id) => [id, { sources: ['0123456789abcdef'], anchors }] as const)),
      );
      git('add', '-A');
      git('commit', '-qm', name);
    };
    git('init', '-qb', 'main');
    writeFileSync(join(repository, '.gitattributes'), readFileSync('.gitattributes'));
    commit('base', ['2020-m'], ['one']);
    git('switch', '-qc', 'other');
    commit('other', ['2020-a', '2020-m', '2020-z'], ['two']);
    git('switch', '-q', 'main');
    commit('main', ['2020-b', '2020-m'], ['three']);
    git('merge', '-q', '-m', 'join', 'other');
    const publications = readPublications(folder);
    expect([...publications.keys()].sort()).toEqual(['2020-a', '2020-b', '2020-m', '2020-z']);
    expect([...(publications.get('2020-m')?.anchors ?? [])].sort()).toEqual(['one', 'three', 'two']);
  });
});
