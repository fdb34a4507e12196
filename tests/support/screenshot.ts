import { resolve } from 'node:path';
import { preview } from 'astro';
import { launchBrowser } from './browser.ts';

/** Takes the picture of the README: a statement's page of the built archive. Run `npm run build` first. */
const server = await preview({ root: resolve('.'), server: { port: 0 }, logLevel: 'error' });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  const statement = 'statements/2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba/';
  await page.goto(`http://localhost:${server.port}/${statement}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: 'content/screenshot.png' });
} finally {
  await browser.close();
  await server.stop();
}
