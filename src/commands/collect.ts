import { relative } from 'node:path';
import { collect, type Collected } from '../collect/collect.ts';
import { readPlan, type CollectedSource } from '../collect/plan.ts';
import { PoliteFetcher } from '../collect/politeness.ts';
import { holdingsAt } from '../holdings/paths.ts';
import { CONTENT_OPTION, createCommand, EXIT, parserOf, runCommand, UsageError } from './command.ts';
import { jsonLine, print, printable, printError } from './terminal.ts';

interface Options {
  dryRun?: true;
  json?: true;
  since?: string;
  allowPrivate?: true;
  content?: string;
}

const command = createCommand({
  name: 'collect',
  summary:
    'Brings in what is new and what has changed at the sources that collect.yaml in the content folder lists, or at the addresses given.',
  example: 'https://mofa.example/statements/17',
  statuses:
    '0 when every source could be asked, 1 when a page or a listing failed or was refused, 2 for bad arguments',
})
  .argument('[address...]', 'pages to take, instead of the sources in collect.yaml')
  .option('--dry-run', 'ask the listings, say which pages would be asked, and write nothing')
  .option('--json', 'print one JSON object for each address on standard output, and nothing else there')
  .option(
    '--since <date>',
    'pass over what a listing dates before this day',
    parserOf((date) => /^\d{4}-\d{2}-\d{2}$/.test(date), 'a day such as 2026-02-02'),
  )
  .option('--allow-private', 'ask addresses of this machine and of private networks too')
  .option(...CONTENT_OPTION);

/** Addresses given by hand are asked at once, and with a short pause. */
const BY_HAND = { pace: 1, again: 0 };

await runCommand<Options>(command, async (addresses, options) => {
  const holdings = holdingsAt(options.content);
  const wrong = addresses.find((address) => !/^https?:\/\//u.test(address) || !URL.canParse(address));
  if (wrong !== undefined) throw new UsageError(`${wrong} is not an http or https address`);
  const plan = addresses.length > 0 ? undefined : readPlan(holdings.root);
  const sources: readonly CollectedSource[] = plan?.sources ?? [{ addresses, ...BY_HAND }];
  const contact = plan?.archive ?? process.env['CHANCERY_SITE'];
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interruption.abort());
  const now = new Date();
  const counts = new Map<Collected['outcome'], number>();
  await collect(
    sources,
    {
      holdings,
      fetcher: new PoliteFetcher({
        userAgent: `Chancery${contact === undefined ? '' : ` (+${contact})`}`,
        allowPrivate: options.allowPrivate ?? false,
        signal: interruption.signal,
      }),
      given: { added: now.toISOString().slice(0, 10) },
      now,
      since: options.since,
      dryRun: options.dryRun ?? false,
      signal: interruption.signal,
    },
    (result) => {
      counts.set(result.outcome, (counts.get(result.outcome) ?? 0) + 1);
      if (options.json) print(jsonLine(result));
      else print(printable(lineOf(result)));
    },
  );
  const summary = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  if (!options.json) print(summary === '' ? 'Nothing to ask: all that is known is not due yet' : summary);
  if (interruption.signal.aborted) {
    printError('Interrupted. Everything taken so far is complete; run collect again to go on.');
    return EXIT.interrupted;
  }
  if (plan && plan.sources.length === 0)
    printError(`${relative('.', holdings.root)}/collect.yaml lists no sources`);
  return counts.has('failed') || counts.has('refused') ? EXIT.failed : EXIT.ok;
});

function lineOf({ url, outcome, id, version, reason, review = [] }: Collected): string {
  const what = [
    id !== undefined && outcome !== 'same' ? `→ ${id}` : '',
    version === undefined ? '' : `version ${version}`,
    review.length > 0 ? `to be reviewed: ${review.join(', ')}` : '',
    reason ?? '',
  ];
  return [outcome.padEnd(9), url, ...what.filter(Boolean)].join(' ');
}
