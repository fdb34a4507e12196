import { MultiBar, Presets } from 'cli-progress';
import { holdingsAt } from '../holdings/paths.ts';
import { ingest } from './ingest.ts';
import { parseCommandLine, USAGE, type CommandLine } from './options.ts';
import { inWords, Summary } from './report.ts';
import { walk } from './walk.ts';

/** The exit status of a program that was interrupted (128 and the signal's number, by POSIX shells). */
const INTERRUPTED = 130;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
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
  try {
    return await run(commandLine);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function run({ paths, dryRun, json, content, given, near }: CommandLine): Promise<number> {
  const files = [...walk(paths)];
  const summary = new Summary();
  const screen = openScreen(files.length, json);
  let interrupted = false;
  process.once('SIGINT', () => (interrupted = true));
  // Whoever reads the lines may stop (`| head`): then the run ends in order as well.
  process.stdout.on('error', () => (interrupted = true));
  try {
    for await (const result of ingest(files, { holdings: holdingsAt(content), given, dryRun, near })) {
      summary.add(result);
      if (json) screen.say(JSON.stringify(result));
      else for (const line of inWords(result)) screen.say(line);
      screen.step();
      if (interrupted) break;
    }
  } finally {
    screen.close();
  }
  if (!json) for (const line of summary.lines(dryRun)) console.log(line);
  if (interrupted) console.error('Interrupted: what was taken is whole; run ingest again to go on.');
  return interrupted ? INTERRUPTED : summary.refused > 0 ? 1 : 0;
}

/** Lines as they come, and on a terminal a bar below them; in a pipe nothing but the lines. */
function openScreen(total: number, json: boolean) {
  if (!process.stderr.isTTY || !process.stdout.isTTY || json)
    return { say: (line: string) => console.log(line), step: () => undefined, close: () => undefined };
  const bars = new MultiBar(
    { format: '{bar} {value} of {total} files, {eta_formatted} to go', clearOnComplete: true },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  return {
    say: (line: string) => bars.log(`${line}\n`),
    step: () => bar.increment(),
    close: () => {
      // Lines that have come since the bar was last drawn are shown with it, and would be lost without.
      bars.update();
      bars.stop();
    },
  };
}
