import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';
import { plainEnvironment } from './environment.ts';
import { writeFixtureArchive } from './fixture-archive.ts';

/** A site that was built for the tests, and where it is served. */
export interface BuiltSite {
  /** The folder that it was built into. */
  folder: string;
  /** The content folder that it was built from. */
  content: string;
  /** The path under which it is to be served. */
  base: string;
  /** The address by which the tests reach it, with a slash at the end. */
  url: string;
  /** The address that it was told it would have. */
  site: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The founding archive, served at the root. */
    founding: BuiltSite;
    /** The founding archive, built a second time: in another folder, time zone and language, with other permissions. */
    again: string;
    /** The fixture archive, served under /archive/. */
    fixture: BuiltSite;
  }
}

const WORK = resolve('node_modules/.cache/chancery/test-sites');

/** Builds the sites that the tests look at, and serves them as `npm run preview` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(WORK, { recursive: true, force: true });
  const content = `${WORK}/content`;
  await writeFixtureArchive(content);
  const site = 'https://example.org';
  await build('founding', {});
  await buildElsewhere('again');
  await build('fixture', { CHANCERY_CONTENT: content, CHANCERY_BASE: '/archive', CHANCERY_SITE: site });
  const founding = await serve('founding', '/');
  const fixture = await serve('fixture', '/archive');
  project.provide('founding', {
    folder: `${WORK}/founding`,
    content: resolve('content'),
    base: '/',
    url: `http://localhost:${founding.port}/`,
    site: 'http://localhost:4321',
  });
  project.provide('again', `${WORK}/again`);
  project.provide('fixture', {
    folder: `${WORK}/fixture`,
    content,
    base: '/archive/',
    url: `http://localhost:${fixture.port}/archive/`,
    site,
  });
  return async () => {
    await Promise.all([founding.stop(), fixture.stop()]);
  };
}

async function build(name: string, env: Record<string, string>): Promise<void> {
  await promisify(execFile)(
    'node_modules/.bin/node',
    ['src/commands/build.ts', '--outDir', `${WORK}/${name}`],
    {
      env: plainEnvironment(env),
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}

/**
 * Builds the founding archive from a copy of the project in another folder, on what could be another machine, by Astro's own
 * command.
 */
async function buildElsewhere(name: string): Promise<void> {
  // What was compiled here is not to be found there.
  rmSync('node_modules/.cache/chancery/compiled', { recursive: true, force: true });
  const copy = join(mkdtempSync(join(tmpdir(), 'chancery-elsewhere-')), 'the project');
  for (const path of ['src', 'content', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(path, `${copy}/${path}`, { recursive: true });
  symlinkSync(resolve('node_modules'), `${copy}/node_modules`);
  const previous = process.umask(0o027);
  try {
    await promisify(execFile)('node_modules/.bin/astro', ['build', '--outDir', `${WORK}/${name}`], {
      cwd: copy,
      env: plainEnvironment({ TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }),
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    process.umask(previous);
    rmSync(copy, { recursive: true });
  }
}

const serve = (name: string, base: string) =>
  preview({ root: resolve('.'), outDir: `${WORK}/${name}`, base, server: { port: 0 }, logLevel: 'error' });
