import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ARCHIVAL_STYLE } from './archival.ts';

/** The styles in which a statement's citation is shown, in their order. */
export const CITATION_STYLES = ['chicago', 'apa', 'mla', 'archival'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** The input of citeproc: the styles, and the words of American English. */
export interface StyleSheets {
  styles: Readonly<Record<CitationStyle, string>>;
  locale: string;
}

/** Packages that carry styles of the Citation Style Language project; there is none of its own on npm. */
const CITATION_JS = 'node_modules/@citation-js/plugin-csl/lib';
const REHYPE_CITATION = 'node_modules/rehype-citation/dist/node/styles';

/** Reads the styles of the Chicago Manual (17th edition, author-date), APA (7th) and MLA (9th), and the archive's own. */
export async function readStyleSheets(): Promise<StyleSheets> {
  const { apa } = readJson(`${CITATION_JS}/styles.json`);
  const { 'en-US': locale } = readJson(`${CITATION_JS}/locales.json`);
  const [chicago, mla] = await Promise.all(['chicago', 'mla'].map(readModule));
  if (!apa || !locale || !chicago || !mla) throw new Error('A citation style is missing; run npm ci');
  return { styles: { chicago, apa, mla, archival: ARCHIVAL_STYLE }, locale };
}

const readJson = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, string | undefined>;

async function readModule(name: string): Promise<string> {
  const { href } = pathToFileURL(resolve(REHYPE_CITATION, `${name}.js`));
  return ((await import(/* @vite-ignore */ href)) as { default: string }).default;
}
