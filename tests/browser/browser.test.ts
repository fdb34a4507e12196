import AxeBuilder from '@axe-core/playwright';
import { spawn } from 'node:child_process';
import { describe, expect, inject, it, test } from 'vitest';
import { plainEnvironment } from '../support/environment.ts';
import { ALIAS } from '../support/fixture-archive.ts';
import { open, results, useBrowser } from '../support/pages.ts';

const founding = inject('founding').url;
const fixture = inject('fixture').url;
const STATEMENT = 'statements/2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba/';

useBrowser();

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
    const { page } = await open('about:blank');
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

describe('without script', () => {
  it('every list and text can be read, and search points to them', async () => {
    const { page } = await open(`${founding}search/`, { javaScriptEnabled: false });
    await expect.poll(() => page.getByText('needs JavaScript').isVisible()).toBe(true);
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
  'search/?q=Cuba+b%E1%BB%87nh+vi%E1%BB%87n',
  'search/?q=khung+bo',
  'search/?q=h%E1%BB%A3p+t%C3%A1c&topic=terrorism',
  'about/',
  'map/',
  'network/',
  'timeline/',
  'coverage/',
  'feeds/',
  'data/',
  'countries/by-count/',
  `compare/?a=${STATEMENT.split('/')[1]}&b=2024-09-vietnam-and-cuba-issue-a-joint-declaration`,
  'no-such-page/',
];

/** What pages show that their script makes. */
const SHOWN_LATE: Readonly<Record<string, string>> = { search: '.results .title', compare: '.made table' };

test.each(KINDS)(
  'axe finds nothing on /%s, on a phone or a desk, light or dark, and nothing scrolls sideways',
  async (path) => {
    const { page, faults } = await open(founding + path);
    await page
      .locator(SHOWN_LATE[/^[a-z]+/u.exec(path)?.[0] ?? ''] ?? 'h1')
      .first()
      .waitFor();
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
    const { page } = await open(`${url}search/?q=%22khung+bo%22`);
    await results(page, '2 results');
    await page.locator('.results mark').first().waitFor();
    const record = await page.request.get(`${url}${STATEMENT.slice(0, -1)}.json`);
    expect(await record.json()).toMatchObject({ date: '2022-08-29' });
  } finally {
    if (server.pid) process.kill(-server.pid);
  }
});
