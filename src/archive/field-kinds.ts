import { z } from 'zod';
import { CONTROL } from './text.ts';
import { isLanguage } from './language.ts';
import { isCountryCode } from './country.ts';
import { isEdtf } from './date.ts';
import { parseIssuer } from './issuer.ts';
import { ID_PATTERN, LANGUAGE_TAG_PATTERN, SLUG_PATTERN, SHA256_PATTERN } from './identifiers.ts';

/*
 * The kinds of values that the fields of an entry have, each with what is said of one that is none.
 */

export const text = z
  .string()
  .trim()
  .min(1, { error: 'is empty; write it or leave the key out' })
  .refine((value) => !CONTROL.test(value) && !/[\n\r\u2028\u2029]/u.test(value), {
    error: 'has a control character or the end of a line in it; remove it',
  });
export const slug = z
  .string()
  .regex(SLUG_PATTERN, { error: 'is not a slug; use lower-case ASCII letters, digits and hyphens' });
export const id = z
  .string()
  .regex(ID_PATTERN, { error: 'is not an id; ids look like 2026-01-04-some-words' });
export const edtf = z.string().refine(isEdtf, {
  error:
    'is not an EDTF level 1 date; write it in quotes, like "2026-01-04", "2024-09~" or "2022-08-28/2022-09-01"',
});
export const anchor = z.string().regex(SLUG_PATTERN, {
  error: 'is not an anchor; copy it from the address of the paragraph, without the #',
});
export const country = z.string().refine(isCountryCode, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a country code; use ISO 3166-1 alpha-2 in capitals, EU, XK, or CLDR's code of a former state`,
});
const NO_LANGUAGE =
  'is not a BCP 47 tag of a language; use a tag like "vi", "zh-Hant" or "pt-BR", or "und" when unknown';
export const language = z
  .string()
  .regex(LANGUAGE_TAG_PATTERN, { error: NO_LANGUAGE, abort: true })
  .refine(isLanguage, { error: NO_LANGUAGE });

export const issuer = z.string().refine((value) => parseIssuer(value) !== undefined, {
  error:
    'names no issuer; use a country code or the slug of an organization, with the office behind a slash where it is known: PK/foreign-ministry',
});

/** Encodings that WHATWG does not know; `src/source/encodings.ts` decodes them. */
const OWN_ENCODINGS: readonly string[] = ['tcvn3', 'tcvn3-as-utf-8', 'utf-8-twice', 'vni', 'vni-as-utf-8'];

/** Whether an encoding by that name can be decoded. */
function isEncoding(name: string): boolean {
  if (OWN_ENCODINGS.includes(name)) return true;
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

/** A list without repeated values. */
export const unique = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .refine((items) => new Set(items).size === items.length, {
      error: 'names the same value twice; keep one of them',
    })
    .default([]);

const isPlainFileName = (name: string): boolean => !/[/\\\0]/.test(name) && name !== '.' && name !== '..';

/** The name of a file among the sources. */
export const sourceFile = text.refine(isPlainFileName, {
  error: 'is not a plain file name; it names a file in content/sources/',
});

export const sha256 = z
  .string()
  .regex(SHA256_PATTERN, { error: 'is not a SHA-256 in lower-case hexadecimal' });

export const encoding = text.refine(isEncoding, {
  error: 'is not an encoding; use a WHATWG name such as windows-1258, or leave it out for UTF-8',
});
