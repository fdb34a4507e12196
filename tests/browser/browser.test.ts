import AxeBuilder from '@axe-core/playwright';
import { spawn } from 'node:child_process';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { plainEnvironment } from '../support/environment.ts';
import { ALIAS } from '../support/fixture-archive.ts';

const founding = inject('founding').url;
const fixture = inject('fixture').url;
const STATEMENT = 'statements/2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba/';

let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(() => browser.close());

/** A page of its own, on which any error or request to elsewhere fails the test that looks at `faults`. */
async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext(options);
  contexts.push(context);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin)
      faults.push(request.url());
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults };
}

const titles = (page: Page) => page.locator('.results .title').allTextContents();

/** Waits for a search to come to so many results. */
const results = (page: Page, count: RegExp | string) =>
  page.locator('.found', { hasText: count }).waitFor({ timeout: 15_000 });

describe('reading', () => {
  it('copies the link of a paragraph, and arrives at it', async () => {
    const { page, faults } = await open(founding + STATEMENT, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const mark = page.getByRole('link', { name: 'Link to paragraph 4' });
    await mark.click();
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    await page.goto('about:blank');
    await page.goto(copied);
    const target = page.locator('.text :target');
    expect(await target.textContent()).toMatch(/^Sáng 29\/8/);
    const top = await target.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(400);
    expect(faults).toEqual([]);
  });

  it('copies the link by keyboard as well', async () => {
    const { page } = await open(founding + STATEMENT, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: 'Link to paragraph 1', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${STATEMENT}#`);
  });

  it('keeps the text in its own letters when it is selected and copied', async () => {
    const { page } = await open(founding + STATEMENT);
    const text = await page.locator('.text p').first().innerText();
    expect(text).toBe(
      'Lãnh đạo Bộ Ngoại giao Việt Nam nhấn mạnh, lập trường nhất quán của Việt Nam là luôn đoàn kết và ủng hộ Cuba.',
    );
  });

  it('folds the facts above the text on a phone and keeps them open in the margin', async () => {
    const phone = await open(founding + STATEMENT, { viewport: { width: 390, height: 800 } });
    const parties = phone.page.locator('.facts').getByRole('link', { name: 'Cuba' });
    expect(await parties.isVisible()).toBe(false);
    await phone.page.locator('.facts summary').click();
    expect(await parties.isVisible()).toBe(true);
    const desk = await open(founding + STATEMENT, { viewport: { width: 1280, height: 800 } });
    expect(await desk.page.locator('.facts').getByRole('link', { name: 'Cuba' }).isVisible()).toBe(true);
  });

  it('needs at most two fonts, and moves nothing when they come', async () => {
    const context = await browser.newContext();
    contexts.push(context);
    const page = await context.newPage();
    const fonts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
    await page.addInitScript(() => {
      (window as unknown as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(founding + STATEMENT, { waitUntil: 'networkidle' });
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.length).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  });

  it('takes the reader’s colours, and remembers a choice', async () => {
    const { page } = await open(founding, { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.getByLabel('Colours').selectOption('light');
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(founding + STATEMENT);
    expect(await paper()).toBe(light);
    await page.getByLabel('Colours').selectOption('');
    expect(await paper()).toBe(dark);
  });

  it('follows a former address to the present one, to the same paragraph', async () => {
    const { page } = await open(`${fixture}statements/${ALIAS}/#somewhere`);
    await page.waitForURL((url) => !url.pathname.includes(ALIAS) && url.hash === '#somewhere');
    expect(await page.locator('h1').textContent()).not.toBe('This statement has moved');
  });

  it('shows a hostile text as the words that it is', async () => {
    const { page, faults } = await open(`${fixture}years/2011/`);
    page.on('dialog', () => faults.push('a dialog'));
    await page.getByRole('link', { name: /Government of Malta/ }).click();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').textContent()).toContain("<script>alert('title')</script>");
    expect(await page.locator('.text').textContent()).toContain('<img src=x onerror="alert(1)">');
    expect(faults).toEqual([]);
  });
});

describe('searching', () => {
  test.each(['Cuba', 'Kuba', '古巴', 'cuba', 'Куба'])(
    'for %s finds all four statements that concern Cuba',
    async (word) => {
      const { page, faults } = await open(`${founding}search/?q=${encodeURIComponent(word)}`);
      await results(page, '4 results');
      expect((await titles(page)).join()).not.toContain('Pakistan');
      expect(await page.getByLabel('Search statements').inputValue()).toBe(word);
      expect(faults).toEqual([]);
    },
  );

  test.each(['khung bo', 'khủng bố', 'KHỦNG BỐ'])(
    'for %s finds the Vietnamese statements on terrorism',
    async (word) => {
      const { page } = await open(`${founding}search/?q=${encodeURIComponent(word)}`);
      await results(page, '2 results');
      const marks = page.locator('.results mark');
      await marks.first().waitFor();
      expect(await marks.allTextContents()).toContain('khủng bố');
      expect(await page.locator('.excerpt').first().getAttribute('lang')).toBe('vi');
    },
  );

  it('for doi thoai finds đối thoại', async () => {
    const { page } = await open(`${founding}search/?q=doi+thoai`);
    await results(page, /^[2-5] results/);
    await page.locator('.results mark').first().waitFor();
    expect((await page.locator('.results mark').allTextContents()).join().toLowerCase()).toContain(
      'đối thoại',
    );
  });

  test.each(['zzzunknown', 'quetzalcoatlzz'])('for %s says that there is none', async (word) => {
    const { page } = await open(`${founding}search/?q=${word}`);
    await results(page, 'No results');
    await page.getByText(`No statement contains “${word}”.`).waitFor();
    expect(await titles(page)).toEqual([]);
  });

  it('finds phrases, leaves words out, and takes a name as a word when asked', async () => {
    const { page } = await open(`${founding}search/?q=${encodeURIComponent('"an ninh mạng"')}`);
    await results(page, '2 results');
    await page.goto(`${founding}search/?q=${encodeURIComponent('an ninh mạng -Pakistan')}`);
    await results(page, '1 result');
    await page.goto(`${founding}search/?q=Kuba`);
    await page.getByRole('button', { name: 'Search for the word “Kuba” instead' }).click();
    await results(page, '1 result');
    expect(await titles(page)).toEqual([
      'Pererat dan Perdalam Hubungan Solidaritas dan Kerja Sama Komprehensif Vietnam-Kuba',
    ]);
  });

  it('filters with counts, and Back, reload and a shared link restore the whole', async () => {
    const { page } = await open(`${founding}search/`, { viewport: { width: 1280, height: 900 } });
    await results(page, '5 results');
    await page.getByRole('group', { name: 'Language' }).getByLabel('Vietnamese').check();
    await results(page, '3 results');
    await page.getByRole('group', { name: 'Topic' }).getByLabel('Terrorism').check();
    await results(page, '2 results');
    const shared = page.url();
    expect(new URL(shared).search).toBe('?topic=terrorism&language=vi');
    await page.goBack();
    await results(page, '3 results');
    await page.goForward();
    await page.reload();
    await results(page, '2 results');
    const other = await open(shared);
    await results(other.page, '2 results');
    await other.page.getByRole('button', { name: 'Remove Terrorism' }).click();
    await results(other.page, '3 results');
    await page.getByRole('link', { name: 'Trung Quốc và Pakistan' }).click();
    await page.waitForURL(/statements/);
    await page.goBack();
    await results(page, '2 results');
  });

  it('filters by year and sorts by date', async () => {
    const { page } = await open(`${founding}search/?from=2021&to=2022&sort=oldest`);
    await results(page, '2 results');
    await page.locator('.results .title').nth(1).waitFor();
    expect((await titles(page))[0]).toContain('Pererat');
    await page.getByLabel('Sort by').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    await expect.poll(async () => (await titles(page))[0]).toContain('Việt Nam kêu gọi');
  });

  it('does not load the text index for names and filters alone', async () => {
    const { page } = await open('about:blank');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${founding}search/?q=Cuba&topic=sanctions`);
    await results(page, '3 results');
    expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  it('works by keyboard from the home page to a statement', async () => {
    const { page } = await open(founding);
    await page.getByLabel('Search statements').focus();
    await page.keyboard.type('rửa tiền');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await results(page, '1 result');
    await page.locator('.results a').waitFor();
    await page.locator('.results a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/2026-02-01/);
  });

  it('answers what is typed, and puts it in the address', async () => {
    const { page } = await open(`${founding}search/`);
    await page.getByLabel('Search statements').pressSequentially('pandemi', { delay: 30 });
    await page.waitForURL(/q=pandemi$/);
    await results(page, /^[1-5] results?$/);
  });

  it('goes Back from query to query, and leaves words and countries out', async () => {
    const { page } = await open(`${founding}search/`);
    const field = page.getByLabel('Search statements');
    for (const [query, count] of [
      ['sanctions', '1 result'],
      ['cuba', '4 results'],
      ['cuba -joint', '3 results'],
      ['-cuba', '1 result'],
    ] as const) {
      await field.fill(query);
      await page.keyboard.press('Enter');
      await results(page, count);
    }
    await page.goBack();
    await results(page, '3 results');
    await page.goBack();
    await page.goBack();
    await results(page, '1 result');
    await expect.poll(() => field.inputValue()).toBe('sanctions');
  });

  it('keeps what is typed when a filter is chosen before the pause is over, and the focus on the filter', async () => {
    const { page } = await open(`${founding}search/`, { viewport: { width: 1280, height: 900 } });
    await results(page, '5 results');
    await page.getByLabel('Search statements').fill('terrorism');
    const filter = page.getByRole('group', { name: 'Language' }).getByLabel('English');
    await filter.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/q=terrorism&language=en$/);
    await results(page, '1 result');
    expect(await filter.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('refuses dates that are none before it searches', async () => {
    const { page } = await open(`${founding}search/`, { viewport: { width: 1280, height: 900 } });
    await results(page, '5 results');
    await page.getByLabel('From').fill('2023-13');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('From').evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(
      false,
    );
    expect(new URL(page.url()).search).toBe('');
    await page.getByLabel('From').fill('2026');
    await page.keyboard.press('Tab');
    await results(page, '2 results');
  });

  it('never takes back a letter while results come in', async () => {
    const { page } = await open(`${founding}search/`);
    const field = page.getByLabel('Search statements');
    // Slower than the pause that starts a search, so that answers arrive between the letters.
    await field.pressSequentially('pandemi', { delay: 300 });
    expect(await field.inputValue()).toBe('pandemi');
    await page.waitForURL(/q=pandemi$/);
    await page.goto(`${founding}search/?q=sanctions`);
    await results(page, '1 result');
    expect(await field.inputValue()).toBe('sanctions');
  });

  test.each([
    '"',
    '!!!',
    '<script>alert(1)</script>',
    '.*+?^${}()|[]\\',
    '\u202eabc عربي',
    '🕊️',
    'x'.repeat(10_000),
    '-Cuba',
    'a\u0000b',
  ])('bears the query %j', async (query) => {
    const { page, faults } = await open(
      `${founding}search/?q=${encodeURIComponent(query)}&country=zz&from=2022-99&sort=up`,
    );
    await results(page, /results?$/i);
    await page.getByText(/^Ignored in the address:/).waitFor();
    expect(faults).toEqual([]);
  });

  it('says so when the index cannot be loaded, and tries again', async () => {
    const { page } = await open(founding);
    let broken = true;
    await page.route('**/pagefind/**', (route) => (broken ? route.abort() : route.continue()));
    await page.goto(`${founding}search/?q=sanctions`);
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Countries' }).waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page, '1 result');
    await page.unroute('**/pagefind/**');
    let failing = true;
    await page.route('**/search/rows/**', (route) => (failing ? route.abort() : route.continue()));
    await page.goto(`${founding}search/?q=Cuba`);
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.results .title').nth(3).waitFor();
  });

  it('works under a base path, in Chinese and Arabic', async () => {
    const { page } = await open(`${fixture}search/?q=${encodeURIComponent('一个中国')}`);
    await results(page, '1 result');
    await page.locator('.results mark').first().waitFor();
    expect(await page.locator('.excerpt').first().textContent()).toContain('坚持一个中国原则');
    await page.locator('.results a').first().click();
    await page.waitForURL(/\/archive\/statements\/2014-12-23-/);
    const arabic = await open(`${fixture}search/?q=${encodeURIComponent('الحوار')}&language=ar`);
    await results(arabic.page, /results?$/);
  });
});

describe('without script', () => {
  it('every list and text can be read, and search points to them', async () => {
    const { page } = await open(`${founding}search/`, { javaScriptEnabled: false });
    expect(await page.locator('noscript, main').first().textContent()).toContain('needs JavaScript');
    await page.getByRole('main').getByRole('link', { name: 'Countries' }).click();
    await page.getByRole('link', { name: 'Cuba', exact: true }).click();
    await page.getByRole('link', { name: 'Việt Nam kêu gọi' }).click();
    expect(await page.locator('.text p').count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Link to paragraph 2', exact: true }).click();
    expect(page.url()).toContain('#');
  });

  it('a former address is refreshed to the present one', async () => {
    const { page } = await open(`${fixture}statements/${ALIAS}/`, { javaScriptEnabled: false });
    await page.waitForURL((url) => !url.pathname.includes(ALIAS));
  });
});

/** One page of each kind. */
const KINDS = [
  '',
  'statements/',
  STATEMENT,
  'countries/',
  'countries/cu/',
  'countries/cu-vn/',
  'countries/us/mentions/',
  'topics/',
  'topics/terrorism/',
  'types/read-out/',
  'languages/vi/',
  'years/',
  'organizations/un/',
  'search/?q=Cuba+tr%E1%BB%ABng+ph%E1%BA%A1t',
  'search/?q=khung+bo',
  'about/',
  'no-such-page/',
];

test.each(KINDS)(
  'axe finds nothing on /%s, on a phone or a desk, light or dark, and nothing scrolls sideways',
  async (path) => {
    const { page, faults } = await open(founding + path);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`,
        );
        expect(found, `${width} px, ${colorScheme}`).toEqual([]);
      }
    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    // A page that is not there answers 404, which the browser's console calls an error.
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  },
);

test('search works in development', async () => {
  const server = spawn('node_modules/.bin/astro', ['dev', '--port', '0'], {
    env: plainEnvironment({ ASTRO_DEV_BACKGROUND: '0', NO_COLOR: '1' }),
    detached: true,
  });
  try {
    const url = await new Promise<string>((found, fail) => {
      let output = '';
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
        if (address) found(address);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => fail(new Error(`The server ended: ${output}`)));
    });
    const { page } = await open(`${url}search/?q=khung+bo`);
    await results(page, '2 results');
    const record = await page.request.get(`${url}${STATEMENT.slice(0, -1)}.json`);
    expect(await record.json()).toMatchObject({ date: '2022-08-29' });
  } finally {
    if (server.pid) process.kill(-server.pid);
  }
});
