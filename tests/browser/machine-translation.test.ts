import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { open, useBrowser } from '../support/pages.ts';

useBrowser();

const PAGE = 'statements/2026-01-04-trung-quoc-va-pakistan-cam-ket-hop-tac-chong-khung-bo/';

/** A translator as browsers have one, that puts the language before the words. */
const TRANSLATOR = `globalThis.asked = 0;
globalThis.Translator = {
  availability: async ({ sourceLanguage }) => {
    asked++;
    return sourceLanguage === 'vi' ? 'downloadable' : 'unavailable';
  },
  create: async ({ sourceLanguage, targetLanguage }) => ({
    translate: async (text) => '[' + sourceLanguage + ' to ' + targetLanguage + '] ' + text,
  }),
};`;

async function openWithTranslator(): Promise<Page> {
  const { page } = await open(inject('founding').url);
  await page.addInitScript(TRANSLATOR);
  return page;
}

const words = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((shown) => shown.shadowRoot.textContent)`;

test('a browser that can translate is asked to, and its words are told from the text', async () => {
  const page = await openWithTranslator();
  await page.goto(inject('founding').url + PAGE);
  const text = await page.locator('.text').evaluate((element) => element.textContent);
  const button = page.getByRole('button', { name: 'Translate with your browser' });
  await button.click();
  await page.getByText('Machine translation by your browser, not the archive’s').waitFor();
  const translated = await page.evaluate<string[]>(words('.text .machine-translation'));
  expect(translated.length).toBe(await page.locator('.text > [id]').count());
  expect(translated[0]).toMatch(/^\[vi to en\] \p{Lu}/u);
  // What copies, quotes and marks the text sees nothing of it.
  expect(await page.locator('.text').evaluate((element) => element.textContent)).toBe(text);
  await button.click();
  expect(await page.locator('.machine-translation').count()).toBe(0);
});

const asked = (page: Page) => page.evaluate<number>('asked');
const offered = (page: Page) => page.locator('machine-translation:not([hidden])').count();

test('a text in the reader’s language has no place for such a button', async () => {
  const page = await openWithTranslator();
  for (const [path, count] of [
    [PAGE, 1],
    [`vi/${PAGE}`, 0],
  ] as const) {
    await page.goto(inject('founding').url + path);
    expect(await page.locator('machine-translation').count(), path).toBe(count);
  }
});

test('a text that the browser cannot translate has no such button', async () => {
  const page = await openWithTranslator();
  const path = 'statements/2021-09-20-pererat-dan-perdalam-hubungan-solidaritas-dan-kerja-sama/';
  await page.goto(inject('founding').url + path);
  await expect.poll(() => asked(page)).toBe(1);
  // The answer has come when a task that was begun after it has ended.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  expect(await offered(page)).toBe(0);
});
