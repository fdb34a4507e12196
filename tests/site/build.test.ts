import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, inject, it, test } from 'vitest';
import { readBlocks } from '../../src/archive/body.ts';
import { readPublications } from '../../src/holdings/publications.ts';
import { plainEnvironment } from '../support/environment.ts';
import { ALIAS, FORMER_ANCHOR, SYNTHETIC } from '../support/fixture-archive.ts';
import { entriesOf, filesOf, page } from '../support/built-site.ts';
import { describeArchive } from '../support/describe-archive.ts';

const again = inject('again');

for (const name of ['founding', 'fixture'] as const) describeArchive(`the ${name} archive`, inject(name));

describe('a statement’s page', () => {
  const { folder } = inject('founding');
  const files = filesOf(folder);

  it('weighs at most 25 KB of HTML, CSS and script, at most 6 KB of it script, for any founding statement', () => {
    for (const file of files.filter((file) => /^statements\/\d[^/]+\/index\.html$/.test(file))) {
      const html = readFileSync(join(folder, file), 'utf8');
      const made = parse(html);
      const read = (path = '') => readFileSync(join(folder, path), 'utf8');
      const styles = made
        .querySelectorAll('link[rel=stylesheet]')
        .map((element) => read(element.getAttribute('href')));
      const inline = made
        .querySelectorAll('script:not([src], [type="application/ld+json"])')
        .map((element) => element.text);
      const scripts = scriptsOf(
        made.querySelectorAll('script[src]').map((element) => element.getAttribute('src') ?? ''),
        read,
      );
      const weigh = (contents: string[]) =>
        contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
      expect(weigh([html, ...styles, ...scripts]), file).toBeLessThan(25_000);
      expect(weigh([...inline, ...scripts]), file).toBeLessThan(6_000);
    }
  });

  it('costs an archive at most eight files and 52 KB a statement, its page and all other forms together', () => {
    const { folder, content } = inject('fixture');
    const made = filesOf(folder).filter((file) => /^statements\/(?!page\/|index|feed)/.test(file));
    const count = readdirSync(join(content, 'statements')).length;
    const bytes = made.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(made.length / count).toBeLessThan(8);
    expect(bytes / count).toBeLessThan(52_000);
  });

  it('says that a title was supplied, what a date rests on, and what was left out', () => {
    const text = page(
      inject('founding'),
      'statements/2024-09-vietnam-and-cuba-issue-a-joint-declaration/index.html',
    ).text;
    expect(text).toContain('Title supplied by the archive');
    expect(text).toContain('about September 2024');
    expect(text).toContain('The source gives no date.');
    expect(text).toContain('Source: VNA |');
  });
});

describe('a statement’s head', () => {
  const site = inject('fixture');

  it('names every other form, its permanent address, and what crawlers read', () => {
    for (const { id, data } of entriesOf(site)) {
      const head = page(site, `statements/${id}/index.html`);
      const url = `${site.site}${site.base}statements/${id}/`;
      expect(head.querySelector('link[rel=cite-as]')?.getAttribute('href')).toBe(url);
      expect(head.querySelectorAll('link[rel=alternate]').map((link) => link.getAttribute('href'))).toEqual(
        ['md', 'txt', 'json', 'bib', 'ris', 'csl.json'].map((form) => `${site.base}statements/${id}.${form}`),
      );
      expect(head.querySelector('meta[name="DC.title"]')?.getAttribute('content')).toBeTruthy();
      const linked = JSON.parse(
        head.querySelector('script[type="application/ld+json"]')?.innerHTML ?? '',
      ) as object;
      expect(linked).toMatchObject({ '@id': url, headline: data.title });
    }
  });

  it('gives its citation as files that hold the same', () => {
    for (const { id } of entriesOf(site)) {
      const read = (form: string) => readFileSync(join(site.folder, `statements/${id}.${form}`), 'utf8');
      const [item] = JSON.parse(read('csl.json')) as { id: string; URL: string }[];
      expect(item?.id).toBe(id);
      expect(read('bib')).toContain(`url = {${item?.URL}}`);
      expect(read('ris')).toContain(`UR  - ${item?.URL}\r\n`);
    }
  });
});

