import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markSiteFolder, requireSiteFolder } from '../../../src/build/site-folder.ts';

let root: string;
let site: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chancery-folder-'));
  site = join(root, 'site');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a folder may be made a site', () => {
  it('where there is none, where it is empty, and where it is a branch without files', () => {
    requireSiteFolder(site, []);
    mkdirSync(site);
    requireSiteFolder(site, []);
    mkdirSync(join(site, '.git'));
    requireSiteFolder(site, []);
  });

  it('where a build began one before', () => {
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'a page');
    markSiteFolder(site);
    requireSiteFolder(site, []);
  });
});

describe('a folder may not be made a site', () => {
  it('where it holds what no build made', () => {
    mkdirSync(site);
    writeFileSync(join(site, 'thesis.txt'), 'years of work');
    expect(() => requireSiteFolder(site, [])).toThrow(/holds files that no build made/);
  });

  it.each(['.', '/', resolve('..')])('where it is or holds the folder of the software: %s', (folder) => {
    expect(() => requireSiteFolder(resolve(folder), ['.'])).toThrow(/the folder of the software/);
  });

  it('where it is or holds the archive, also with the mark of a build', () => {
    const archive = join(site, 'archive');
    mkdirSync(archive, { recursive: true });
    markSiteFolder(site);
    markSiteFolder(archive);
    expect(() => requireSiteFolder(archive, [archive])).toThrow(/is or holds/);
    expect(() => requireSiteFolder(site, [archive])).toThrow(/is or holds/);
    // Its name begins alike.
    requireSiteFolder(`${archive}-site`, [archive]);
  });
});
