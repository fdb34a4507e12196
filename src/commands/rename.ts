import { withLock } from '../holdings/lock.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { readEntries } from '../holdings/read.ts';
import { renameEntry } from '../holdings/rename.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand, UsageError } from './command.ts';
import { print } from './terminal.ts';

const command = createCommand({
  name: 'rename',
  summary:
    'Gives a statement another id, and with it another address. An id that was published stays as an alias, and sends on.',
  example: 'undated-some-statement 2026-01-05-some-statement',
  statuses: '0 when all went well, 1 on an error, 2 for bad arguments',
})
  .argument('<old>', 'the present id: the name of a file in statements/, without .md')
  .argument('<new>', 'the new id: <date>-<slug>, in lower-case ASCII')
  .option(...CONTENT_OPTION);

await runCommand<{ content?: string }>(command, async ([from, to, ...rest], { content }) => {
  if (from === undefined || to === undefined || rest.length > 0)
    throw new UsageError('give the present id and the new one');
  const holdings = holdingsAt(content);
  await withLock(holdings, () => {
    const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
    const today = new Date().toISOString().slice(0, 10);
    const isPublished = renameEntry(holdings, entries, [from, to], today);
    print(`${from} → ${to}${isPublished ? ' (published before, so the old address sends on)' : ''}`);
  });
  return EXIT.ok;
});
