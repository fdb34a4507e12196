import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OperationalError } from '../../../src/archive/errors.ts';
import { tellError, toldError, type ToldError } from '../../../src/build/told-error.ts';

/** An error as it comes out of another process. */
const told = (error: unknown) => toldError(JSON.parse(JSON.stringify(tellError(error))) as ToldError);

it('a fault that a person can act on stays one', () => {
  const error = told(new OperationalError('the disk of the archive is gone'));
  expect(error).toBeInstanceOf(OperationalError);
  expect(error.message).toBe('the disk of the archive is gone');
});

it('an error of the system keeps its code and its path', () => {
  let thrown: unknown;
  try {
    readFileSync('/no/such/file');
  } catch (error) {
    thrown = error;
  }
  expect(told(thrown)).toMatchObject({ code: 'ENOENT', syscall: 'open', path: '/no/such/file' });
});

it('a bug stays a bug, with the stack of where it was', () => {
  const bug = new TypeError('x is not a function');
  const error = told(bug);
  expect(error).not.toBeInstanceOf(OperationalError);
  expect(error.stack).toBe(bug.stack);
  expect(told('a word').message).toContain('a word');
});
