import { expect, inject, test } from 'vitest';
import { open, results, titles, useBrowser } from '../support/pages.ts';

useBrowser();

test('a search is kept in the browser, and shows what the archive has added to it since', async () => {
  const { url } = inject('founding');
  const { page, faults } = await open(`${url}search/?q=Cuba`);
  await results(page, /^\d+ results/);
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await page.getByText(/Kept in this browser since \d+ \w+ \d{4}\./).waitFor();
  await page.getByRole('button', { name: 'What the archive has added since' }).click();
  await page.getByRole('button', { name: /^Remove Added since/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('added')).toMatch(/^\d{4}-\d\d-\d\d$/);
  // The founding statements were taken on one day, long ago.
  await results(page, 'No results');
  await page.goto(`${url}search/?q=Cuba&added=2000-01-01`);
  await results(page, /^\d+ results/);
  expect((await titles(page)).length).toBeGreaterThan(0);
  await page.goto(`${url}search/`);
  const kept = page.getByRole('link', { name: /^Cuba · Added since/ });
  await kept.click();
  await results(page, 'No results');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByRole('button', { name: 'Keep this search' }).waitFor();
  expect(faults).toEqual([]);
});
