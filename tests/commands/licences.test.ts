import { expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

it('every dependency is under a licence that is allowed', () => {
  const { status, stderr } = runCommand('licences');
  expect([status, stderr]).toEqual([0, '']);
  const lines = runCommand('licences', '--json').lines();
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.find(({ name }) => name === 'astro')).toMatchObject({ licence: 'MIT' });
});
