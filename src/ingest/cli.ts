import { holdingsAt } from '../holdings/paths.ts';
import { ingest, type IngestResult } from './ingest.ts';
import { parseCommandLine, USAGE, type CommandLine } from './options.ts';

process.exitCode = main(process.argv.slice(2));

function main(argv: string[]): number {
  let commandLine: CommandLine;
  try {
    if (argv.includes('--help')) {
      console.log(USAGE);
      return 0;
    }
    commandLine = parseCommandLine(argv);
  } catch (error) {
    console.error(`ingest: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const { paths, dryRun, json, content, given } = commandLine;
  const counts: Record<IngestResult['status'], number> = { new: 0, held: 0, duplicate: 0, refused: 0 };
  try {
    for (const result of ingest(paths, { holdings: holdingsAt(content), given, dryRun })) {
      counts[result.status]++;
      console.log(json ? JSON.stringify(result) : inWords(result));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const summary = Object.entries(counts).map(([status, count]) => `${count} ${status}`);
  if (!json) console.log(`${dryRun ? 'Nothing was written: ' : ''}${summary.join(', ')}`);
  return counts.refused > 0 ? 1 : 0;
}

function inWords({ file, status, id, reason, review }: IngestResult): string {
  const head = `${status.padEnd(9)} ${file}`;
  if (reason) return `${head}: ${reason}${id ? ` (${id})` : ''}`;
  return `${head} → ${id ?? ''}${review.length > 0 ? `, to be looked at: ${review.join(', ')}` : ''}`;
}
