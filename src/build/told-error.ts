import { inspect } from 'node:util';
import { OperationalError } from '../archive/errors.ts';

/** An error as one process tells another of it, as JSON: an error itself would lose its class and its code on the way. */
export interface ToldError {
  message: string;
  /** Whether whoever runs the command can act on it. */
  isOperational: boolean;
  /** Of an error of the system's: what it was, in doing what, and where. */
  code?: string;
  syscall?: string;
  path?: string;
  stack?: string;
}

export function tellError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { message: inspect(error), isOperational: false };
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  return {
    message: error.message,
    isOperational: error instanceof OperationalError,
    ...(code !== undefined && { code }),
    ...(syscall !== undefined && { syscall }),
    ...(path !== undefined && { path }),
    ...(error.stack !== undefined && { stack: error.stack }),
  };
}

/** The error that was told of. */
export function toldError({ message, isOperational, ...rest }: ToldError): Error {
  return Object.assign(isOperational ? new OperationalError(message) : new Error(message), rest);
}