describe('the description for browsers', () => {
  it('is named by every page and leads to the search', () => {
    const { folder, site, base } = inject('fixture');
    expect(
      page(inject('fixture'), 'index.html').querySelector('link[rel=search]')?.getAttribute('href'),
    ).toBe(`${base}opensearch.xml`);
    expect(readFileSync(join(folder, 'opensearch.xml'), 'utf8')).toContain(
      `template="${site}${base}search/?q={searchTerms}"`,
    );
  });
});

describe('the search page', () => {
  it('names in its head every script that its island needs before it can run', () => {
    const { folder, base } = inject('fixture');
    const search = page(inject('fixture'), 'search/index.html');
    const ahead = search
      .querySelectorAll('head link[rel=modulepreload]')
      .map((link) => link.getAttribute('href') ?? '');
    const island = search.querySelector('astro-island');
    expect(ahead).toContain(island?.getAttribute('component-url'));
    expect(ahead).toContain(island?.getAttribute('renderer-url'));
    for (const address of ahead) {
      const script = readFileSync(join(folder, address.slice(base.length)), 'utf8');
      for (const [, name] of script.matchAll(/(?:from|import)"\.\/([^"]+)"/gu))
        expect(ahead).toContain(`${base}_astro/${name}`);
    }
  });
});

describe('a topic’s page', () => {
  it('says what the topic is called in other vocabularies', () => {
    const links = page(inject('founding'), 'topics/sanctions/index.html')
      .querySelectorAll('section[aria-labelledby="other-vocabularies"] a')
      .map((link) => [link.text, link.getAttribute('href')]);
    expect(links).toContainEqual(['EuroVoc: international sanctions', 'http://eurovoc.europa.eu/3483']);
    expect(links).toContainEqual(['UNBIS Thesaurus: sanctions', 'http://metadata.un.org/thesaurus/1005695']);
  });
});

