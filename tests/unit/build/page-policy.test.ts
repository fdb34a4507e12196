import { expect, it } from 'vitest';
import { createPolicyWriter } from '../../../src/build/page-policy.ts';
import { sha256Of } from '../../../src/archive/sha256.ts';

const digestOf = (text: string) => `sha256-${Buffer.from(sha256Of(text), 'hex').toString('base64')}`;
const withPolicy = createPolicyWriter({
  directives: ["default-src 'self'"],
  scriptHashes: [digestOf('ours()'), digestOf('elsewhere()')],
  styleHashes: [digestOf('a{}')],
});
const page = (body: string) =>
  `<html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;
const policyOf = (body: string) => / content="([^"]*)">/u.exec(withPolicy(page(body)))?.[1];

it('a page’s policy allows the scripts and styles that were compiled, of which it names those that it has', () => {
  expect(policyOf('<script type="module">ours()</script><style>a{}</style>')).toBe(
    `default-src 'self';script-src 'self' '${digestOf('ours()')}';style-src 'self' '${digestOf('a{}')}'`,
  );
});

it('a script that was not compiled is not allowed, wherever it stands', () => {
  expect(policyOf('<p><script>stolen()</script></p><style>b{}</style>')).toBe(
    "default-src 'self';script-src 'self';style-src 'self'",
  );
});

it('files and data need no digest', () => {
  expect(policyOf('<script src="/a.js"></script><script type="application/ld+json">ours()</script>')).toBe(
    "default-src 'self';script-src 'self';style-src 'self'",
  );
});

it('the policy stands before all that it is about', () => {
  expect(withPolicy(page(''))).toMatch(
    /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/u,
  );
  expect(() => withPolicy('<p>no page</p>')).toThrow('policy');
});
