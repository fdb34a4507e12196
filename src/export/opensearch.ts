import { makeRecord, type StatementRecord } from '../archive/record.ts';
import type { Block } from '../archive/body.ts';
import type { Statement } from '../archive/statement.ts';

/** The name of the index that the records are for. */
export const INDEX = 'statements';

/**
 * The mapping of the index (OpenSearch, “Mappings and field types”): what is told by name is a keyword, what is read is
 * text without regard to diacritics, and a date is the span that it may mean.
 */
export const MAPPING = {
  settings: {
    analysis: {
      filter: { folded: { type: 'asciifolding', preserve_original: true } },
      analyzer: {
        words: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'folded', 'cjk_width'] },
      },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: { type: 'keyword' },
      url: { type: 'keyword', index: false },
      title: { type: 'text', analyzer: 'words' },
      translations: { type: 'text', analyzer: 'words' },
      language: { type: 'keyword' },
      type: { type: 'keyword' },
      countries: { type: 'keyword' },
      mentions: { type: 'keyword' },
      organizations: { type: 'keyword' },
      people: { type: 'keyword' },
      topics: { type: 'keyword' },
      publisher: { type: 'keyword' },
      edtf: { type: 'keyword' },
      date: { type: 'date_range', format: 'strict_date' },
      text: { type: 'text', analyzer: 'words' },
      paragraphs: {
        type: 'nested',
        properties: { anchor: { type: 'keyword' }, text: { type: 'text', analyzer: 'words' } },
      },
    },
  },
} as const;

/** A statement as the index holds it; its keys are those of the mapping. */
export type IndexedStatement = Partial<Record<keyof typeof MAPPING.mappings.properties, unknown>>;

/** A statement's document for the index. */
export function documentOf(statement: Statement, text: Block[], url: string): IndexedStatement {
  const record: StatementRecord = makeRecord(statement, text, url);
  const { id, title, titles, language, type, countries, mentions, organizations, people, topics, source } =
    record;
  return {
    id,
    url,
    title,
    translations: Object.values(titles),
    language,
    type,
    countries,
    mentions,
    organizations,
    people,
    topics,
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(record.date !== undefined && {
      edtf: record.date,
      date: { gte: record.earliest, lte: record.latest },
    }),
    text: text.map(({ text }) => text).join('\n'),
    paragraphs: text.map(({ anchor, text }) => ({ anchor, text })),
  };
}

/** The two lines by which a document is put into the index (OpenSearch, “Bulk”): what to do, and the document. */
export const bulkLines = (document: IndexedStatement): string =>
  `${JSON.stringify({ index: { _index: INDEX, _id: document.id } })}\n${JSON.stringify(document)}\n`;

/**
 * Puts documents together into files of bounded size; one that is larger alone is a file of its own.
 *
 * @param lines each what `bulkLines` gives
 * @param most how many bytes a file has at the most
 */
export function* bulkFiles(lines: Iterable<string>, most: number): Generator<string> {
  let file: string[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line);
    if (file.length > 0 && size + bytes > most) {
      yield file.join('');
      [file, size] = [[], 0];
    }
    file.push(line);
    size += bytes;
  }
  if (file.length > 0) yield file.join('');
}
