import { parse as parseToml } from 'smol-toml';
import { parseJsonFacts, parseYamlFacts } from './parse-facts.ts';
import { isFactKey, normalizedKey, type FactRecord } from './stated-facts.ts';

/** Front matter at the beginning of a source. */
export interface FrontMatter {
  record: FactRecord;
  /** The offset of its end, after the line that closes it. */
  end: number;
  /** Whether it is broken, and was read line by line: what its words are is then not certain. */
  isBroken: boolean;
}

/** Front matter between two lines of `---` (YAML) or `+++` (TOML), or one object of JSON on lines of its own. */
const FENCED = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:([^]*?)\r?\n)?\1[ \t]*(?:\r?\n|$)/u;
const JSON_OBJECT = /^\ufeff?(\{\r?\n[^]*?\r?\n\})[ \t]*(?:\r?\n|$)/u;

/** Front matter is searched no further than this, in UTF-16 code units. */
const LONGEST = 20_000;

/** The front matter of a source; undefined where there is none, or it cannot be read: text between two rules is words like any other. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const fenced = FENCED.exec(source.slice(0, LONGEST));
  const json = fenced ? null : JSON_OBJECT.exec(source.slice(0, LONGEST));
  const match = fenced ?? json;
  if (!match) return undefined;
  const end = match[0].length;
  const whole = json
    ? parsed(parseJsonFacts, json[1] ?? '')
    : parsed(match[1] === '---' ? parseYamlFacts : parseToml, match[2] ?? '');
  if (whole) return { record: whole, end, isBroken: false };
  const record = match[1] === '---' ? readLines(match[2] ?? '') : undefined;
  return record && { record, end, isBroken: true };
}

/** What a parser makes of a text; undefined where it can make no record of it. */
function parsed(parse: (text: string) => unknown, text: string): FactRecord | undefined {
  if (text.trim() === '') return {};
  try {
    const record = parse(text);
    const isRecord = typeof record === 'object' && record !== null && !Array.isArray(record);
    return isRecord ? (record as FactRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** A line of a key with its value, and one that goes on from the line above: a list's item, words that are set in. */
const FIELD = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:[ \t]+(.*))?$/u;
const GOES_ON = /^(?:[ \t]|-[ \t]|$)/u;

/**
 * Front matter that is meant as YAML and is none, line by line: mostly a title with a colon that is not in quotation marks. A
 * key that comes twice says nothing, for nobody knows which is meant.
 *
 * @returns undefined where it does not look like front matter, or names no fact
 */
function readLines(text: string): FactRecord | undefined {
  const lines = text.split(/\r?\n/u);
  if (!lines.every((line) => FIELD.test(line) || GOES_ON.test(line) || line.startsWith('#')))
    return undefined;
  const fields = lines.flatMap((line) => {
    const [, key = '', value = ''] = FIELD.exec(line) ?? [];
    return key === '' ? [] : [[key, value.trim().replace(/^(["'])(.*)\1$/u, '$2')] as const];
  });
  const counts = Map.groupBy(fields, ([key]) => normalizedKey(key));
  const record = Object.fromEntries(fields.filter(([key]) => counts.get(normalizedKey(key))?.length === 1));
  return Object.keys(record).some(isFactKey) ? record : undefined;
}
