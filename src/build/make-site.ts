import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createAddresses } from '../archive/address.ts';
import { OperationalError } from '../archive/errors.ts';
import { sha256Of } from '../archive/sha256.ts';
import { remembersEntries } from '../holdings/entry-memory.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { settings } from '../i18n/settings.ts';
import { builtFile, type BuiltFile } from '../site/built-files.ts';
import { getContent } from '../site/content.ts';
import { beginToSettle } from '../site/settle-site.ts';
import {
  MEMORIES,
  openBuildMemory,
  rememberedFiles,
  useBuildMemory,
  type BuildMemory,
} from '../site/build-memory.ts';
import { checkContent, recordPublished } from './check-content.ts';
import { assetsOf, openCompiledSite, type CompiledPath } from './compiled-site.ts';
import { fileSets } from './files/index.ts';
import { setsOfPagesProcess } from './files/sets-of-pages-process.ts';
import type { SiteFileSet } from './files/site-file.ts';
import type { FilesProcess } from './files-process.ts';
import { limitsPassed } from './host-limits.ts';
import { layFiles } from './lay-files.ts';
import { writeOfflineLists } from './offline-list.ts';
import { isSearchPage, nameSearchBuild } from './search-pages.ts';
import { markSiteFolder, SITE_MARK } from './site-folder.ts';
import { writeSitemap } from './sitemap.ts';
import { createSiteWriter } from './site-writer.ts';
import { writeFiles } from './write-files.ts';

/** What builds keep for the next ones: a folder for each site. It can be removed at any time. */
const CACHE = 'node_modules/.cache/chancery/builds';

/** After so many pages other work of the process has its turn. */
const PAGES_AT_A_TIME = 8;

/** A site to make. */
export interface SiteToMake {
  /** Where it will be served, as `https://host`, and the path under it. */
  site: string;
  base: string;
  /** Whether it is for a site, and not for a look at it on this machine: then what it publishes is recorded. */
  isForSite: boolean;
  /** The folder that it is written to. */
  root: string;
  /** A digest of all that it depends on beside its entries. */
  software: string;
  /** Gives the folder of the compiled site; pages wait for it, and nothing else does. */
  compiled: Promise<string>;
  /** The process for what is no page. */
  files: FilesProcess;
}

/** Tells a person how a build goes on. */
export interface Report {
  say: (words: string) => void;
  warn: (words: string) => void;
  /** A page was made. */
  page: (path: string) => void;
}

/**
 * Makes a site from an archive's content: its pages and lists here, and beside them, in a process of its own, the search index
 * and the files of the statements. Of what the last build left there, only what would not be the same is made.
 *
 * @returns the site's files
 * @throws HoldingsError where the archive has a problem; the site is as it was then
 */
export async function makeSite(
  { site, base, isForSite, root, software, compiled, files }: SiteToMake,
  report: Report,
): Promise<BuiltFile[]> {
  // It may fail while nobody waits for it yet; whoever waits is told.
  compiled.catch(() => undefined);
  const cache = join(CACHE, sha256Of(JSON.stringify([root, holdingsAt().root])).slice(0, 16));
  const memory = openBuildMemory(join(cache, MEMORIES.pages), root, software);
  useBuildMemory(memory);
  const failure = new AbortController();
  files.failed.catch((error: unknown) => failure.abort(error));
  const begin = () => files.begin({ site, base, root, cache, software });
  // Entries that no build has read yet are read here alone, and the other process has them from this one's memory.
  const areKnown = remembersEntries(holdingsAt());
  if (areKnown) begin();
  const content = getContent();
  if (!areKnown) begin();
  const check = checkContent(content);
  report.say(`${content.entries.length} entries are sound`);
  mkdirSync(root, { recursive: true });
  if (!memory.claim(`/${SITE_MARK}`, software)) markSiteFolder(root);
  files.allowWriting();
  const own = new Set(layFiles(holdingsAt().public, root, memory));
  const folder = await Promise.race([compiled, files.failed]);
  layFiles(
    assetsOf(folder),
    root,
    memory,
    () => software,
    (path) => own.has(path),
  );
  const address = new URL(createAddresses(base).home, site).href;
  const paths = await openCompiledSite(folder, address);
  requireFree(own, paths, fileSets(site, base));
  const pages = await makePages(paths, root, memory, report, failure.signal);
  report.say(`${pages} pages are made`);
  const counts = await writeFiles(setsOfPagesProcess(site, base), content, memory, root);
  const sitemap = await writeSitemap(root, address, [...memory.claimed.keys()], content);
  for (const path of sitemap) memory.claim(path);
  const settle = beginToSettle(
    root,
    new Map(Object.values(MEMORIES).flatMap((name) => [...rememberedFiles(join(cache, name), software)])),
  );
  const made = await files.made;
  nameSearchBuild(root, base, [...memory.claimed.keys()].filter(isSearchPage), made.version);
  const built = settle([memory.close(), made.changes]);
  const lists = settings.offline ? writeOfflineLists(root, built) : [];
  for (const [name, count] of Object.entries({ ...counts, ...made.counts }))
    report.say(`${name}: ${count} files are made`);
  report.say(`the search index has ${(made.searchBytes / 1024).toFixed(0)} KiB`);
  for (const words of limitsPassed(built)) report.warn(words);
  const recorded = isForSite ? await recordPublished(content, check) : undefined;
  if (recorded) report.say(recorded);
  return [...built, ...lists.map((path) => builtFile(root, path)).filter((file) => file !== undefined)];
}

/**
 * Makes sure that no file that the archive brings along has the address of another.
 *
 * @throws OperationalError naming the first that has
 */
function requireFree(
  own: ReadonlySet<string>,
  pages: readonly CompiledPath[],
  sets: readonly SiteFileSet[],
): void {
  const taken =
    pages.find(({ path }) => own.has(path))?.path ??
    [...own].find((path) => sets.some(({ isOurs }) => isOurs(path)));
  if (taken !== undefined)
    throw new OperationalError(`public${taken} has the address of a file that the site makes; rename it`);
}

/**
 * Makes the pages that are not there as they would be made; gives how many.
 *
 * @param failure of other work, with which this ends too
 */
async function makePages(
  paths: readonly CompiledPath[],
  root: string,
  memory: BuildMemory,
  { page }: Report,
  failure: AbortSignal,
): Promise<number> {
  const write = createSiteWriter(root);
  for (const [number, { path, make }] of paths.entries()) {
    if (!memory.claimed.has(path)) memory.claim(path);
    write(path, await make());
    page(path);
    if (number % PAGES_AT_A_TIME === 0) await setImmediate();
    failure.throwIfAborted();
  }
  return paths.length;
}
