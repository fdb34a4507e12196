import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { inspect } from 'node:util';
import { OperationalError } from '../archive/errors.ts';
import { printError } from './terminal.ts';

/** Exit statuses. 70 is EX_SOFTWARE of sysexits.h; 130 is 128 and SIGINT's number, as POSIX shells have it. */
export const EXIT = { ok: 0, failed: 1, usage: 2, bug: 70, interrupted: 130 } as const;

/** Arguments that are well formed but do not fit together. Exit status 2, with the help. */
export class UsageError extends OperationalError {}

/** How a command is described in its help. */
export interface Description {
  /** The npm script that runs it. */
  name: string;
  summary: string;
  /** Arguments of an example call. */
  example: string;
  /** The meaning of each exit status. */
  statuses: string;
}

/** Makes a command whose help shows an example and the exit statuses. Its options are added by the caller. */
export const createCommand = ({ name, summary, example, statuses }: Description): Command =>
  new Command(`npm run ${name} --`)
    .description(summary)
    .helpOption('--help', 'show this help')
    .addHelpText(
      'after',
      `\nExample: npm run ${name} -- ${example}\n\nExit status: ${statuses}, 70 for a bug.`,
    )
    .showHelpAfterError()
    .exitOverride();

/** The option for the content folder, which every command has. */
export const CONTENT_OPTION = [
  '--content <dir>',
  "the archive's content folder (default: CHANCERY_CONTENT, else content)",
] as const;

/**
 * Reads the arguments, runs the action, and sets the process's exit status. A failure that the person can act on is one
 * message; a bug of the program is shown with its stack.
 *
 * @param action gets the positional arguments and the options, and gives the exit status
 */
export async function runCommand<Options extends object>(
  command: Command,
  action: (paths: string[], options: Options) => number | Promise<number>,
): Promise<void> {
  process.exitCode = await statusOf(command, action);
}

async function statusOf<Options extends object>(
  command: Command,
  action: (paths: string[], options: Options) => number | Promise<number>,
): Promise<number> {
  try {
    command.parse();
    return await action(command.args, command.opts<Options>());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (error instanceof UsageError) {
      printError(`error: ${error.message}\n`);
      command.outputHelp({ error: true });
      return EXIT.usage;
    }
    if (isOperational(error)) {
      printError(messageOf(error));
      return EXIT.failed;
    }
    printError(`This is a bug in Chancery. Please report it with the following:\n${inspect(error)}`);
    return EXIT.bug;
  }
}

/** Whether an error is one that the person can act on: one of ours, or the system's (no such file, no permission). */
const isOperational = (error: unknown): error is Error =>
  error instanceof OperationalError || (error instanceof Error && 'code' in error && 'syscall' in error);

/** What to do about the system's errors, by their codes. */
const NEXT_STEPS: Readonly<Record<string, string>> = {
  EACCES: 'give yourself permission, or name another place',
  EPERM: 'give yourself permission, or name another place',
  EISDIR: 'there is a folder where a file should be; move it away',
  ENOTDIR: 'there is a file where a folder should be; move it away',
  ENOENT: 'there is no such file; check the path',
  ENOSPC: 'the disk is full; make room and run this again',
  EROFS: 'the disk cannot be written to; name another place',
  EMFILE: 'too many files are open; close other programs, or raise the limit with ulimit -n',
};

/** An error in words, with the next step. */
function messageOf(error: Error & { code?: string; path?: string }): string {
  const step = NEXT_STEPS[error.code ?? ''];
  if (error instanceof OperationalError || !step) return error.message;
  return `${error.path ? `${error.path}: ` : ''}${step} (${error.message})`;
}

/** Makes a parser of an option's value from a test. */
export const parserOf =
  (isValid: (value: string) => boolean, expected: string) =>
  (value: string): string => {
    if (!isValid(value)) throw new InvalidArgumentError(`It must be ${expected}.`);
    return value;
  };
