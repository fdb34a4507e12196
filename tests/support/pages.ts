import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';

/** Only a page that hangs should meet its limit, on however busy a machine; a test ends a little later. In milliseconds. */
const LIMIT = 100_000;

let browser: Browser;
const contexts: BrowserContext[] = [];

/** Starts a browser for the tests of a file, and closes what they opened. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());
}

/**
 * A page of its own, on which any error or request to elsewhere fails the test that looks at `faults`. No
 * service worker stands between it and the server, unless a test asks for one.
 */
export async function open(
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(LIMIT);
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

/** The titles of a search's results. */
export const titles = (page: Page) => page.locator('.results .title').allTextContents();

/** Waits for a search to come to so many results. */
export const results = (page: Page, count: RegExp | string) =>
  page.locator('.found', { hasText: count }).waitFor();
