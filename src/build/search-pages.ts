import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNNAMED_BUILD } from '../search/files.ts';

/** Astro names an island by a digest of where its code lies, so that two folders would give two pages. */
const withNamedIsland = (page: string): string =>
  page.replace(/<astro-island uid="[^"]*"/, '<astro-island uid="search"');

/** Astro puts the style of islands before the first of them; HTML wants it in the head. */
function withStylesInHead(page: string): string {
  const style = /<style>astro-island[^<]*<\/style>/.exec(page)?.[0];
  return style ? page.replace(style, '').replace('</head>', `${style}</head>`) : page;
}

/** A script that a built script needs before it can run: `import{a}from"./b.js"`, and not `import("./b.js")`. */
const STATIC_IMPORT = /(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu;

/** The addresses of all that an island's scripts need, each once: they name one another, so that a browser learns of them late. */
function scriptsOf(page: string, root: string, base: string): string[] {
  const found = new Set<string>();
  const waiting = [...page.matchAll(/ (?:component|renderer)-url="([^"]+)"/gu)].map(([, url = '']) => url);
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    found.add(url);
    const folder = url.slice(0, url.lastIndexOf('/') + 1);
    const script = readFileSync(join(root, url.slice(base.length)), 'utf8');
    for (const [, name = ''] of script.matchAll(STATIC_IMPORT)) waiting.push(folder + name);
  }
  return [...found].sort();
}

/** Tells the browser of the scripts of the page's island in its head, so that they come together. */
const withScriptsAhead = (page: string, root: string, base: string): string =>
  page.replace(
    '</head>',
    `${scriptsOf(page, root, base)
      .map((url) => `<link rel="modulepreload" href="${url}">`)
      .join('')}</head>`,
  );

/** Whether a file of the site is a page of the search. */
export const isSearchPage = (path: string): boolean => SEARCH_PAGE.test(path);

const SEARCH_PAGE = /^\/(?:[^/]+\/)?search\/index\.html$/u;

/**
 * Writes the name of the search index's build into the search pages of a site, which were made while the index was, and
 * readies them.
 *
 * @param paths of the pages, under the site's root
 */
export function nameSearchBuild(root: string, base: string, paths: readonly string[], version: string): void {
  for (const path of paths) {
    const page = readFileSync(join(root, path), 'utf8');
    writeFileSync(
      join(root, path),
      withScriptsAhead(
        withNamedIsland(withStylesInHead(page.replaceAll(UNNAMED_BUILD, version))),
        root,
        base,
      ),
    );
  }
}
