import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { FORMER_ANCHOR } from '../support/fixture-archive.ts';
import { open, useBrowser } from '../support/pages.ts';

const founding = inject('founding').url;
const fixture = inject('fixture').url;
const ID = '2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba';
const OTHER = '2024-09-vietnam-and-cuba-issue-a-joint-declaration';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

useBrowser();

const statement = (id: string) => `${founding}statements/${id}/`;
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const year = String(new Date().getFullYear());

describe('taking a statement away', () => {
  it('copies a paragraph with its citation and its own address, by keyboard', async () => {
    const { page, faults } = await open(statement(ID), CLIPBOARD);
    await page.getByRole('link', { name: 'Link to paragraph 7' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const text = await copied(page);
    expect(text).toMatch(/^““Việt Nam phản đối .* tại buổi làm việc\.”\n\n/u);
    expect(text).toContain(`statements/${ID}/#viet-nam-phan-doi-va-keu-goi-ffcbfe, accessed `);
    expect(text).toContain(year);
    expect(text).not.toContain('Copy link');
    expect(faults).toEqual([]);
  });

  it('offers both by touch', async () => {
    const { page } = await open(statement(ID), {
      ...CLIPBOARD,
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    await page.getByRole('link', { name: 'Link to paragraph 2', exact: true }).tap();
    for (const [name, expected] of [
      ['Copy link', /^http\S+#thong-tin-tu-bo-ngoai-giao-cho-5fe553$/u],
      ['Copy quotation and citation', /^“[^]+”\n\n[^]+#thong-tin-tu-bo-ngoai-giao-cho-5fe553/u],
    ] as const) {
      await page.evaluate(() => navigator.clipboard.writeText('something else'));
      await page.getByRole('button', { name }).tap();
      await expect.poll(() => copied(page)).toMatch(expected);
    }
  });

  it('copies selected words with their citation and a link that finds them', async () => {
    const { page } = await open(statement(ID), CLIPBOARD);
    await page.evaluate(() => {
      const node = document.querySelector('.text p')!.lastChild!;
      getSelection()!.setBaseAndExtent(node, 0, node, 26);
    });
    await page.getByRole('button', { name: 'Copy quote, citation and link' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const text = await copied(page);
    expect(text).toMatch(/^“Lãnh đạo Bộ Ngoại giao Việt”\n\n/u);
    expect(text).toContain(`http://localhost:4321/statements/${ID}/#`);
    const link = /http\S+text=\S+?(?=,? accessed|,$)/.exec(text)?.[0].replace(/,$/, '') ?? '';
    // The permanent address is that of the archive's own site; this copy of it is served elsewhere.
    await page.goto('about:blank');
    await page.goto(link.replace('http://localhost:4321/', founding));
    expect(await page.locator('.text :target').textContent()).toContain('Lãnh đạo Bộ Ngoại giao Việt');
  });

  it('copies each form of the citation, with the reader’s own day', async () => {
    const { page } = await open(statement(OTHER), CLIPBOARD);
    expect(await page.locator('.archival').textContent()).toContain(year);
    await page.getByRole('button', { name: 'Copy: APA' }).click();
    await expect
      .poll(() => copied(page))
      .toMatch(
        /^Vietnam and Cuba issue a Joint Declaration .*\(ca\. 2024, September\)\. \[Report of a joint declaration\]\./,
      );
    await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
    await expect.poll(() => copied(page)).toMatch(/^@misc\{2024-09-vietnam/);
  });

  it('arrives by a former anchor at the paragraph that has its words', async () => {
    const { page } = await open(`${fixture}statements/page/5/`);
    const links = await page
      .locator('.statements .title a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links.toReversed()) {
      await page.goto(`${link}#${FORMER_ANCHOR}`);
      if ((await page.locator(`#${FORMER_ANCHOR}`).count()) > 0) break;
    }
    const paragraph = page.locator(`.text :has(> #${FORMER_ANCHOR})`);
    expect(await paragraph.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  it('prints the text with its numbers, its citation and its address, and nothing else', async () => {
    const { page } = await open(statement(ID));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.archival .citation').isVisible()).toBe(true);
    for (const hidden of ['.apa', '.source', '.neighbours', '.site-header', '[aria-labelledby=related]'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const mark = await page
      .locator('.text .anchor')
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').content);
    expect(mark).toContain('1');
  });
});

describe('what a fact rests on', () => {
  it('is marked in the text, counted, and stepped through by keyboard', async () => {
    const { page, faults } = await open(statement(ID));
    const button = page.getByRole('button', { name: 'Show in the text: Cuba' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /^Cuba: \d+ places in the text \(1 of \d+\)$/ })
      .waitFor();
    const marks = page.locator('.text mark');
    const count = await marks.count();
    expect(count).toBeGreaterThan(10);
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['Cuba']));
    await page.getByRole('button', { name: 'Next place' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `(2 of ${count})` })
      .waitFor();
    expect(await page.locator('mark[aria-current]').count()).toBe(1);
    await page.getByRole('button', { name: 'Remove the marks' }).click();
    await expect.poll(() => marks.count()).toBe(0);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(faults).toEqual([]);
  });

  it('is that of the last choice, however late the words of an earlier one come', async () => {
    const { page } = await open(statement(ID));
    // The terms are answered only when the later choice has been shown.
    let answer = () => {};
    const isChosen = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/evidence/*.json', async (route) => {
      await isChosen;
      await route.continue();
    });
    const terms = page.waitForResponse('**/evidence/*.json');
    const asked = page.waitForRequest('**/evidence/*.json');
    await page.getByRole('button', { name: 'Show in the text: Cuba' }).click();
    await asked;
    await page.getByRole('button', { name: 'Show in the text: Date' }).click();
    await page.locator('.text mark').first().waitFor();
    answer();
    await (await terms).finished();
    // Two frames later whatever the late answer would do has been done.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.locator('.text mark').allTextContents()).toEqual(['29/8']);
  });

  it('says when its words could not be loaded, and offers no steps', async () => {
    const { page } = await open(statement(ID));
    await page.route('**/evidence/*.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Show in the text: Cuba' }).click();
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await page.getByRole('button', { name: 'Next place' }).isVisible()).toBe(false);
  });

  it('is told of a date and of a topic as well', async () => {
    const { page } = await open(statement(ID));
    await page.getByRole('button', { name: 'Show in the text: Date' }).click();
    await page.getByRole('status').filter({ hasText: 'Date: 1 place in the text' }).waitFor();
    expect(await page.locator('.text mark').allTextContents()).toEqual(['29/8']);
    await page.getByRole('button', { name: 'Show in the text: Sanctions' }).click();
    await page.locator('.text mark', { hasText: 'cấm vận' }).first().waitFor();
  });

  it('offers nothing that would not work without script', async () => {
    const { page } = await open(statement(ID), { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: /Show in the text/ }).count()).toBe(0);
    expect(await page.locator('.archival .citation').textContent()).not.toContain('undefined');
  });
});

describe('two statements side by side', () => {
  it('stand paragraph against paragraph, with what one has and the other has not', async () => {
    const { page, faults } = await open(`${founding}compare/?a=${ID}&b=${OTHER}`);
    const heads = page.locator('.comparison thead a');
    await heads.first().waitFor();
    expect(await heads.evaluateAll((all) => all.map((head) => (head as HTMLElement).lang))).toEqual([
      'vi',
      'en',
    ]);
    expect(await page.locator('.comparison tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('.differences').textContent()).toContain('Artificial intelligence');
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await page.waitForURL((url) => url.searchParams.get('a') === OTHER);
    expect(faults).toEqual([]);
  });

  it('takes a whole address for the id in it, and no file that is no statement', async () => {
    const { page } = await open(`${founding}compare/?a=${encodeURIComponent(statement(ID))}&b=feed`);
    await page.getByRole('status').filter({ hasText: 'no statement “feed”' }).waitFor();
    expect(await page.getByLabel('First statement').inputValue()).toBe(ID);
  });

  it('says which one is not there', async () => {
    const { page } = await open(`${founding}compare/?a=${ID}&b=2000-01-01-nothing`);
    await page.getByRole('status').filter({ hasText: '2000-01-01-nothing' }).waitFor();
  });

  it('are found from the accounts of one event', async () => {
    const { page } = await open(`${fixture}events/the-talks/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Compare/ })
      .first()
      .click();
    await page.locator('.comparison tbody tr').first().waitFor();
  });
});

describe('the way back', () => {
  it('leads to the list that the reader comes from, and along it', async () => {
    const { page } = await open(`${founding}countries/cu/`);
    await page.getByRole('link', { name: 'Việt Nam kêu gọi chấm dứt cấm vận Cuba' }).first().click();
    const trail = page.getByRole('navigation', { name: 'The list you came from' });
    expect(await trail.textContent()).toMatch(/Cuba: \d of 4/);
    await trail.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(/2021-09-20/);
    await trail.getByRole('link', { name: 'Back to the list' }).click();
    await page.waitForURL(`${founding}countries/cu/`);
  });

  it('leads to a search with its query and filters', async () => {
    const search = `${founding}search/?q=khung+bo&language=vi`;
    const { page } = await open(search);
    await page.locator('.results .title a').first().click();
    await page
      .getByRole('navigation', { name: 'The list you came from' })
      .getByRole('link', { name: 'Back to the list' })
      .click();
    await page.waitForURL(search);
  });

  it('is not shown to a reader who comes from elsewhere', async () => {
    const { page } = await open(statement(ID));
    expect(await page.locator('reading-trail').isVisible()).toBe(false);
  });
});
