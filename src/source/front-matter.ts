import { parse as parseToml } from 'smol-toml';
import { parseJsonFacts, parseYamlFacts } from './parse-facts.ts';
import type { FactRecord } from './stated-facts.ts';

/** Front matter at the beginning of a source. */
export interface FrontMatter {
  record: FactRecord;
  /** The offset of its end, after the line that closes it. */
  end: number;
}

/** Front matter between two lines of `---` (YAML) or `+++` (TOML), or one object of JSON on lines of its own. */
const FENCED = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([^]*?)\r?\n\1[ \t]*(?:\r?\n|$)/u;
const JSON_OBJECT = /^\ufeff?(\{\r?\n[^]*?\r?\n\})[ \t]*(?:\r?\n|$)/u;

/** Front matter is searched no further than this, in UTF-16 code units. */
const LONGEST = 20_000;

/** The front matter of a source; undefined where there is none, or it cannot be read. */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const fenced = FENCED.exec(source.slice(0, LONGEST));
  const json = fenced ? null : JSON_OBJECT.exec(source.slice(0, LONGEST));
  const match = fenced ?? json;
  if (!match) return undefined;
  try {
    const record: unknown = json
      ? parseJsonFacts(json[1] ?? '')
      : match[1] === '---'
        ? parseYamlFacts(match[2] ?? '')
        : parseToml(match[2] ?? '');
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined;
    return { record: record as FactRecord, end: match[0].length };
  } catch {
    // Text between two rules is words like any other.
    return undefined;
  }
}
