import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { plainEnvironment } from './environment.ts';
import type { BuiltSite } from './sites.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The archive that `CHANCERY_CONTENT` names. */
    own: BuiltSite;
  }
}

const FOLDER = resolve('node_modules/.cache/chancery/own-site');

/** Builds the archive that `CHANCERY_CONTENT` names, for the tests of what an archive holds. */
export default async function setup(project: TestProject): Promise<void> {
  const content = holdingsAt().root;
  const site = 'http://localhost:4321';
  await promisify(execFile)('node_modules/.bin/node', ['src/commands/build.ts', '--outDir', FOLDER], {
    env: plainEnvironment({ CHANCERY_CONTENT: content, CHANCERY_SITE: site, CHANCERY_BASE: '/' }),
    maxBuffer: 256 * 1024 * 1024,
  });
  project.provide('own', { folder: FOLDER, content, base: '/', url: `${site}/`, site });
}
