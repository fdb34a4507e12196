import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { writePlainIndex } from './plain-pagefind.ts';
import { FILTERS, QUERIES } from './queries.ts';
import { kib, quantiles, report } from './report.ts';
import { serve, type Served } from './serve.ts';

/** Chrome's “Fast 3G”: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const FAST_3G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** How many searches are begun cold: each in a browser that has seen nothing. */
const COLD = 10;

/** Every so many of the queries is asked cold, so that those are a sample of all. */
const STEP = Math.floor(QUERIES.length / COLD);

/**
 * Searches a built archive in a browser, and Pagefind's own client on the same texts beside it, and prints what
 * is transferred until the first result and how long answers take.
 */
export async function benchSearch(content: string, site: string): Promise<void> {
  const plain = join(site, 'plain-pagefind');
  if (!existsSync(plain)) {
    console.log('indexing the same texts for Pagefind’s own client…');
    await writePlainIndex(content, plain);
  }
  const served = await serve(site);
  const browser = await launchBrowser();
  try {
    const queries = QUERIES.filter((_, index) => index % STEP === 0).slice(0, COLD);
    const words = queries.map((query) => `?q=${encodeURIComponent(query)}`);
    const cold = await runAll(words, (search) => coldSearch(browser, served, search));
    const slow = await runAll(words, (search) => coldSearch(browser, served, search, FAST_3G));
    const filters = await runAll(FILTERS, (search) => coldSearch(browser, served, search));
    const warm = await warmSearches(browser, served.url);
    const plainCold = await runAll(queries, (query) => coldPlain(browser, served, query));
    const plainSlow = await runAll(queries, (query) => coldPlain(browser, served, query, FAST_3G));
    const plainWarm = await warmPlain(browser, served.url);
    report('words, cold (median of 10 queries)', {
      'transferred until the first result, KiB': kib(quantiles(cold.map(({ bytes }) => bytes)).median),
      '  of which page, script, style and fonts, KiB': kib(quantiles(cold.map(({ shell }) => shell)).median),
      '  greatest of the 10, KiB': kib(Math.max(...cold.map(({ bytes }) => bytes))),
      'first result, ms': round(quantiles(cold.map(({ time }) => time)).median),
      'first result on Fast 3G, ms': round(quantiles(slow.map(({ time }) => time)).median),
      'Pagefind’s client: transferred, script and fragment included, KiB': kib(
        quantiles(plainCold.map(({ bytes }) => bytes)).median,
      ),
      'Pagefind’s client: first result on Fast 3G, ms': round(
        quantiles(plainSlow.map(({ time }) => time)).median,
      ),
    });
    report(`words, warm (${QUERIES.length} queries)`, {
      'answer, counts included, median ms': round(quantiles(warm.words).median),
      'answer, counts included, 95th percentile ms': round(quantiles(warm.words).p95),
      'Pagefind’s client, search alone, median ms': round(quantiles(plainWarm).median),
      'Pagefind’s client, search alone, 95th percentile ms': round(quantiles(plainWarm).p95),
      'heap after them, MiB': Math.round(warm.heap / 1024 / 1024),
    });
    report('filters alone, by date', {
      'transferred until list and counts, KiB': kib(quantiles(filters.map(({ bytes }) => bytes)).median),
      '  of which page, script, style and fonts, KiB': kib(
        quantiles(filters.map(({ shell }) => shell)).median,
      ),
      'cold, ms': round(quantiles(filters.map(({ time }) => time)).median),
      'warm, median ms': round(quantiles(warm.filters).median),
      'warm, 95th percentile ms': round(quantiles(warm.filters).p95),
    });
    report('script of the search page', {
      'KiB compressed, Pagefind apart': ((cold[0]?.script ?? 0) / 1024).toFixed(1),
      'files of the text index': readdirSync(join(site, 'pagefind'), { recursive: true }).length,
    });
  } finally {
    await browser.close();
    await served.close();
  }
}

const round = (milliseconds: number): number => Number(milliseconds.toFixed(milliseconds < 20 ? 1 : 0));

async function runAll<Input, Output>(
  inputs: readonly Input[],
  run: (input: Input) => Promise<Output>,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const input of inputs) outputs.push(await run(input));
  return outputs;
}

interface Cold {
  /** All that was sent until then, compressed, in bytes. */
  bytes: number;
  /** Of that the page itself, its script, style and fonts. */
  shell: number;
  script: number;
  /** From the first request to the first result, in milliseconds. */
  time: number;
}

