import { spawnSync } from 'node:child_process';
import { dataPackage, OCR_LANGUAGES, OCR_PACKAGES } from '../source/readers/pdf/ocr.ts';
import { createCommand, EXIT, runCommand, UsageError } from './command.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'ocr:install',
  summary:
    'Installs the program that reads the words in pictures of pages (tesseract.js, some 100 MB), and its data for some languages, for npm run ingest -- --ocr.',
  example: 'vi en',
  statuses: '0 when they are installed, 1 when npm failed, 2 for bad arguments',
}).argument('<language...>', `languages: ${Object.keys(OCR_LANGUAGES).join(', ')}`);

await runCommand<object>(command, (languages) => {
  const unknown = languages.find((language) => OCR_LANGUAGES[language] === undefined);
  if (unknown !== undefined)
    throw new UsageError(
      `there are no data for ${unknown}; choose of ${Object.keys(OCR_LANGUAGES).join(', ')}`,
    );
  const packages = [
    ...OCR_PACKAGES,
    ...languages.map((language) => dataPackage(OCR_LANGUAGES[language] ?? language)),
  ];
  print(`Installing ${packages.join(', ')}`);
  // They are not written into package.json: the next npm ci is of the same packages for all.
  const npm = process.env['npm_execpath'];
  const [program, first] = npm === undefined ? (['npm', []] as const) : ([process.execPath, [npm]] as const);
  const { status } = spawnSync(
    program,
    [...first, 'install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    { stdio: 'inherit' },
  );
  return Promise.resolve(status === 0 ? EXIT.ok : EXIT.failed);
});
