import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { filesIn } from '../holdings/files-digest.ts';
import { writeWithFolder } from '../holdings/write.ts';
import { createPolicyWriter, type CompiledPolicy } from './page-policy.ts';

/*
 * Astro compiles the site: modules that make its pages, and the scripts, styles and fonts that these name. None of it depends
 * on the entries, so that it is kept, and one edit of an entry compiles nothing. Pages are made from it here, in the same way
 * whether it was compiled a moment or a month ago.
 */

/**
 * A variable of the environment: the digest of what Astro is to compile, and to do no more than that, since the process that
 * called it makes the site.
 */
export const COMPILE_ONLY = 'CHANCERY_COMPILE_ONLY';

/** Where compiled sites are kept, a folder each. It can be removed at any time. */
const KEPT = resolve('node_modules/.cache/chancery/compiled');

/** One that no build has opened for a day is removed: a person may build an archive and look at another. In milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** The name of the module that Astro begins pages with. */
const ENTRY = /^prerender-entry\..*\.mjs$/u;

/** What pages need of a route beside their modules. */
export interface PageStyles {
  key: string;
  styles: readonly unknown[];
}

/** A page or another file that Astro makes: its path under the site's root, with a slash before. */
export interface CompiledPath {
  path: string;
  make: () => Promise<string>;
}

/** The folder of a site that is compiled, or is to be. */
export const compiledFolder = (digest: string): string => join(KEPT, digest.slice(0, 24));

/** The files of a compiled site beside its pages: a folder that is laid into every site. */
export const assetsOf = (folder: string): string => join(folder, 'site');

/** Whether a site was compiled from what has a digest. */
export const isCompiled = (digest: string): boolean => existsSync(compiledFolder(digest));

/** Begins a folder to compile into, which counts as none until it is kept. */
export function beginCompiledSite(): string {
  const folder = join(KEPT, `.unfinished-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(assetsOf(folder), { recursive: true });
  return folder;
}

/**
 * Keeps the modules that make pages, which Astro removes when it is done.
 *
 * @param folder that was begun
 * @param modules Astro's folder of them
 */
export function keepPageModules(folder: string, modules: string, styles: readonly PageStyles[]): void {
  cpSync(modules, join(folder, 'pages'), { recursive: true });
  writeWithFolder(join(folder, 'styles.json'), JSON.stringify(styles));
}

/** The attribute by which Astro tells the elements of a component apart, for its styles. */
const SCOPE = /data-astro-cid-[a-z\d]+/gu;

/**
 * Gives Astro's scopes short names, in modules and styles: a statement's page names one some two hundred times, and so
 * they were a seventh of it.
 */
function shortenScopes(folder: string): void {
  const files = filesIn(folder)
    .filter((path) => /\.(?:css|m?js)$/u.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const scopes = new Set(files.flatMap(({ text }) => text.match(SCOPE) ?? []));
  const names = new Map([...scopes].sort().map((scope, number) => [scope, `data-s${number.toString(36)}`]));
  for (const { path, text } of files)
    writeFileSync(
      path,
      text.replace(SCOPE, (scope) => names.get(scope) ?? scope),
    );
}

/** Ends a folder that was begun: it is the site that is compiled from what has a digest from now on. */
export function keepCompiledSite(folder: string, digest: string): void {
  shortenScopes(folder);
  const kept = compiledFolder(digest);
  // Another build that compiled the same may be making pages from it.
  if (existsSync(kept)) rmSync(folder, { recursive: true });
  else renameSync(folder, kept);
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (used !== undefined && Date.now() - used > KEPT_FOR) rmSync(path, { recursive: true, force: true });
  }
}

/** What Astro's module of pages gives, as far as it is used here. */
interface PageMaker {
  setInternals: (internals: object) => void;
  setOptions: (options: object) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/**
 * Opens a compiled site, and gives all that it makes, in Astro's order.
 *
 * @param address where the site is served, with a slash at the end
 * @throws Error where two routes give one path
 */
export async function openCompiledSite(folder: string, address: string): Promise<CompiledPath[]> {
  const now = new Date();
  utimesSync(folder, now, now);
  const modules = join(folder, 'pages');
  const entry = readdirSync(modules).find((name) => ENTRY.test(name)) ?? '';
  const { app, manifest } = (await import(pathToFileURL(join(modules, entry)).href)) as {
    app: PageMaker & ConstructorParameters<typeof StaticPaths>[0];
    manifest: { csp: CompiledPolicy; shouldInjectCspMetaTags: boolean };
  };
  manifest.shouldInjectCspMetaTags = false;
  const withPolicy = createPolicyWriter(manifest.csp);
  const styles = JSON.parse(readFileSync(join(folder, 'styles.json'), 'utf8')) as PageStyles[];
  app.setInternals({ pagesByKeys: new Map(styles.map((page) => [page.key, page])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: TO_STANDARD_ERROR } } });
  const paths = new Map<string, CompiledPath>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const { path, asked } = placeOf(pathname, route);
    if (paths.has(path)) throw new Error(`Two pages have the address ${path}; rename one of them`);
    paths.set(path, {
      path,
      make: async () => {
        const response = await app.render(new Request(new URL(asked, address)), { routeData: route });
        if (!PAGE_STATUSES.includes(response.status))
          throw new Error(`${path} was not made: Astro answered with ${response.status}`);
        const text = await response.text();
        return route.type === 'page' ? withPolicy(text) : text;
      },
    });
  }
  return [...paths.values()];
}

/** A page is there, or is the one that says that another is not. */
const PAGE_STATUSES = [200, 404];

/** Where what a route makes is written, and the address under the site's at which Astro makes it. */
function placeOf(pathname: string, { type }: RouteData): { path: string; asked: string } {
  const name = pathname.replace(/^\/+|\/+$/gu, '');
  if (type === 'endpoint') return { path: `/${name}`, asked: name };
  if (name === '') return { path: '/index.html', asked: '' };
  return { path: name === '404' ? '/404.html' : `/${name}/index.html`, asked: `${name}/` };
}

/** What Astro has to say while it makes a page is a warning or an error. */
const TO_STANDARD_ERROR = {
  write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`),
};
