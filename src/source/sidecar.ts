import { parse as parseCsv } from 'csv-parse/sync';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { OperationalError } from '../archive/errors.ts';
import { parseJsonFacts, parseYamlFacts } from './parse-facts.ts';
import { decode } from './decode.ts';
import { MOST_BYTES, tooLarge } from './size.ts';
import { factsOfRecord, FILE_COLUMNS, mergeFacts, normalizedKey, type FactRecord } from './stated-facts.ts';
import type { StatedFacts } from './transcript.ts';

/** The endings of a file with facts beside a source: `speech.txt` and `speech.json`, or `speech.txt.json`. */
const ENDINGS = ['.json', '.yaml', '.yml'];

/** A table with facts of the files in its folder. */
const TABLE = 'metadata.csv';

/** The endings of sources that facts may lie beside. */
const SOURCE_ENDINGS =
  '.txt .text .md .markdown .html .htm .xhtml .mht .mhtml .pdf .docx .odt .rtf .eml'.split(' ');

/** Whether a file may hold the facts of others, and is no source itself where one of those is there. */
export function isSidecar(path: string): boolean {
  if (basename(path) === TABLE) return true;
  if (!ENDINGS.includes(extname(path))) return false;
  const stem = path.slice(0, -extname(path).length);
  return existsSync(stem) || SOURCE_ENDINGS.some((ending) => existsSync(stem + ending));
}

const tables = new Map<string, ReadonlyMap<string, FactRecord>>();

/**
 * The facts that files beside a source state of it: a file of its name, and the folder's `metadata.csv`.
 *
 * @throws OperationalError where such a file cannot be read
 */
export function readSidecar(path: string): StatedFacts {
  const none = { start: 0, end: 0 };
  const stem = path.slice(0, path.length - extname(path).length);
  const own = [path, stem]
    .flatMap((name) => ENDINGS.map((ending) => name + ending))
    .find((name) => name !== path && existsSync(name));
  const row = tableOf(dirname(path)).get(basename(path));
  return mergeFacts(row ? factsOfRecord(row, none) : {}, own ? factsOfRecord(readRecord(own), none) : {});
}

/** Reads a file of facts; larger than a source it is none, and from a pipe it would never end. */
function readSmall(path: string): string {
  const found = statSync(path);
  if (!found.isFile()) throw new Error('it is no regular file');
  if (found.size > MOST_BYTES) throw new Error(tooLarge(found.size));
  const { text, reason } = decode(readFileSync(path));
  if (text === undefined) throw new Error(reason);
  return text;
}

function readRecord(path: string): FactRecord {
  try {
    const text = readSmall(path);
    const record: unknown = path.endsWith('.json') ? parseJsonFacts(text) : parseYamlFacts(text);
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as FactRecord;
  } catch (cause) {
    throw new OperationalError(
      `${path} cannot be read (${(cause as Error).message}); correct it or remove it`,
      { cause },
    );
  }
  return {};
}

/** What parts the columns of a table: a comma; where programs of some countries wrote it a semicolon, or a tab. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/u));
  return [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ',';
}

/** The rows of a folder's table, by the file that each is of. */
function tableOf(folder: string): ReadonlyMap<string, FactRecord> {
  const known = tables.get(folder);
  if (known) return known;
  const path = join(folder, TABLE);
  const rows = new Map<string, FactRecord>();
  if (existsSync(path)) {
    let records: FactRecord[];
    try {
      const text = readSmall(path);
      records = parseCsv(text, {
        columns: (names: string[]) => names.map(normalizedKey),
        delimiter: delimiterOf(text),
        bom: true,
        trim: true,
        relax_column_count: true,
      });
      const [first] = records;
      if (first && !FILE_COLUMNS.some((column) => column in first))
        throw new Error(`no column is called ${FILE_COLUMNS[0]}, which names the file that a row is of`);
    } catch (cause) {
      throw new OperationalError(
        `${path} cannot be read (${(cause as Error).message}); correct it or remove it`,
        { cause },
      );
    }
    for (const record of records) {
      const file = FILE_COLUMNS.map((column) => record[column]).find(
        (value) => typeof value === 'string' && value !== '',
      );
      if (typeof file === 'string') rows.set(basename(file), record);
    }
  }
  tables.set(folder, rows);
  return rows;
}
