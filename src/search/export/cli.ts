import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBlocks } from '../../archive/body.ts';
import { holdingsAt } from '../../holdings/paths.ts';
import { readEntries } from '../../holdings/read.ts';
import { readVocabularies } from '../../holdings/vocabularies.ts';
import { createAddresses } from '../../i18n/address.ts';
import { bulkLines, documentOf, MAPPING } from './opensearch.ts';

const USAGE = `usage: npm run export:search -- --format opensearch [options]

Writes the archive for a search server, for an archive that outgrows what a browser can search: mapping.json, with
which to create the index, and statements.ndjson, to send to its _bulk.

  --format opensearch  the only format there is; Elasticsearch takes it as well
  --out DIR            where to write (default: export)
  --content DIR        the archive's content folder (default: CHANCERY_CONTENT, else content)

Exit status: 0 when all was written, 1 on an error, 2 for bad arguments.`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: {
        format: { type: 'string' },
        out: { type: 'string', default: 'export' },
        content: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    if (values.format !== 'opensearch')
      throw new TypeError(values.format ? `--format ${values.format} is not known` : '--format is missing');
    const count = write(values.out, values.content);
    console.log(`${count} statement(s) written to ${values.out}`);
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError;
    console.error(
      `export:search: ${error instanceof Error ? error.message : String(error)}${isUsage ? `\n\n${USAGE}` : ''}`,
    );
    return isUsage ? 2 : 1;
  }
}

function write(folder: string, content: string | undefined): number {
  const holdings = holdingsAt(content);
  const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
  const site = process.env['CHANCERY_SITE'] ?? 'http://localhost:4321';
  const addresses = createAddresses(process.env['CHANCERY_BASE'] ?? '/');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mapping.json'), `${JSON.stringify(MAPPING, null, 2)}\n`);
  const file = openSync(join(folder, 'statements.ndjson'), 'w');
  try {
    for (const { statement, body } of entries) {
      const url = new URL(addresses.statement(statement.id), site).href;
      writeSync(file, bulkLines(documentOf(statement, readBlocks(body), url)));
    }
  } finally {
    closeSync(file);
  }
  return entries.length;
}
