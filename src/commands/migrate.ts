import { withLock } from '../holdings/lock.ts';
import { migrate } from '../holdings/migrate.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readEntries } from '../holdings/read.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand } from './command.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'migrate',
  summary:
    'Brings the entries and ledgers of an older form to the present one. It adds nothing that is not known; running it again changes nothing.',
  example: '--content ../my-archive',
  statuses: '0 when all went well, 1 on an error, 2 for bad arguments',
}).option(...CONTENT_OPTION);

await runCommand<{ content?: string }>(command, async (_, { content }) => {
  const holdings = holdingsAt(content);
  await withLock(holdings, () => {
    const changed = migrate(readEntries(holdings, readVocabularies(holdings.vocabularies)), holdings);
    for (const file of changed) print(file);
    print(changed.length === 0 ? 'All is of the present form.' : `${changed.length} file(s) changed`);
  });
  return EXIT.ok;
});
