import { expect, inject, test } from 'vitest';
import { serve } from '../bench/serve.ts';
import { open, results, useBrowser } from '../support/pages.ts';

const { folder } = inject('founding');
const STATEMENTS = [
  'statements/2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba/',
  'statements/2024-09-vietnam-and-cuba-issue-a-joint-declaration/',
];

useBrowser();

test('what was read is read again without a connection, a search too; what was not is said to be missing', async () => {
  const { url, close } = await serve(folder);
  const { page } = await open(url, { serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  for (const path of [...STATEMENTS, 'countries/cu/'])
    await page.goto(url + path, { waitUntil: 'networkidle' });
  await page.goto(`${url}search/?q=Cuba`);
  await results(page, '4 results');
  await page.waitForLoadState('networkidle');
  await close();
  for (const path of [...STATEMENTS, 'countries/cu/']) {
    await page.goto(url + path);
    expect(await page.locator('h1').textContent(), path).not.toContain('not kept');
  }
  expect(await page.locator('h1').textContent()).toContain('Cuba');
  await page.goto(`${url}search/?q=Cuba`);
  await results(page, '4 results');
  await page.goto(`${url}topics/terrorism/`);
  await page.getByRole('heading', { name: 'This page was not kept' }).waitFor();
  await page.getByRole('link', { name: 'Việt Nam kêu gọi chấm dứt cấm vận Cuba' }).waitFor();
});

test('a reader who keeps the archive reads and searches all of it without a connection, and can remove it', async () => {
  const { url, close } = await serve(folder);
  const { page } = await open(url, { serviceWorkers: 'allow' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto(`${url}data/`);
  await page.getByRole('button', { name: /^Keep the archive in this browser \(\d+(?:\.\d)? MB\)$/ }).click();
  await page.getByText(/^The archive is kept in this browser/).waitFor();
  await page.goto(url);
  await close();
  await page.goto(`${url}topics/terrorism/`);
  expect(await page.locator('h1').textContent()).toBe('Terrorism');
  await page.goto(url + STATEMENTS[0]);
  await page.getByRole('heading', { level: 1, name: 'Việt Nam kêu gọi chấm dứt cấm vận Cuba' }).waitFor();
  await page.goto(`${url}search/?q=Cuba`);
  await results(page, '4 results');
  await page.locator('.excerpt').first().waitFor();
  await page.goto(`${url}data/`);
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.locator('keep-archive').waitFor({ state: 'hidden' });
  await page.goto(`${url}topics/health/`);
  await page.getByRole('heading', { name: 'This page was not kept' }).waitFor();
});
