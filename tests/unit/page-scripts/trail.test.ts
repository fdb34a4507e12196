import { afterEach, expect, test, vi } from 'vitest';
import { placeOnTrail } from '../../../src/page-scripts/trail.ts';

afterEach(() => vi.unstubAllGlobals());

const store = (value: string | null) => vi.stubGlobal('sessionStorage', { getItem: () => value });

test('a statement has its place on the trail that was left', () => {
  store(JSON.stringify({ label: 'Cuba', href: 'https://example.org/', statements: ['/a/', '/b/', '/c/'] }));
  expect(placeOnTrail('/b/')).toEqual({
    label: 'Cuba',
    href: 'https://example.org/',
    number: 2,
    count: 3,
    previous: '/a/',
    next: '/c/',
  });
});

test.each([
  null,
  '',
  '{',
  '[]',
  '1',
  '"x"',
  '{"statements":1}',
  '{"label":"x","href":"javascript:alert(1)","statements":["/b/"]}',
])('what is no trail is passed over: %s', (value) => {
  store(value);
  expect(placeOnTrail('/b/')).toBeUndefined();
});

test('a trail that cannot be read is passed over', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw new Error('denied');
    },
  });
  expect(placeOnTrail('/b/')).toBeUndefined();
});
