import { parseArgs } from 'node:util';
import { isEdtf } from '../archive/date.ts';
import type { Given } from './draft.ts';

/** What the command line of ingest says. */
export interface CommandLine {
  paths: string[];
  dryRun: boolean;
  json: boolean;
  content: string | undefined;
  given: Given;
  near: 'keep' | 'skip';
}

export const USAGE = `usage: npm run ingest -- PATH… [options]

Takes files, and folders of files, into the archive: each source is kept as it is,
and an entry is written for it.

  --dry-run          find and report, and write nothing
  --json             one JSON object a file on standard output, and nothing else there
  --content DIR      the archive's content folder (default: CHANCERY_CONTENT, else content)
  --language TAG     the language of the texts, as a BCP 47 tag, instead of finding it
  --published DATE   when the texts were published, in EDTF: 2026-02-02
  --publisher NAME   who published them
  --near keep|skip   what to do with a text that is nearly one held already (default: keep)

Exit status: 0 when every file was taken or already held, 1 when any was refused, 2 for bad arguments.`;

/**
 * Reads the command line of ingest.
 *
 * @throws Error with a message for the person who typed it
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      content: { type: 'string' },
      language: { type: 'string' },
      published: { type: 'string' },
      publisher: { type: 'string' },
      near: { type: 'string', default: 'keep' },
    },
  });
  const { language, published, publisher, content } = values;
  if (positionals.length === 0) throw new Error('no file or folder is named');
  if (language !== undefined && !/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(language))
    throw new Error(`--language ${language} is no BCP 47 tag such as vi, zh-Hant or pt-BR`);
  if (published !== undefined && !isEdtf(published))
    throw new Error(`--published ${published} is no EDTF date such as 2026-02-02 or 2024-09~`);
  const { near } = values;
  if (near !== 'keep' && near !== 'skip') throw new Error(`--near ${near} is neither keep nor skip`);
  if (publisher?.trim() === '') throw new Error('--publisher is empty');
  return {
    paths: positionals,
    dryRun: values['dry-run'],
    json: values.json,
    content,
    near,
    given: {
      ...(language !== undefined && { language }),
      ...(published !== undefined && { published }),
      ...(publisher !== undefined && { publisher: publisher.trim() }),
    },
  };
}
