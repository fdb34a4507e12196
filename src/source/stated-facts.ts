import { isEdtf } from '../archive/date.ts';
import { LANGUAGE_TAG_PATTERN } from '../archive/identifiers.ts';
import type { Span } from '../archive/span.ts';
import { CONTROLS, oneLine } from '../archive/text.ts';
import { publicAddress } from './page/page-facts.ts';
import { statedDay } from './page/stated-day.ts';
import type { PageFact, StatedFacts } from './transcript.ts';

/** The column by which a table of facts names the file. */
export const FILE_COLUMNS: readonly string[] = ['file', 'filename', 'file_name', 'path', 'name'];

/** The facts that front matter or a file beside a source may state. */
export type FactName =
  'title' | 'date' | 'published' | 'publisher' | 'url' | 'retrieved' | 'byline' | 'language' | 'number';

/**
 * The keys by which harvesters and editors name each fact, the ones trusted most first. Compared in lower case, with
 * hyphens and spaces as underscores. A bare `date` is the day of publication: harvesters mean the page.
 */
export const FACT_KEYS: Readonly<Record<FactName, readonly string[]>> = {
  title: ['title', 'headline', 'doc_title', 'document_title'],
  date: ['doc_date', 'document_date', 'date_made', 'statement_date', 'date_signed', 'date_of_statement'],
  published: [
    'published',
    'date_published',
    'publication_date',
    'publish_date',
    'pubdate',
    'pub_date',
    'published_at',
    'published_date',
    'datepublished',
    'date',
  ],
  publisher: ['publisher', 'outlet', 'newspaper', 'agency', 'site_name', 'site', 'source_name', 'source'],
  url: ['original_url', 'source_url', 'canonical_url', 'url', 'link', 'permalink', 'source'],
  retrieved: [
    'retrieved',
    'accessed',
    'retrieved_at',
    'date_retrieved',
    'accessed_at',
    'scraped_at',
    'crawled_at',
    'fetched_at',
    'downloaded',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'creators', 'by'],
  language: ['language', 'lang', 'locale'],
  number: ['number', 'symbol', 'document_number', 'document_symbol', 'doc_number', 'reference_number'],
};

const KNOWN_KEYS: ReadonlySet<string> = new Set([...Object.values(FACT_KEYS).flat(), ...FILE_COLUMNS]);

/** Whether a key names a fact. */
export const isFactKey = (key: string): boolean => KNOWN_KEYS.has(normalizedKey(key));

const DAYS: ReadonlySet<FactName> = new Set(['date', 'published', 'retrieved']);

/** A record of facts: front matter, a row of a table, an object of JSON. */
export type FactRecord = Readonly<Record<string, unknown>>;

/**
 * The facts that a record states.
 *
 * @param span the span of the source that holds the record; empty where it lies in another file
 */
export function factsOfRecord(record: FactRecord, span: Span): StatedFacts {
  const values = new Map(Object.entries(record).map(([key, value]) => [normalizedKey(key), value]));
  const facts: StatedFacts = {};
  for (const name of Object.keys(FACT_KEYS) as FactName[])
    for (const key of FACT_KEYS[name]) {
      const value = readFact(name, values.get(key));
      if (value === undefined) continue;
      facts[name] = { value, ...span };
      break;
    }
  const unknownKeys = [
    ...Object.keys(record).filter((key) => !isFactKey(key)),
    ...(Object.keys(FACT_KEYS) as FactName[]).flatMap((name) =>
      FORMED.has(name) && !facts[name] ? unreadOf(FACT_KEYS[name], values) : [],
    ),
  ];
  return { ...facts, ...(unknownKeys.length > 0 && { unknownKeys }) };
}

/** Facts whose words have a form, so that they may have another one. */
const FORMED: ReadonlySet<FactName> = new Set([...DAYS, 'url', 'language']);

/** The words under some keys that are no such fact, each behind its key; `source` may say who and where. */
const unreadOf = (keys: readonly string[], values: ReadonlyMap<string, unknown>): string[] =>
  keys.flatMap((key) => {
    const text = key === 'source' ? undefined : textOf(values.get(key));
    return text === undefined || /^(?:null|~|-|n\/a|none|unknown)$/iu.test(text) ? [] : [`${key}: ${text}`];
  });

/** The words of a fact: on one line, without signs that no text means. */
const factText = (text: string): string => oneLine(text.replace(CONTROLS, ' '));

/** A fact that no place in the text states: a header says it, or a list. */
export const fact = (value: string): PageFact => ({ value, start: 0, end: 0 });

/** Facts of several places as one, each on a line; of two that state the same fact, the later counts. */
export function mergeFacts(...all: readonly StatedFacts[]): StatedFacts {
  const merged: StatedFacts = Object.assign({}, ...all);
  const facts = (Object.keys(FACT_KEYS) as FactName[]).flatMap((name) => {
    const stated = merged[name];
    const value = stated && factText(stated.value);
    return value ? [[name, { ...stated, value }] as const] : [];
  });
  const { linkedDocuments } = merged;
  const unknownKeys = new Set(all.flatMap((one) => one.unknownKeys ?? []));
  return {
    ...(Object.fromEntries(facts) as StatedFacts),
    ...(linkedDocuments && { linkedDocuments }),
    ...(unknownKeys.size > 0 && { unknownKeys: [...unknownKeys] }),
  };
}

/** A key as facts are known by it: in lower case, with underscores. */
export const normalizedKey = (key: string): string =>
  key
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/gu, '_');

/** A value as a fact; undefined where it cannot be one. */
function readFact(name: FactName, value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (DAYS.has(name)) return isEdtf(text) ? text : statedDay(text);
  const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
  if (name === 'url') return isAddress ? publicAddress(text) : undefined;
  if (name === 'language') return LANGUAGE_TAG_PATTERN.test(text) ? text : undefined;
  return isAddress || /^(?:null|~)$/iu.test(text) ? undefined : text;
}

/** A scalar as text on one line, a date as its day, the items of a list joined. */
function textOf(value: unknown): string | undefined {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ') || undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return factText(String(value)) || undefined;
}
