import { Option } from 'commander';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAddresses } from '../archive/address.ts';
import { readBlocks } from '../archive/body.ts';
import { bulkFiles, bulkLines, documentOf, MAPPING } from '../export/opensearch.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readEntries } from '../holdings/read.ts';
import { readSettings, servedAt } from '../holdings/settings.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { CONTENT_OPTION, createCommand, EXIT, parserOf, runCommand } from './command.ts';
import { print } from './terminal.ts';

interface Options {
  out: string;
  largest: string;
  content?: string;
}

const command = createCommand({
  name: 'export:search',
  summary:
    'Writes the archive for a search server, for an archive that is too large to search in the browser: mapping.json, with which to create the index, and statements.ndjson, to send to its _bulk address. Where that would be larger than a server takes at once, there are statements-1.ndjson, statements-2.ndjson and so on.',
  example: '--format opensearch --out export',
  statuses: '0 when all was written, 1 on an error, 2 for bad arguments',
})
  .addOption(
    new Option('--format <name>', 'the format; Elasticsearch reads it as well')
      .choices(['opensearch'])
      .makeOptionMandatory(),
  )
  .option('--out <dir>', 'where to write', 'export')
  .option(
    '--largest <MiB>',
    'how large a file may be; some servers take no more than 10 MiB at a time',
    parserOf((size) => /^(?:[1-9]\d{0,4}|0?\.\d{1,6})$/u.test(size), 'a number of MiB, like 10'),
    '10',
  )
  .option(...CONTENT_OPTION);

const MEBIBYTE = 1024 * 1024;

/** The files of documents, of this run or of one before. */
const DOCUMENTS = /^statements(?:-\d+)?\.ndjson$/u;

await runCommand<Options>(command, (_, { out, largest, content }) => {
  const holdings = holdingsAt(content);
  const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
  const { site, base } = servedAt(readSettings(holdings.root));
  const addresses = createAddresses(base);
  const lines = entries.values().map(({ statement, body }) => {
    const url = new URL(addresses.statement(statement.id), site).href;
    return bulkLines(documentOf(statement, readBlocks(body), url));
  });
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) if (DOCUMENTS.test(name)) rmSync(join(out, name));
  writeFileSync(join(out, 'mapping.json'), `${JSON.stringify(MAPPING, null, 2)}\n`);
  let count = 0;
  for (const file of bulkFiles(lines, Number(largest) * MEBIBYTE))
    writeFileSync(join(out, `statements-${++count}.ndjson`), file);
  // Most archives have one file, which needs no number.
  if (count === 1) renameSync(join(out, 'statements-1.ndjson'), join(out, 'statements.ndjson'));
  print(`${entries.length} statement(s) written to ${out}${count > 1 ? `, in ${count} files` : ''}`);
  return EXIT.ok;
});
