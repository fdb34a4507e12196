import { Option } from 'commander';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createAddresses } from '../archive/address.ts';
import { readBlocks } from '../archive/body.ts';
import { bulkLines, documentOf, MAPPING } from '../export/opensearch.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readEntries } from '../holdings/read.ts';
import { readSettings, servedAt } from '../holdings/settings.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand } from './command.ts';
import { print } from './terminal.ts';

interface Options {
  out: string;
  content?: string;
}

const command = createCommand({
  name: 'export:search',
  summary:
    'Writes the archive for a search server, for an archive that is too large to search in the browser: mapping.json, with which to create the index, and statements.ndjson, to send to its _bulk address.',
  example: '--format opensearch --out export',
  statuses: '0 when all was written, 1 on an error, 2 for bad arguments',
})
  .addOption(
    new Option('--format <name>', 'the format; Elasticsearch reads it as well')
      .choices(['opensearch'])
      .makeOptionMandatory(),
  )
  .option('--out <dir>', 'where to write', 'export')
  .option(...CONTENT_OPTION);

await runCommand<Options>(command, (_, { out, content }) => {
  const holdings = holdingsAt(content);
  const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
  const { site, base } = servedAt(readSettings(holdings.root));
  const addresses = createAddresses(base);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'mapping.json'), `${JSON.stringify(MAPPING, null, 2)}\n`);
  const file = openSync(join(out, 'statements.ndjson'), 'w');
  try {
    for (const { statement, body } of entries) {
      const url = new URL(addresses.statement(statement.id), site).href;
      writeSync(file, bulkLines(documentOf(statement, readBlocks(body), url)));
    }
  } finally {
    closeSync(file);
  }
  print(`${entries.length} statement(s) written to ${out}`);
  return EXIT.ok;
});
