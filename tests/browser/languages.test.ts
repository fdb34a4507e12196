import AxeBuilder from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { direction } from '../../src/archive/language.ts';
import { INTERFACE_LANGUAGES } from '../../src/archive/interface-languages.ts';
import { open, useBrowser } from '../support/pages.ts';

const { url, site } = inject('founding');
const STATEMENT = 'statements/2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba/';
const KINDS = ['', 'countries/cu/', STATEMENT, 'search/?q=Cuba', 'about/', 'timeline/', 'people/wang-yi/'];

/** The first part of the addresses of a language; English is the first and has none. */
const prefixOf = (tag: string) => (tag === 'en' ? '' : `${tag}/`);

useBrowser();

test.each(INTERFACE_LANGUAGES)(
  'the pages in %s are in that language and direction, axe finds nothing on them, and none scrolls sideways',
  async (tag) => {
    const { page, faults } = await open(url + prefixOf(tag));
    for (const path of KINDS) {
      await page.goto(url + prefixOf(tag) + path, { waitUntil: 'networkidle' });
      const html = page.locator('html');
      expect(await html.getAttribute('lang'), path).toBe(tag);
      expect(await html.getAttribute('dir'), path).toBe(direction(tag));
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
          `${path}, ${width} px`,
        ).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 700 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  },
);

test('the switch leads to the same search in another language, and the choice is remembered on the first page', async () => {
  const { page, faults } = await open(`${url}search/?q=Cuba&language=vi`);
  await page.locator('.results .title').first().waitFor();
  await page.locator('language-switch summary').click();
  await page.getByRole('link', { name: 'Tiếng Việt' }).click();
  await page.waitForURL(`${url}vi/search/?q=Cuba&language=vi`);
  await page.locator('.results .title').first().waitFor();
  expect(await page.getByRole('button', { name: 'Search', exact: true }).count()).toBe(0);
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitForURL(`${url}vi/`);
  expect(faults).toEqual([]);
});

test('results and lists lead to statements in the language of the page; what is cited has the one permanent address', async () => {
  const { page } = await open(`${url}vi/search/?q=Cuba`);
  await page.locator('.results .title a').first().click();
  await page.waitForURL(/\/vi\/statements\//);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical?.startsWith(`${site}/statements/`)).toBe(true);
  expect(await page.locator('.citation, cite, [id*=cite]').first().innerHTML()).not.toContain('/vi/');
  expect(await page.locator('link[rel=cite-as]').getAttribute('href')).toBe(canonical);
});

test('each page names the same page in the other languages, and the feeds of a list are there', async () => {
  const { page } = await open(`${url}ar/countries/cu/`);
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
  expect(alternates).toHaveLength(INTERFACE_LANGUAGES.length + 1);
  expect(alternates).toContainEqual(['vi', `${site}/vi/countries/cu/`]);
  expect(alternates).toContainEqual(['x-default', `${site}/countries/cu/`]);
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  expect(feed).toBe('/countries/cu/feed.xml');
  expect((await page.request.get(new URL(feed ?? '', url).href)).status()).toBe(200);
});
