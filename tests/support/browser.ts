import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

/** Places where a Chromium is installed, besides what CHROME_PATH names. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser: the installed one, else, on Linux, the one that an npm package brings.
 *
 * @throws Error saying what to install, where there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'], ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  const advice =
    'The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to where it is, and run npm test again.';
  if (process.platform !== 'linux') throw new Error(advice);
  try {
    return await launchPackaged();
  } catch (cause) {
    throw new Error(`${advice} (The one that comes with the project does not run here.)`, { cause });
  }
}

/** Starts the Chromium of @sparticuz/chromium with the libraries that it ships for bare machines. */
async function launchPackaged(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  const libraries = unpackLibraries();
  const inherited = process.env['LD_LIBRARY_PATH'];
  return chromium.launch({
    executablePath,
    // Its own arguments are for one page in one process (`--single-process`), where closing a context ends the browser.
    args: ARGUMENTS,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: [libraries, inherited].filter(Boolean).join(':'),
    },
  });
}

/** Unpacks the package's archive of shared libraries once; it is a plain tar under Brotli. */
function unpackLibraries(): string {
  const target = 'node_modules/.cache/chancery/browser';
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const folder = join(target, 'lib');
  if (existsSync(folder)) return folder;
  const tar = brotliDecompressSync(readFileSync(join(bin, 'al2023.tar.br')));
  for (let at = 0; at + 512 <= tar.length;) {
    const header = tar.subarray(at, at + 512);
    const name = header.subarray(0, 100).toString('utf8').replace(/\0.*$/s, '');
    if (name === '') break;
    const size = Number.parseInt(header.subarray(124, 136).toString('utf8'), 8);
    const isFile = header[156] === 0x30 || header[156] === 0;
    if (isFile && name.includes('.so')) {
      const path = join(target, 'lib', name.split('/').at(-1) ?? name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return folder;
}
