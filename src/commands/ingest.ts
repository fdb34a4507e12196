import { Option } from 'commander';
import { isEdtf } from '../archive/date.ts';
import { LANGUAGE_TAG_PATTERN } from '../archive/identifiers.ts';
import { isLanguage } from '../archive/language.ts';
import { holdingsAt } from '../holdings/paths.ts';
import type { Given } from '../ingest/draft.ts';
import { ingest, type IngestOptions } from '../ingest/ingest.ts';
import { walk } from '../ingest/walk.ts';
import { CONTENT_OPTION, createCommand, EXIT, parserOf, runCommand } from './command.ts';
import { resultLines, Summary } from './ingest-report.ts';
import { openProgress } from './progress.ts';
import { jsonLine, print, printError, printable } from './terminal.ts';

interface Options extends Omit<Given, 'ocr'> {
  dryRun?: true;
  json?: true;
  content?: string;
  near: IngestOptions['near'];
  ocr?: true | string[];
}

const command = createCommand({
  name: 'ingest',
  summary:
    'Takes files, and folders of files, into the archive: each source is kept as it is, and an entry is written for it.',
  example: '~/Downloads/statements --published 2026-02-02',
  statuses: '0 when every file was taken or already held, 1 when any was refused, 2 for bad arguments',
})
  .argument('<path...>', 'files and folders')
  .option('--dry-run', 'find and report, and write nothing')
  .option('--json', 'print one JSON object for each file on standard output, and nothing else there')
  .option(...CONTENT_OPTION)
  .option(
    '--language <tag>',
    'the language of the texts, instead of finding it',
    parserOf(
      (tag) => LANGUAGE_TAG_PATTERN.test(tag) && isLanguage(tag),
      'a BCP 47 tag such as vi, zh-Hant or pt-BR',
    ),
  )
  .option(
    '--published <date>',
    'when the texts were published',
    parserOf(isEdtf, 'an EDTF date such as 2026-02-02 or 2024-09~'),
  )
  .option(
    '--publisher <name>',
    'who published them',
    parserOf((name) => name.trim() !== '', 'a name'),
  )
  .option(
    '--ocr [language...]',
    'read the pictures of pages that have no text, in these languages (default: that of --language, else en)',
  )
  .addOption(
    new Option('--near <what>', 'what to do with a text that is nearly the same as one held already')
      .choices(['keep', 'skip'])
      .default('keep'),
  );

await runCommand<Options>(command, async (paths, options) => {
  const { dryRun = false, json = false, content, near, language, published, publisher, ocr } = options;
  const given: Given = {
    added: new Date().toISOString().slice(0, 10),
    ...(language !== undefined && { language }),
    ...(published !== undefined && { published }),
    ...(ocr !== undefined && { ocr: ocr === true ? [language ?? 'en'] : ocr }),
    ...(publisher !== undefined && { publisher: publisher.trim() }),
  };
  const files = [...walk(paths)];
  const summary = new Summary();
  const progress = openProgress(files.length, json);
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => (interrupted = true));
  // The reader of the lines may stop reading (`| head`); the run then ends in order as well.
  process.stdout.on('error', () => (interrupted = true));
  try {
    for await (const result of ingest(files, { holdings: holdingsAt(content), given, dryRun, near })) {
      summary.add(result);
      if (json) progress.log(jsonLine(result));
      else progress.log(resultLines(result).map(printable).join('\n'));
      progress.step();
      if (interrupted) break;
    }
  } finally {
    progress.close();
  }
  if (!json) for (const line of summary.lines(dryRun)) print(line);
  if (interrupted) printError('Interrupted. Everything taken so far is complete; run ingest again to go on.');
  return interrupted ? EXIT.interrupted : summary.refused > 0 ? EXIT.failed : EXIT.ok;
});
