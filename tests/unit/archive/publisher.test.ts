import { expect, it } from 'vitest';
import { publisherName, publisherRegister } from '../../../src/archive/publisher.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';

const ministry = {
  labels: { en: 'Ministry', es: 'Ministerio' },
  country: 'CU',
  kind: 'foreign-ministry',
  domains: ['mfa.example', 'gov.example/foreign'],
} as const;
const government = {
  labels: { en: 'Government' },
  country: 'CU',
  kind: 'government',
  domains: ['gov.example'],
} as const;
const { ofAddress: find, ofName } = publisherRegister({
  ministry: { ...ministry, domains: [...ministry.domains] },
  government: { ...government, domains: [...government.domains] },
});

it('a publisher is known by its domain, with or without what stands before it', () => {
  expect(find('https://www.mfa.example/en/statements/1')?.labels.en).toBe('Ministry');
  expect(find('https://archive.mfa.example/')?.labels.en).toBe('Ministry');
  expect(find('https://notmfa.example/')).toBeUndefined();
  expect(find('no address')).toBeUndefined();
});

it('a publisher is known by its name in any language, where no other has it', () => {
  expect(ofName('the ministerio')?.domains).toContain('mfa.example');
  expect(ofName('Another Ministry')).toBeUndefined();
  const { ofName: ofTwo } = publisherRegister({
    one: { ...ministry, domains: ['a.example'] },
    two: { ...ministry, domains: ['b.example'] },
  });
  expect(ofTwo('Ministry')).toBeUndefined();
});

it('the longest domain and path that fits is the publisher’s', () => {
  expect(find('https://gov.example/foreign/1')?.labels.en).toBe('Ministry');
  expect(find('https://gov.example/health/1')?.labels.en).toBe('Government');
});

it('its name is in the language of the text, else in English', () => {
  expect(publisherName(find('https://mfa.example')!, 'es-CU')).toBe('Ministerio');
  expect(publisherName(find('https://mfa.example')!, 'vi')).toBe('Ministry');
});

it('no two publishers of the archive have one domain', () => {
  const { publishers } = readVocabularies('content/vocabularies');
  const domains = Object.values(publishers).flatMap((publisher) => publisher.domains);
  expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
  expect(Object.keys(publishers).length).toBeGreaterThan(300);
});
