import type { z } from 'zod';
import { OperationalError } from '../archive/errors.ts';

/** A fault in the holdings: where it is, and what to do about it. */
export interface Problem {
  /** Path of the file, relative to the working directory. */
  file: string;
  /** Line of the file, from 1. */
  line: number;
  /** The field, as a path: `source.sha256`, `topics.0`. */
  field: string;
  /** The fault, and the next step. */
  message: string;
}

/** A problem as a line: `file:line field: what, and the next step`. */
export const formatProblem = ({ file, line, field, message }: Problem): string =>
  `${file}:${line} ${field}: ${message}`;

/**
 * The schema's issues as problems, each at its field.
 *
 * @param whole what the fields are of
 */
export function problemsOf(
  error: z.ZodError,
  file: string,
  lineOf: (path: PropertyKey[]) => number,
  whole = 'a statement',
): Problem[] {
  return error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return keys.map((key) => {
      const path = key === undefined ? issue.path : [...issue.path, key];
      const message =
        key === undefined ? wordsOf(issue) : `is not a field of ${whole}; correct its name or remove it`;
      return { file, line: lineOf(path), field: path.join('.') || whole, message };
    });
  });
}

/** What the schema's kinds of values are called in a file of YAML. */
const KINDS: Readonly<Record<string, string>> = {
  array: 'a list, as in [a, b]',
  object: 'fields of its own, indented below it',
  record: 'fields of its own, indented below it',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** An issue in our words: what the schema's author wrote, else what would be right. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.code === 'invalid_value') return `is none of ${issue.values.join(', ')}; choose one of these`;
  if (issue.code === 'invalid_key') return 'is no name that may stand here; correct it or remove it';
  if (issue.code !== 'invalid_type') return `${issue.message}; correct it`;
  if (issue.message.endsWith('received undefined')) return 'is missing; add it';
  return `must be ${KINDS[issue.expected] ?? issue.expected}; correct it`;
}

/** Thrown where holdings cannot be used as they are; its message has a line for each problem. */
export class HoldingsError extends OperationalError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(
      `The holdings have ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`,
      options,
    );
    this.problems = problems;
  }
}
