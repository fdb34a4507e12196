import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/archive/body.ts';
import { direction } from '../../src/archive/language.ts';
import { readSettings } from '../../src/holdings/settings.ts';
import { entriesOf, filesOf, page } from './built-site.ts';
import type { BuiltSite } from './sites.ts';

/** What holds for the site of every archive, whatever it holds. */
export function describeArchive(name: string, site: BuiltSite): void {
  describe(name, () => {
    const settings = readSettings(site.content);
    const [first] = settings.languages;
    const files = filesOf(site.folder);
    const html = files.filter((file) => file.endsWith('.html'));
    const entries = entriesOf(site);

    it('has a page for each statement and no other', () => {
      const made = html.filter((file) => /^statements\/(?!page\/)[^/]+\/index\.html$/.test(file));
      const aliases = entries.flatMap(({ data }) => data.aliases);
      expect(made).toEqual(
        [...entries.map(({ id }) => id), ...aliases].sort().map((id) => `statements/${id}/index.html`),
      );
    });

    it('has no link that leads nowhere, and none that leaves its base', () => {
      const exists = new Set(files);
      const broken: string[] = [];
      for (const file of html) {
        const from = new URL(file.replace(/index\.html$/, ''), `${site.site}${site.base}`);
        for (const element of page(site, file).querySelectorAll(
          'a[href], link[href], script[src], form[action]',
        )) {
          const address =
            element.getAttribute('href') ??
            element.getAttribute('src') ??
            element.getAttribute('action') ??
            '';
          const url = new URL(address.replaceAll('&amp;', '&'), from);
          if (url.origin !== new URL(site.site).origin) continue;
          const path = decodeURIComponent(url.pathname.slice(site.base.length));
          const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
          if (!url.pathname.startsWith(site.base) || !exists.has(target)) broken.push(`${file}: ${address}`);
          else if (url.hash && target.endsWith('.html')) {
            const id = decodeURIComponent(url.hash.slice(1));
            if (!page(site, target).querySelector(`[id="${id}"]`)) broken.push(`${file}: ${address}`);
          }
        }
      }
      expect(broken).toEqual([]);
    });

    it('gives links on other sites the archive’s own picture, where it has one', () => {
      const pictures = new Set(
        html.map((file) =>
          page(site, file).querySelector('meta[property="og:image"]')?.getAttribute('content'),
        ),
      );
      // Pages that only send on have none.
      pictures.delete(undefined);
      const expected = files.filter((file) => /^picture\.\w+$/u.test(file));
      expect([...pictures]).toEqual(expected.map((file) => `${site.site}${site.base}${file}`));
      expect(expected).toHaveLength(settings.picture === undefined ? 0 : 1);
    });

    it('asks nothing of another origin', () => {
      for (const file of html)
        for (const element of page(site, file).querySelectorAll(
          '[src], link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon]',
        )) {
          const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
          expect(address, file).toMatch(/^(?:\/(?!\/)|data:)/);
        }
    });

    it('is valid HTML on every kind of page', async () => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: {
          // Astro writes void elements and booleans in its own way, and places styles where they are used.
          'void-style': 'off',
          'attribute-boolean-style': 'off',
          'attribute-empty-style': 'off',
          'no-inline-style': 'off',
          'no-trailing-whitespace': 'off',
          'doctype-style': 'off',
          'long-title': 'off',
          'prefer-native-element': 'off',
          'no-raw-characters': 'off',
          'require-sri': 'off',
          'valid-id': ['error', { relaxed: true }],
        },
        elements: [
          'html5',
          {
            'astro-island': { flow: true },
            'theme-switch': { flow: true, phrasing: true },
            'paragraph-links': { flow: true },
            'evidence-bar': { flow: true },
            'machine-translation': { flow: true },
            'reading-trail': { flow: true },
            'statement-comparison': { flow: true },
          },
        ],
      });
      const kinds = new Map(
        html.map((file) => [file.replace(/[^/]+\/index\.html$/, '*').replace(/page\/\d+/, 'page'), file]),
      );
      for (const file of kinds.values()) {
        const text = readFileSync(join(site.folder, file), 'utf8');
        // The validator takes what stands behind the end, which HTML does not allow.
        expect(text.trimEnd().endsWith('</html>'), file).toBe(true);
        const report = await validator.validateString(text);
        const messages = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`),
        );
        expect(messages).toEqual([]);
      }
    });

    it('serves each statement as its entry, its source byte for byte, and its record', () => {
      for (const { id, data, body, text } of entries) {
        expect(readFileSync(join(site.folder, `statements/${id}.md`), 'utf8')).toBe(text);
        const source = readFileSync(join(site.content, 'sources', data.source.file));
        expect(readFileSync(join(site.folder, `statements/${id}.txt`)).equals(source)).toBe(true);
        const record = JSON.parse(readFileSync(join(site.folder, `statements/${id}.json`), 'utf8')) as object;
        expect(record).toMatchObject({
          id,
          url: `${site.site}${site.base}statements/${id}/`,
          title: data.title,
        });
        expect(record).toMatchObject({
          countries: data.countries,
          topics: data.topics,
          text: readBlocks(body),
        });
      }
    });

    it('names every page but the moved ones in its sitemap, at its canonical address', () => {
      const sitemap = readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8');
      const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
      const isListed = (file: string) =>
        file !== '404.html' && !/^(?:[a-z]{2}\/)?offline\/index\.html$/u.test(file) && !moved.includes(file);
      const moved = entries.flatMap(({ data }) => data.aliases.map((id) => `statements/${id}/index.html`));
      const expected = html
        .filter(isListed)
        .map((file) => `${site.site}${site.base}${file.replace(/index\.html$/, '')}`);
      expect(listed.sort()).toEqual(expected.sort());
      // A statement is cited by the one address of its page in the first language.
      for (const file of html.filter(isListed))
        expect(page(site, file).querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
          `${site.site}${site.base}${file.replace(/index\.html$/, '').replace(/^[a-z]{2}\/(?=statements\/(?:\d|undated))/, '')}`,
        );
      expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toContain(
        `${site.site}${site.base}sitemap-index.xml`,
      );
    });

    it('gives each page one title, one heading and a description of its own', () => {
      for (const file of html) {
        expect(page(site, file).querySelectorAll('h1'), file).toHaveLength(1);
        expect(page(site, file).querySelector('title')?.text.length, file).toBeGreaterThan(3);
        const about = page(site, file).querySelector('meta[name=description]')?.getAttribute('content');
        // What the archive says of itself may be as short as it likes. Chinese says as much in far fewer characters.
        const least = about === settings.description ? 1 : file.startsWith('zh/') ? 6 : 21;
        expect(about?.length, file).toBeGreaterThanOrEqual(least);
        const [, prefix = first] = /^([a-z]{2})\//.exec(file) ?? [];
        expect(page(site, file).querySelector('html')?.getAttribute('lang'), file).toBe(prefix);
      }
    });

    it('shows each statement’s title and text in its own language and direction', () => {
      for (const { id, data, body } of entries) {
        const text = page(site, `statements/${id}/index.html`).querySelector('.text');
        expect(text?.getAttribute('lang')).toBe(data.language);
        expect(text?.getAttribute('dir')).toBe(direction(data.language));
        const shown = text?.text.replace(/\s+/g, '');
        const expected = readBlocks(body)
          .map((block) => block.text)
          .join('')
          .replace(/\s+/g, '');
        expect(decodeEntities(shown ?? '')).toBe(expected);
      }
    });
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot);/g, (entity) => ENTITIES[entity] ?? entity);
