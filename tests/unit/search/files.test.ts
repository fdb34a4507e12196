import { afterEach, expect, it, vi } from 'vitest';
import { openEngine } from '../../../src/search/engine.ts';
import { openFiles } from '../../../src/search/files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a file of the search that never comes is given up', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new Error('too late')));
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) =>
    signal.aborted ? Promise.reject(signal.reason as Error) : new Promise(() => undefined),
  );
  const { json, chunk } = openFiles('/', 'build');
  await expect(json('words.json')).rejects.toThrow('too late');
  await expect(chunk('a')).rejects.toThrow('too late');
});

it('an index that is empty though there are texts is a fault, and no answer', () => {
  const load = () => Promise.resolve(new Uint8Array());
  const table = { folder: '', parts: [], common: [], glossary: { folder: '', starts: [] }, lengths: '' };
  expect(() => openEngine({ ...table, lengths: '33' }, load)).toThrow('no parts');
  expect(() => openEngine(table, load)).not.toThrow();
});
