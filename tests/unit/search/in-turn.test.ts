import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../src/search/in-turn.ts';

describe('tasks in turn', () => {
  it('begin in their order, only so many at a time', async () => {
    const run = inTurn(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const tasks = [0, 1, 2, 3].map((number) =>
      run(async () => {
        begun.push(number);
        await new Promise<void>((end) => (ends[number] = end));
        return number;
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await tasks[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    ends[0]?.();
    ends[2]?.();
    await Promise.all([tasks[0], tasks[2]]);
    await Promise.resolve();
    ends[3]?.();
    expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3]);
  });

  it('that fail make room for the next', async () => {
    const run = inTurn(1);
    const failed = run(() => Promise.reject(new Error('lost')));
    const next = run(() => Promise.resolve('here'));
    await expect(failed).rejects.toThrow('lost');
    expect(await next).toBe('here');
  });
});
