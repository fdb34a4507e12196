import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordAnchors } from './anchors.ts';
import { check } from './check.ts';
import { holdingsAt } from './paths.ts';
import { recordPermalinks } from './permalinks.ts';
import { formatProblem } from './problem.ts';

const USAGE = `usage: npm run check -- [options]

Checks all of the archive's content and prints file:line field: what, and the next step.

  --record           add the ids and anchors of all entries to the ledgers first
  --content DIR      the archive's content folder (default: CHANCERY_CONTENT, else content)

Exit status: 0 when all is well, 1 on any error, 2 for bad arguments.`;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  try {
    const { values } = parseArgs({
      args,
      options: { record: { type: 'boolean' }, content: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    return run(values.content, values.record ?? false);
  } catch (error) {
    const isUsage = error instanceof TypeError;
    console.error(
      `${error instanceof Error ? error.message : String(error)}${isUsage ? `\n\n${USAGE}` : ''}`,
    );
    return isUsage ? 2 : 1;
  }
}

function run(content: string | undefined, record: boolean): number {
  const holdings = holdingsAt(content);
  if (!existsSync(holdings.root))
    throw new Error(`${holdings.root} is no folder; give the archive's content folder`);
  if (record) {
    const { ids, anchors } = check(holdings);
    recordPermalinks(holdings.permalinks, ids);
    recordAnchors(holdings.anchors, anchors);
  }
  const { problems, ids } = check(holdings);
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(`${ids.length} statement(s) checked, ${problems.length} problem(s)`);
  return problems.length > 0 ? 1 : 0;
}
