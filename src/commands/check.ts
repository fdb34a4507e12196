import { existsSync } from 'node:fs';
import { OperationalError } from '../archive/errors.ts';
import { readVocabularies } from '../holdings/vocabularies.ts';
import { rereadSources } from '../holdings/reread.ts';
import { check, type Check } from '../holdings/check.ts';
import { withLock } from '../holdings/lock.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { formatProblem } from '../holdings/problem.ts';
import { recordPublications } from '../holdings/publications.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand } from './command.ts';
import { jsonLine, print, printError } from './terminal.ts';

interface Options {
  record?: true;
  reread?: true;
  json?: true;
  content?: string;
}

const command = createCommand({
  name: 'check',
  summary:
    "Checks all of the archive's content and prints file:line field: what is wrong, and the next step.",
  example: '--record',
  statuses: '0 when all is well, 1 on any problem, 2 for bad arguments',
})
  .option(
    '--record',
    'if all is well, add all statements and their paragraphs to the ledger of what is published',
  )
  .option(
    '--reread',
    'read documents again, and say of which the readers of today give other words; nothing held changes',
  )
  .option('--json', 'print one JSON object for each problem on standard output, and nothing else there')
  .option(...CONTENT_OPTION);

/** So many entries of an older form are named. */
const MOST_OLD = 5;

await runCommand<Options>(command, async (_, { record, reread, json, content }) => {
  const holdings = holdingsAt(content);
  if (!existsSync(holdings.root))
    throw new OperationalError(`${holdings.root} does not exist; give the archive's content folder`);
  const { problems, publications, old, hasHistory } = record
    ? await checkAndRecord(holdings)
    : everyProblem(holdings);
  for (const problem of problems)
    if (json) console.log(jsonLine(problem));
    else printError(formatProblem(problem));
  if (reread)
    for await (const { file, what } of rereadSources(holdings, readVocabularies(holdings.vocabularies)))
      print(json ? jsonLine({ file, reread: what }) : `${file} ${what}`);
  if (!json) print(`${publications.size} statement(s) checked, ${problems.length} problem(s)`);
  if (!json && !hasHistory)
    print(
      'There is no version history here, so that the ledger of what was published has only grown is not known.',
    );
  if (!json && old.length > 0)
    print(
      `${old.length} of an older form, which npm run migrate brings up to date: ${old.slice(0, MOST_OLD).join(', ')}${old.length > MOST_OLD ? ' …' : ''}`,
    );
  return problems.length > 0 ? EXIT.failed : EXIT.ok;
});

type Found = Omit<Check, 'unrecorded'>;

function everyProblem(holdings: Holdings): Found {
  const { unrecorded, ...found } = check(holdings);
  return { ...found, problems: [...found.problems, ...unrecorded] };
}

/** Adds all that would be published now to the ledger, unless there are problems: what is wrong is not made permanent. */
function checkAndRecord(holdings: Holdings): Promise<Found> {
  return withLock(holdings, () => {
    const { unrecorded: _, ...found } = check(holdings);
    if (found.problems.length === 0) recordPublications(holdings.published, found.publications);
    else printError('Nothing was recorded, because there are problems:');
    return found;
  });
}
