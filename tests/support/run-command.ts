import { spawnSync } from 'node:child_process';
import { plainEnvironment } from './environment.ts';

/** A command that has ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** What it printed on standard output, each line as JSON. */
  lines: () => Record<string, unknown>[];
}

/** Runs one of the project's commands, by the name of its file in `src/commands/`, as npm does. */
export function runCommand(name: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/node',
    [`src/commands/${name}.ts`, ...args],
    { encoding: 'utf8', env: plainEnvironment(), maxBuffer: 64 * 1024 * 1024 },
  );
  return {
    status,
    stdout,
    stderr,
    lines: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
