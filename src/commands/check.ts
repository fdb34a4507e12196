import { existsSync } from 'node:fs';
import { OperationalError } from '../archive/errors.ts';
import { recordAnchors } from '../holdings/anchors.ts';
import { check } from '../holdings/check.ts';
import { lock } from '../holdings/lock.ts';
import { holdingsAt, type Holdings } from '../holdings/paths.ts';
import { recordPermalinks } from '../holdings/permalinks.ts';
import { formatProblem } from '../holdings/problem.ts';
import { CONTENT_OPTION, createCommand, EXIT, runCommand } from './command.ts';

interface Options {
  record?: true;
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
  .option('--record', 'add the ids and anchors of all entries to the ledgers first')
  .option('--json', 'print one JSON object for each problem on standard output, and nothing else there')
  .option(...CONTENT_OPTION);

await runCommand<Options>(command, async (_, { record, json, content }) => {
  const holdings = holdingsAt(content);
  if (!existsSync(holdings.root))
    throw new OperationalError(`${holdings.root} does not exist; give the archive's content folder`);
  const first = check(holdings);
  const { problems, ids } = record ? await recordAll(holdings, first) : first;
  for (const problem of problems)
    if (json) console.log(JSON.stringify(problem));
    else console.error(formatProblem(problem));
  if (!json) console.log(`${ids.length} statement(s) checked, ${problems.length} problem(s)`);
  return problems.length > 0 ? EXIT.failed : EXIT.ok;
});

/** Adds all ids and anchors to the ledgers, and checks once more: what was missing there is a problem no longer. */
async function recordAll(holdings: Holdings, { ids, anchors }: ReturnType<typeof check>) {
  const unlock = await lock(holdings);
  try {
    recordPermalinks(holdings.permalinks, ids);
    recordAnchors(holdings.anchors, anchors);
  } finally {
    await unlock();
  }
  return check(holdings);
}
