import type { z } from 'zod';

/** Something wrong in the holdings, where, and what to do about it. */
export interface Problem {
  /** Path of the file, from where the command was run. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** The field, as a path: `source.sha256`, `topics.0`. */
  field: string;
  /** What is wrong, and the next step. */
  what: string;
}

/** A problem as a line: `file:line field: what, and the next step`. */
export const formatProblem = ({ file, line, field, what }: Problem): string =>
  `${file}:${line} ${field}: ${what}`;

/** Problems of the schema's making, each at its field. */
export function problemsOf(
  error: z.ZodError,
  file: string,
  lineOf: (path: PropertyKey[]) => number,
): Problem[] {
  return error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const what =
        key === undefined ? issue.message : 'is no field of a statement; correct its name or remove it';
      return { file, line: lineOf(path), field: path.join('.') || 'front matter', what };
    });
  });
}

/** Thrown where holdings cannot be used as they are; its message is one line a problem. */
export class HoldingsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The holdings have ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'HoldingsError';
    this.problems = problems;
  }
}