describe('the fixture archive', () => {
  const site = inject('fixture');

  it('shows what is flagged for review as such', () => {
    const file =
      filesOf(site.folder).find((name) => /^statements\/2011-06-09-.*\/index\.html$/.test(name)) ?? '';
    const flagged = page(site, file);
    expect(flagged.querySelector('[role=note]')?.text).toMatch(/not yet confirmed by a person/);
    expect(flagged.querySelectorAll('.facts .flag').length).toBeGreaterThan(0);
  });

  it('makes nothing of a hostile text live', () => {
    const file =
      filesOf(site.folder).find((name) => /^statements\/2011-06-09-.*\/index\.html$/.test(name)) ?? '';
    const made = page(site, file);
    for (const part of made.querySelectorAll('.text, h1, title, .source'))
      expect(part.querySelectorAll('script, style, iframe, img')).toHaveLength(0);
    expect(readFileSync(join(site.folder, file), 'utf8')).not.toMatch(/<[^>]*(?:onerror|javascript:)/);
  });

  it('pages its lists by fifty, each page with its address', () => {
    const total = SYNTHETIC + 3;
    expect(page(site, 'statements/index.html').querySelectorAll('.statements > li')).toHaveLength(50);
    const last = Math.ceil(total / 50);
    expect(
      page(site, `statements/page/${last}/index.html`).querySelectorAll('.statements > li'),
    ).toHaveLength(total - (last - 1) * 50);
    expect(existsSync(join(site.folder, `statements/page/${last + 1}`))).toBe(false);
  });

  it('sends a former address on to the present one', () => {
    const moved = page(site, `statements/${ALIAS}/index.html`);
    const target = moved.querySelector('#moved')?.getAttribute('href') ?? '';
    expect(target).toMatch(/^\/archive\/statements\/.+\/$/);
    expect(moved.querySelector('noscript')?.innerHTML).toContain(`content="0; url=${target}"`);
    expect(moved.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${site.site}${target}`);
    expect(existsSync(join(site.folder, `statements/${ALIAS}.json`))).toBe(true);
  });

  it('says at its top that a statement was withdrawn, and what took its place', () => {
    const withdrawn = entriesOf(site).find(({ data }) => data.notice);
    const notice = page(site, `statements/${withdrawn?.id}/index.html`).querySelector('article [role=note]');
    expect(notice?.text).toContain('withdrawn by its issuer');
    expect(notice?.text).toContain('Sent by mistake.');
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe(
      `${site.base}statements/${withdrawn?.data.notice?.replacedBy}/`,
    );
  });

  it('records every statement that it publishes, and its paragraphs, in the ledger', () => {
    const published = readPublications(join(site.content, 'published'));
    for (const { id, body } of entriesOf(site))
      expect(published.get(id)?.anchors).toEqual(readBlocks(body).map(({ anchor }) => anchor));
  });

  it('keeps former anchors as places in the paragraphs that they lead to', () => {
    const edited = entriesOf(site).find(({ data }) => FORMER_ANCHOR in data.formerAnchors);
    const former = page(site, `statements/${edited?.id}/index.html`).querySelector(`#${FORMER_ANCHOR}`);
    expect(former?.parentNode?.getAttribute('id')).toBe(edited?.data.formerAnchors[FORMER_ANCHOR]);
  });

  it('tells whose a translation is, on both statements, and lists all accounts of an event', () => {
    const translation = entriesOf(site).find(({ data }) => data.translationOf);
    const own = page(site, `statements/${translation?.id}/index.html`).querySelector(
      '[aria-labelledby=versions]',
    );
    expect(own?.text).toMatch(/This is a machine translation.*Original/s);
    const original = page(site, `statements/${translation?.data.translationOf}/index.html`);
    expect(original.querySelector('[aria-labelledby=versions]')?.text).toContain('Machine translation');
    expect(page(site, 'events/the-talks/index.html').querySelectorAll('article .text')).toHaveLength(2);
  });

  it('relates the accounts of one event', () => {
    const target =
      page(site, `statements/${ALIAS}/index.html`).querySelector('#moved')?.getAttribute('href') ?? '';
    expect(
      page(site, `${target.slice(site.base.length)}index.html`).querySelector(
        'section[aria-labelledby=related]',
      )?.text,
    ).toContain('the same event');
  });
});

test('two clean builds give the same bytes', () => {
  const { folder } = inject('founding');
  expect(filesOf(again)).toEqual(filesOf(folder));
  for (const file of filesOf(folder))
    expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
});

describe('a build stops, with file, line and field,', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    [
      'at a date that is none',
      (text) => text.replace(/^date: .*$/m, 'date: "2026-02-30"'),
      /\.md:\d+ date: is not an EDTF level 1 date/,
    ],
    [
      'at a country that is none',
      (text) => text.replace(/^countries: .*$/m, 'countries: [XX]'),
      /\.md:\d+ countries\.0: "XX" is not a country code/,
    ],
    [
      'at an id that is taken',
      (text) =>
        text.replace(
          /^review:|^source:/m,
          'aliases: [2026-01-04-trung-quoc-va-pakistan-cam-ket-hop-tac-chong-khung-bo]\n$&',
        ),
      /aliases\.0: .* is already used by/,
    ],
  ])('%s', (_, change, expected) => {
    const root = mkdtempSync(join(tmpdir(), 'chancery-broken-'));
    try {
      cpSync('content', root, { recursive: true });
      const name = readdirSync(join(root, 'statements')).find((file) => file.startsWith('2022')) ?? '';
      const path = join(root, 'statements', name);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      const environment = plainEnvironment({ CHANCERY_CONTENT: root });
      let output = '';
      try {
        execFileSync('node_modules/.bin/node', ['src/commands/build.ts', '--outDir', join(root, 'site')], {
          env: environment,
          stdio: 'pipe',
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
        output = `${stdout.toString()}${stderr.toString()}`;
      }
      expect(output).toMatch(expected);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

/** Scripts and all that they import before they run; what they fetch when it is asked for is not among them. */
function scriptsOf(paths: readonly string[], read: (path: string) => string): string[] {
  const found = new Map<string, string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    const script = read(path);
    found.set(path, script);
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      add(`${dirname(path)}/${imported}`);
  };
  paths.forEach(add);
  return [...found.values()];
}
