import { readFileSync } from 'node:fs';
import { describe, expect, inject, it, test } from 'vitest';
import { open, results, titles, useBrowser } from '../support/pages.ts';

const founding = inject('founding').url;
const fixture = inject('fixture').url;

useBrowser();

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
    'for %s finds the statements on terrorism in every language, the Vietnamese ones first',
    async (word) => {
      const { page } = await open(`${founding}search/?q=${encodeURIComponent(word)}`);
      await results(page, '3 results');
      await page.getByText('searched also as').waitFor();
      const marks = page.locator('.results mark');
      await marks.first().waitFor();
      expect(await marks.allTextContents()).toContain('khủng bố');
      expect(await page.locator('.excerpt').first().getAttribute('lang')).toBe('vi');
      // A topic's list, found by its name in Vietnamese, with or without diacritics.
      await page.getByRole('button', { name: 'Topic Terrorism' }).waitFor();
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
    await page.getByRole('button', { name: 'Only the words' }).click();
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

  it('does not load the text index for filters alone', async () => {
    const { page } = await open('about:blank');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${founding}search/?country=cu&topic=sanctions`);
    await results(page, '3 results');
    expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  it('takes the focus to the results when they are asked for, and has a way to them past all else', async () => {
    const { page } = await open(`${founding}search/`);
    await page.getByLabel('Search statements').fill('Cuba');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('results');
    await page.getByRole('heading', { level: 2 }).filter({ hasText: 'Cuba' }).first().waitFor();
    await page.getByRole('link', { name: 'Skip to the results' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
  });

  it('works by keyboard from the home page to a statement', async () => {
    const { page } = await open(founding);
    await page.getByLabel('Search statements').focus();
    await page.keyboard.type('rửa tiền');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await results(page, '1 result');
    await page.locator('.results .title a').waitFor();
    await page.locator('.results .title a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/2026-02-01/);
  });

  it('answers what is typed, and puts it in the address', async () => {
    const { page } = await open(`${founding}search/`);
    await page.getByLabel('Search statements').pressSequentially('pandemi', { delay: 30 });
    await page.waitForURL(/q=pandemi$/);
    await page
      .locator('.results mark')
      .filter({ hasText: /pandemi/iu })
      .first()
      .waitFor();
  });

  it('goes Back from query to query, and leaves words and countries out', async () => {
    const { page } = await open(`${founding}search/`);
    const field = page.getByLabel('Search statements');
    for (const [query, count] of [
      ['"sanctions"', '1 result'],
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
    await expect.poll(() => field.inputValue()).toBe('"sanctions"');
  });

  it('keeps what is typed when a filter is chosen before the pause is over, and the focus on the filter', async () => {
    const { page } = await open(`${founding}search/`, { viewport: { width: 1280, height: 900 } });
    await results(page, '5 results');
    await page.getByLabel('Search statements').fill('solidarity');
    const filter = page.getByRole('group', { name: 'Language' }).getByLabel('English');
    await filter.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/q=solidarity&language=en$/);
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
    await page.goto(`${founding}search/?q=%22solidarity%22`);
    await results(page, '2 results');
    expect(await field.inputValue()).toBe('"solidarity"');
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
    await page.goto(`${founding}search/?q=%22solidarity%22`);
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Countries' }).waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page, '2 results');
    await page.unroute('**/pagefind/**');
    let failing = true;
    await page.route('**/search/*/rows/**', (route) => (failing ? route.abort() : route.continue()));
    await page.goto(`${founding}search/?q=Cuba`);
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    failing = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.results .title').nth(3).waitFor();
  });

  it('says that the archive was renewed where its index is gone, and loads the page again, once by itself', async () => {
    const { page } = await open(founding);
    let loads = 0;
    page.on('request', (request) => request.isNavigationRequest() && loads++);
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${founding}search/?q=%22solidarity%22`, { waitUntil: 'commit' });
    await expect.poll(() => loads).toBe(2);
    await page.getByRole('alert').filter({ hasText: 'was renewed' }).waitFor();
    expect(loads).toBe(2);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await results(page, '2 results');
  });

  it('adds what is typed while the filters of an address are read to them', async () => {
    const { page } = await open(founding);
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/search/*/catalogue/*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${founding}search/?q=cooperation&country=cu`, { waitUntil: 'commit' });
    await page.getByLabel('Search statements').fill('solidarity');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    release();
    await page.waitForURL(/\?q=solidarity&country=cu$/);
    await page.getByRole('button', { name: 'Remove Cuba' }).waitFor();
    await page.locator('.results mark').filter({ hasText: 'solidarity' }).first().waitFor();
    expect(await page.getByLabel('Search statements').inputValue()).toBe('solidarity');
  });

  it('says that the uses of a phrase could not be fetched', async () => {
    const { page } = await open(`${founding}search/?q=solidarity&view=uses`);
    await page.locator('.concordance li').first().waitFor();
    await page.route('**/statements/*.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
  });

  it('points to the lists where its script never comes, and not where it does', async () => {
    const { page } = await open(founding);
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${founding}search/?q=%22solidarity%22`);
    await page.getByText('needs JavaScript').waitFor({ state: 'visible' });
    expect(await page.getByRole('main').getByRole('link', { name: 'Countries' }).isVisible()).toBe(true);
    await page.unroute('**/_astro/*.js');
    await page.goto(`${founding}search/?q=%22solidarity%22`);
    await results(page, '2 results');
    expect(await page.getByText('needs JavaScript').count()).toBe(0);
  });

  it('says how much of a long query was searched for, also when the address is opened again', async () => {
    const { page } = await open(`${founding}search/`);
    await page.getByLabel('Search statements').fill('solidarity cooperation '.repeat(200));
    await page.getByText('Only the first 300 characters were searched for.').waitFor();
    expect(page.url().length).toBeLessThan(8000);
    await page.reload();
    await page.getByText('Only the first 300 characters were searched for.').waitFor();
  });

  it('works under a base path, in Chinese and Arabic', async () => {
    const { page } = await open(`${fixture}search/?q=${encodeURIComponent('坚持一个中国原则')}`);
    await results(page, '1 result');
    await page.locator('.results mark').first().waitFor();
    expect(await page.locator('.excerpt').first().textContent()).toContain('坚持一个中国原则');
    await page.locator('.results a').first().click();
    await page.waitForURL(/\/archive\/statements\/2014-12-23-/);
    const arabic = await open(`${fixture}search/?q=${encodeURIComponent('الحوار')}&language=ar`);
    await results(arabic.page, /^\s*[1-9]\d* results?/);
  });

  it('takes what the query names as filters, by a tap or by Tab', async () => {
    const { page } = await open(`${founding}search/?q=${encodeURIComponent('Kuba solidaritas 2021')}`);
    await results(page, '1 result');
    await page.getByRole('button', { name: 'Country Cuba' }).click();
    await page.waitForURL(/q=solidaritas\+2021&country=cu$/);
    // The names of the query before stay until the results of the new one are there.
    await page.getByRole('button', { name: 'Country Cuba' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Date 2021' }).waitFor();
    await page.getByLabel('Search statements').focus();
    await page.keyboard.press('Tab');
    await page.waitForURL(/q=solidaritas&country=cu&from=2021&to=2021$/);
    await results(page, '1 result');
    // With nothing left to take, Tab goes on as ever.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
  });

  it('takes two countries as a pair, whose record is of both together', async () => {
    const { page } = await open(`${founding}search/?q=Cuba+Viet+Nam`);
    await results(page, '3 results');
    await page.getByRole('button', { name: 'Two countries' }).click();
    await page.waitForURL(/search\/\?pair=cu-vn$/);
    await page.getByRole('button', { name: /^Remove / }).waitFor();
    await page.getByRole('button', { name: 'Two countries' }).waitFor({ state: 'detached' });
    await results(page, '3 results');
  });

  it('leads to a statement whose id is typed, and to none that there is not', async () => {
    const id = '2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba';
    const { page } = await open(`${founding}search/?q=${id}`);
    await page.getByRole('link', { name: `Open the statement ${id}` }).click();
    await page.waitForURL(new RegExp(`/statements/${id}/`));
    const answered = page.waitForResponse((response) => response.url().endsWith('1999-01-01-nothing.json'));
    await page.goto(`${founding}search/?q=1999-01-01-nothing`);
    expect((await answered).status()).toBe(404);
    await results(page, 'No results');
    expect(await page.getByRole('link', { name: /^Open the statement/ }).count()).toBe(0);
  });

  it('goes back to where the reader was, after a reload too', async () => {
    const { page } = await open(`${fixture}search/?page=2`, { viewport: { width: 1280, height: 700 } });
    await page.locator('.results .title').nth(19).waitFor();
    await page.locator('.results .title a').nth(12).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 37));
    // Passages come in above, and the place is remembered a moment after the page was scrolled.
    await page.waitForLoadState('networkidle');
    const result = page.locator('.results > li').nth(12);
    const top = async () => Math.round((await result.boundingBox())!.y);
    await page.waitForFunction(
      () =>
        (history.state as { place?: { scroll: number } } | null)?.place?.scroll === scrollY && scrollY > 500,
    );
    const place = await top();
    await page.reload();
    await expect.poll(top).toBe(place);
    await page.locator('.results .title a').nth(12).click();
    await page.waitForURL(/statements/);
    await page.goBack();
    await expect.poll(top).toBe(place);
    expect(new URL(page.url()).search).toBe('?page=2');
  });

  test.each(['Kuba sanksi 2021', 'Cuba sanctions 2021', '古巴 制裁 2021', 'cấm vận Cuba 2021'])(
    'for %s leads to the same statement',
    async (query) => {
      const { page } = await open(`${founding}search/?q=${encodeURIComponent(query)}`);
      await results(page, '1 result');
      await page.locator('.results .title').waitFor();
      expect((await titles(page))[0]).toContain('Pererat');
    },
  );

  it('offers near spellings of a word that no statement contains, and the search without it', async () => {
    const { page } = await open(`${founding}search/?q=solidarty+declaration`);
    await page.getByText('No statement contains “solidarty”.').waitFor();
    await page.getByText('No statement has all of the words.').waitFor();
    expect(await page.locator('.results s').first().textContent()).toBe('solidarty');
    await page.getByRole('button', { name: 'Search without “solidarty”' }).waitFor();
    await page.getByRole('button', { name: 'solidarity' }).first().click();
    await page.locator('.results s').first().waitFor({ state: 'detached' });
    await page.locator('.results .title').first().waitFor();
  });

  it('searches a word in other languages unless it is quoted or these are left out, and says so', async () => {
    const { page } = await open(`${founding}search/?q=solidarity`);
    await page.getByText('“solidarity” searched also as').waitFor();
    await page
      .locator('.results mark', { hasText: /solidaritas/i })
      .first()
      .waitFor();
    const before = await page.locator('.results .title').count();
    await page.getByRole('button', { name: 'Do not search solidaritas' }).click();
    await page.waitForURL(/without=/);
    await page.getByText('Not searched: solidaritas.').waitFor();
    await page.goto(`${founding}search/?q=%22solidarity%22`);
    await results(page, '2 results');
    expect(before).toBeGreaterThan(2);
  });

  it('shows each use of a phrase in its line, which leads to its paragraph', async () => {
    const { page, faults } = await open(`${founding}search/?q=${encodeURIComponent('"khủng bố"')}`);
    await page.getByRole('button', { name: 'Show each use in its line' }).click();
    await page.waitForURL(/view=uses/);
    await page.getByText(/“khủng bố” stands \d+ times in 2 of these texts/).waitFor();
    const stated = Number(
      /stands (\d+) times/.exec((await page.locator('.uses p').first().textContent()) ?? '')?.[1],
    );
    // The lines are read from the texts, which come after the count.
    await page
      .locator('.concordance li')
      .nth(stated - 1)
      .waitFor();
    expect(await page.locator('.concordance li').count()).toBe(stated);
    await page.getByLabel('Compare with').fill('hợp tác');
    await page.keyboard.press('Enter');
    await page.waitForURL(/compare=/);
    await page.getByRole('button', { name: 'Do not compare' }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const table = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(table).toHaveLength(1 + stated);
    expect(table[1]).toMatch(/statements\/[^,]+#\S+$/);
    await page.locator('.concordance a').first().click();
    await page.waitForURL(/statements\/.*#/);
    expect((await page.locator(':target').textContent())?.toLowerCase()).toContain('khủng bố');
    expect(faults).toEqual([]);
  });

  it('leads from an excerpt to its paragraph', async () => {
    const { page } = await open(`${founding}search/?q=${encodeURIComponent('"an ninh mạng"')}`);
    await page.locator('.excerpt a').first().click();
    await page.waitForURL(/statements\/.*#/);
    const target = page.locator(':target');
    await target.waitFor();
    expect((await target.textContent())?.toLowerCase()).toContain('an ninh mạng');
  });

  it('marks in the statement what was searched for, and steps from one place to the next', async () => {
    const { page, faults } = await open(`${founding}search/?q=${encodeURIComponent('khủng bố')}`);
    await page.locator('.excerpt a').first().click();
    await page.waitForURL(/statements\/.*#/);
    const bar = page.locator('evidence-bar');
    await bar.getByText(/“khủng bố”: \d+ places in the text/).waitFor();
    const marked = await page.locator('.text mark.found').allTextContents();
    expect(marked.length).toBeGreaterThan(2);
    for (const words of marked) expect(words.toLowerCase()).toContain('khủng bố');
    await bar.getByRole('button', { name: 'Next place' }).click();
    const first = await bar.locator('.where').textContent();
    expect(await page.locator('.text mark[aria-current]').count()).toBe(1);
    await bar.getByRole('button', { name: 'Next place' }).click();
    expect(await bar.locator('.where').textContent()).not.toBe(first);
    await bar.getByRole('button', { name: 'Remove the marks' }).click();
    await bar.waitFor({ state: 'hidden' });
    expect(await page.locator('.text mark.found').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('has twenty results a page, each page with its address', async () => {
    const { page } = await open(`${fixture}search/?page=2`);
    await results(page, /Page 2 of/);
    await page.locator('.results .title').nth(19).waitFor();
    expect(await page.locator('.results').getAttribute('start')).toBe('21');
    await page.getByRole('link', { name: /^Page 3 of/ }).click();
    await page.waitForURL(/page=3$/);
    await page.goBack();
    await results(page, /Page 2 of/);
    await page.goto(`${fixture}search/?page=9999`);
    await results(page, /Page (\d+) of \1/);
    await page.getByText('Ignored in the address: page=9999.').waitFor();
  });

  it('fetches the passages of the results that are near, and the others when a reader comes to them', async () => {
    const { page } = await open(`${fixture}search/`);
    const fetched = new Set<string>();
    page.on('request', (request) => {
      if (/statements\/[^/]+\.json$/u.test(request.url())) fetched.add(request.url());
    });
    await page.goto(`${fixture}search/?q=agreement`);
    await page.locator('.results .title').nth(19).waitFor();
    await page.locator('.results .excerpt').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched.size).toBeGreaterThan(0);
    expect(fetched.size).toBeLessThan(20);
    const last = page.locator('.results > li').last();
    expect(await last.locator('.excerpt').count()).toBe(0);
    await last.scrollIntoViewIfNeeded();
    await last.locator('.excerpt').first().waitFor();
  });

  it('is used by keyboard alone: / to the field, arrows through the results, Escape back', async () => {
    const { page } = await open(`${founding}search/?country=cu`);
    await results(page, '4 results');
    await page.locator('.results .title').nth(3).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await titles(page))[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await titles(page))[1]);
    await page.keyboard.press('Escape');
    expect(
      await page.getByLabel('Search statements').evaluate((field) => field === document.activeElement),
    ).toBe(true);
  });

  it('narrows to years by the chart, with keys and by dragging', async () => {
    const { page } = await open(`${founding}search/`, { viewport: { width: 1280, height: 900 } });
    const chart = page.getByRole('group', { name: 'Results by year' });
    const bars = chart.getByRole('button');
    await bars.first().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2021&to=2022$/);
    await results(page, '2 results');
    await page.goto(`${founding}search/`);
    await bars.first().hover();
    await page.mouse.down();
    await bars.nth(1).hover();
    await page.mouse.up();
    await page.waitForURL(/from=2021&to=2022$/);
  });

  it('has its filters in a dialog on a phone, and finds a value by its name in another language', async () => {
    const { page } = await open(`${fixture}search/`, { viewport: { width: 390, height: 800 } });
    await results(page, /results/);
    await page.getByRole('button', { name: 'Filters' }).click();
    const dialog = page.getByRole('dialog', { name: 'Filters' });
    await dialog.getByLabel('Find: country').fill('越南');
    await dialog.getByRole('checkbox', { name: /^Vietnam \d/ }).check();
    await dialog.getByRole('button', { name: /^Show \d+ results$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('?country=vn');
  });

  it('tells parties from countries that are mentioned', async () => {
    const { page } = await open(`${founding}search/?country=us`);
    await results(page, '2 results');
    await page.goto(`${founding}search/?country=us&role=party`);
    await results(page, 'No results');
  });
});

describe('taking results away', () => {
  it.each([
    ['CSV', 'chancery-results.csv', /^id,url,title/],
    ['JSON', 'chancery-results.json', /^\[\n\{"id":/],
    ['BibTeX', 'chancery-results.bib', /^@misc\{/],
    ['RIS', 'chancery-results.ris', /^TY {2}- ELEC/],
    ['CSL-JSON', 'chancery-results.csl.json', /"type":"webpage"/],
  ])('gives all of them as %s', async (label, name, content) => {
    const { page, faults } = await open(`${founding}search/?country=vn&role=party`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: label, exact: true }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(name);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(content);
    expect(text.match(/2024-09-vietnam-and-cuba-issue-a-joint-declaration\//g)?.length).toBeGreaterThan(0);
    expect(text).not.toContain('bo-ngoai-giao-cuba-len-an');
    expect(faults).toEqual([]);
  });
});
