import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/archive/interface-languages.ts';
import { pageMessagesOf } from '../../../src/i18n/page-messages.ts';

/** Messages that are the same in every language: names, and what stands in an English reference. */
const SAME = new Set([
  'siteName',
  'siteTagline',
  'siteDescription',
  'checksum',
  'citationUnconfirmed',
  'formEntry',
  'formRecord',
  'otherVocabulary.eurovoc',
  'otherVocabulary.unbis',
]);

/** A label in little room may be so many times as long as the English one, and so many letters longer. */
const [MOST_TIMES, MOST_MORE] = [2, 12];

type Message = string | ((...given: never[]) => string);

/** The messages of a language by their keys, those within others by both. */
function flatten(messages: object, prefix = ''): Map<string, Message> {
  const flat = new Map<string, Message>();
  for (const [key, value] of Object.entries(messages) as [string, Message | object][])
    if (typeof value === 'object')
      for (const [inner, message] of flatten(value, `${prefix}${key}.`)) flat.set(inner, message);
    else flat.set(prefix + key, value);
  return flat;
}

const english = flatten(pageMessagesOf('en'));
const OTHERS = INTERFACE_LANGUAGES.filter((tag) => tag !== 'en');

/** What stands in a message that a form or a word is missing from. */
const GAP = /undefined|NaN|\[object|#/u;

/** A message as it is shown with what it is given; a gap where it takes something else. */
function say(message: Message | undefined, given: readonly unknown[]): string {
  if (typeof message !== 'function') return '';
  try {
    return String((message as (...all: unknown[]) => unknown)(...given));
  } catch {
    return 'undefined';
  }
}

/** What a message may be called with: numbers that take each form of a plural, and words. */
const GIVEN = [0, 1, 2, 5, 11, 21, 100, 1_000_000].map((number) => [number, number, number, number]);

test.each(INTERFACE_LANGUAGES)('a page among thousands is told as %s writes numbers', (tag) => {
  const { number, pageOf, andMore } = pageMessagesOf(tag);
  expect(number(12_345)).toMatch(/^12\D345$/u);
  for (const words of [pageOf(12_345, 23_456), andMore(12_345)]) expect(words).toContain(number(12_345));
});

describe.each(OTHERS)('the interface in %s', (tag) => {
  const messages = flatten(pageMessagesOf(tag));

  it('has every message', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of messages) if (key !== 'dateBases.stated') expect(message, key).not.toBe('');
  });

  it('has no sentence left in English', () => {
    const left = [...messages].filter(
      ([key, message]) =>
        !SAME.has(key) &&
        typeof message === 'string' &&
        message.includes(' ') &&
        message === english.get(key),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('has labels that fit where the English ones stand', () => {
    const long = [...messages].filter(([key, message]) => {
      const other = english.get(key);
      return (
        typeof message === 'string' &&
        typeof other === 'string' &&
        other.length <= 25 &&
        message.length > MOST_TIMES * other.length + MOST_MORE
      );
    });
    expect(long.map(([key, message]) => `${key}: ${String(message)}`)).toEqual([]);
  });

  it('keeps the places that are filled in', () => {
    for (const [key, message] of messages) {
      const places = (text: Message | undefined) =>
        typeof text === 'string' ? (text.match(/\{\w+\}/gu) ?? []).sort() : [];
      expect(places(message), key).toEqual(places(english.get(key)));
    }
  });

  it('counts without a gap, whatever the number', () => {
    for (const [key, message] of messages)
      for (const given of GIVEN) {
        // Some are given one of a few words, and no number.
        const isCounting = GAP.exec(say(english.get(key), given)) === null;
        if (isCounting) expect(say(message, given), key).not.toMatch(GAP);
      }
  });
});

test('no message is left that nothing shows', () => {
  const code = globSync('src/**/*.{astro,ts,tsx}')
    .filter((path) => !path.startsWith('src/i18n/'))
    .map((path) => readFileSync(path, 'utf8'))
    .concat(
      readFileSync('src/i18n/date-words.ts', 'utf8'),
      readFileSync('src/i18n/language-label.ts', 'utf8'),
    )
    .concat(readFileSync('src/i18n/type-words.ts', 'utf8'), readFileSync('src/i18n/labels.ts', 'utf8'))
    .join('\n');
  const unused = Object.keys(pageMessagesOf('en')).filter(
    (key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`, 'u').test(code),
  );
  expect(unused).toEqual([]);
});