/** Makes a page's network slow. */
async function slowDown(page: Page, network?: typeof FAST_3G): Promise<void> {
  if (!network) return;
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
}

/** The time until something is on the page, told by the page itself: asking from outside takes time as well. */
const untilShown = (selector: string) =>
  `new Promise((shown) => { const look = () => document.querySelector(${JSON.stringify(selector)}) ? shown(performance.now()) : requestAnimationFrame(look); look(); })`;

async function coldSearch(
  browser: Browser,
  { url, sent }: Served,
  search: string,
  network?: typeof FAST_3G,
): Promise<Cold> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await slowDown(page, network);
  sent();
  await page.goto(`${url}search/${search}`, { waitUntil: 'commit' });
  // A list of statements, or the answer that there are none; of filters, their counts as well.
  const shown = search.startsWith('?q=')
    ? ".results .title, .search section[aria-busy='false']"
    : '.search:has(.results .title) .filters .count';
  const time = (await page.evaluate(untilShown(shown))) as number;
  const transferred = [...sent()];
  await context.close();
  const sum = (test: (path: string) => boolean) =>
    transferred.filter(([path]) => test(path)).reduce((total, [, size]) => total + size, 0);
  return {
    bytes: sum(() => true),
    shell: sum((path) => path === '/search/' || path.startsWith('/_astro/')),
    script: sum((path) => path.endsWith('.js')),
    time,
  };
}

async function warmSearches(
  browser: Browser,
  url: string,
): Promise<{ words: number[]; filters: number[]; heap: number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}search/`);
  await page.locator('.filters .count').first().waitFor();
  /** What the page's own clock says of the searches since this was last asked, in milliseconds. */
  const measured = () =>
    page.evaluate(() => {
      const times = performance.getEntriesByName('chancery:search').map(({ duration }) => duration);
      performance.clearMeasures('chancery:search');
      return times;
    });
  /** Asks as a reader does, by the field, and waits for the answer. */
  const ask = async (query: string) => {
    await measured();
    await page.evaluate((query) => {
      const field = document.querySelector<HTMLInputElement>('#query')!;
      field.value = query;
      field.form!.requestSubmit();
    }, query);
    await page.waitForFunction(() => performance.getEntriesByName('chancery:search').length > 0);
    return (await measured())[0] ?? NaN;
  };
  // Once to fetch what the queries need, and once more to be measured.
  for (const query of QUERIES) await ask(query);
  const words: number[] = [];
  for (const query of QUERIES) words.push(await ask(query));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.goto(`${url}search/`);
  await page.locator('.filters .count').first().waitFor();
  const filters: number[] = [];
  for (let index = 0; index < 10; index++) {
    await measured();
    await page.locator('.filters fieldset input[type=checkbox]').nth(index).click();
    await page.waitForFunction(() => performance.getEntriesByName('chancery:search').length > 0);
    filters.push(...(await measured()));
  }
  await context.close();
  return { words, filters, heap: usedSize };
}

/** Pagefind's client as its documentation has it: the index loaded, a search, and the first result's data. */
async function coldPlain(
  browser: Browser,
  { url, sent }: Served,
  query: string,
  network?: typeof FAST_3G,
): Promise<{ bytes: number; time: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}robots.txt`);
  await slowDown(page, network);
  sent();
  const time = await page.evaluate(async (query) => {
    const started = performance.now();
    const address = '/plain-pagefind/pagefind.js';
    const pagefind = (await import(address)) as PlainPagefind;
    await pagefind.init();
    const { results } = await pagefind.search(query);
    await results[0]?.data();
    return performance.now() - started;
  }, query);
  const total = [...sent().values()].reduce((sum, size) => sum + size, 0);
  await context.close();
  return { bytes: total, time };
}

interface PlainPagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
}

async function warmPlain(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}robots.txt`);
  const times = await page.evaluate(
    async (queries) => {
      const address = '/plain-pagefind/pagefind.js';
      const pagefind = (await import(address)) as PlainPagefind;
      await pagefind.init();
      for (const query of queries) await pagefind.search(query);
      const times: number[] = [];
      for (const query of queries) {
        const started = performance.now();
        await pagefind.search(query);
        times.push(performance.now() - started);
      }
      return times;
    },
    [...QUERIES],
  );
  await context.close();
  return times;
}
