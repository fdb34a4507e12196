import { MultiBar, Presets } from 'cli-progress';

/** Where a long run logs its lines and shows how far it is. */
export interface Progress {
  log: (line: string) => void;
  step: () => void;
  close: () => void;
}

/** Lines with a progress bar below them on a terminal; in a pipe, and for JSON, nothing but the lines. */
export function openProgress(total: number, json: boolean): Progress {
  if (!process.stderr.isTTY || !process.stdout.isTTY || json)
    return { log: (line) => console.log(line), step: () => undefined, close: () => undefined };
  const bars = new MultiBar(
    { format: '{bar} {value} of {total} files, {eta_formatted} left', clearOnComplete: true },
    Presets.shades_classic,
  );
  const bar = bars.create(total, 0);
  return {
    log: (line) => bars.log(`${line}\n`),
    step: () => bar.increment(),
    close: () => {
      // Lines logged since the bar was last drawn are only shown when it is drawn again.
      bars.update();
      bars.stop();
    },
  };
}
