import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readEntries } from '../../src/holdings/read.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import { seconds } from './report.ts';

/** A plain site: a page for each text, and lists by year, country and topic. */
const SITE: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://example.org/"
title = "Texts"
disableKinds = ["RSS", "sitemap"]
[pagination]
pagerSize = 50
[taxonomies]
year = "years"
country = "countries"
topic = "topics"
`,
  'layouts/_default/single.html': `<!doctype html><html lang="{{ .Params.language }}"><title>{{ .Title }}</title><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></html>`,
  'layouts/_default/list.html': `<!doctype html><html lang="en"><title>{{ .Title }}</title><h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}</html>`,
};

/**
 * Builds the same texts with Hugo, and indexes its pages with Pagefind's own program, to compare with.
 *
 * @returns how long both took, in seconds; undefined where Hugo is not installed
 */
export function benchHugo(content: string, folder: string): number | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const holdings = holdingsAt(content);
  for (const [path, text] of Object.entries(SITE)) write(join(folder, path), text);
  for (const { statement, body } of readEntries(holdings, readVocabularies(holdings.vocabularies))) {
    const { title, date, published, language, countries, topics } = statement.data;
    const day = /\d{4}-\d\d-\d\d/u.exec(date ?? published ?? '')?.[0] ?? '1900-01-01';
    const front = { title, date: day, language, years: [day.slice(0, 4)], countries, topics };
    // Hugo takes front matter as JSON, and would run what stands between these marks.
    write(
      join(folder, 'content/texts', `${statement.id}.md`),
      `${JSON.stringify(front, null, 1)}\n\n${body.replaceAll('{{', '{ {')}`,
    );
  }
  const started = performance.now();
  run('hugo', ['--quiet', '--source', folder, '--destination', 'site']);
  run(resolve('node_modules/.bin/pagefind'), ['--site', join(folder, 'site'), '--force-language', 'en']);
  return seconds(started);
}

function write(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} failed: ${stderr.slice(-2000)}`);
}
