import matter from 'gray-matter';
import { Document, isMap, isScalar, isSeq, parseDocument, visit, type Scalar } from 'yaml';
import { statementSchema, type StatementInput } from '../archive/statement.ts';
import { linesOf, parseYaml, type LineOf } from './parse-yaml.ts';

/** An entry's file, taken apart. */
export interface EntryFile {
  /** The front matter, not yet validated. */
  data: unknown;
  /** The Markdown after it. */
  body: string;
  /** The line of a field, or of the nearest field around it. */
  lineOf: LineOf;
}

const refuse = () => {
  throw new Error('front matter must be YAML; code in front matter is never run');
};

/**
 * Takes an entry's file apart with gray-matter. Front matter is YAML 1.2 only: gray-matter's JavaScript engine
 * is off, and so are its others.
 *
 * @throws Error where the file has no front matter, or it is not YAML
 */
export function readEntryFile(file: string): EntryFile {
  // Git on Windows may write the lines of a text so, and its editors begin a file with a mark of its encoding.
  const text = file.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  if (!/^---\r?\n/.test(text))
    throw new Error('the file does not begin with front matter between two lines of ---');
  const {
    data,
    content,
    matter: yaml,
  } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: (source) => (parseYaml(source) as object | null) ?? {},
      json: refuse,
      javascript: refuse,
    },
  });
  // The YAML begins with the line break behind the opening ---, so that its first line is the file's first.
  return { data, body: content, lineOf: linesOf(yaml) };
}

/** The order in which fields are written: that of the schema. */
const ORDER = Object.keys(statementSchema.shape) as (keyof StatementInput)[];

/**
 * Front matter as YAML, without the lines of `---`: fields in their order, empty ones left out, short lists on
 * one line, and dates in quotes so that no YAML reader takes them for anything but strings.
 */
export function formatFrontMatter(data: StatementInput): string {
  const fields = ORDER.map((key) => [key, data[key]] as const).filter(([, value]) => !isEmpty(value));
  const document = new Document(Object.fromEntries(fields));
  visit(document, {
    Scalar: quoteDoubtful,
    Pair(_, pair) {
      if (isScalar(pair.key) && SHORT.has(String(pair.key.value)) && isSeq(pair.value))
        pair.value.flow = true;
      // A stretch that was left out takes one line.
      if (isScalar(pair.key) && pair.key.value === 'omitted' && isSeq(pair.value))
        for (const item of pair.value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** An entry's file: its front matter between two lines of `---`, and its body as `readEntryFile` gives it. */
export const formatEntry = (data: StatementInput, body: string): string =>
  `---\n${formatFrontMatter(data)}---\n${body}`;

/** Lists that are written on one line. */
const SHORT = new Set([
  'countries',
  'issuers',
  'numbers',
  'otherLanguages',
  'mentions',
  'organizations',
  'people',
  'topics',
  'review',
  'aliases',
]);

/**
 * An entry's file with some fields of its front matter changed, an empty one taken out. All else stays as it
 * was, comments and the body too.
 */
export function editFrontMatter(text: string, changes: Readonly<Record<string, unknown>>): string {
  const { content, matter: yaml } = matter(text.replace(/^\ufeff/u, ''), {
    language: 'yaml',
    engines: { yaml: () => ({}) },
  });
  const document = parseDocument(yaml);
  for (const [key, value] of Object.entries(changes)) {
    if (isEmpty(value)) document.delete(key);
    else {
      const node = document.createNode(value, { flow: SHORT.has(key) });
      visit(node, { Scalar: quoteDoubtful });
      document.set(key, node);
    }
  }
  const front = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${front.replace(/^\n/u, '')}---\n${content}`;
}

/** What readers of YAML 1.1 take for a number, a day or a truth: `2024-05-01`; `NO`, which is Norway. */
const TAKEN_FOR_OTHER = /^\d{4}(?:-|$)|^(?:y|n|yes|no|on|off|true|false)$/iu;

/** Such words stand in quotes, so that no YAML reader takes them for anything but words. */
function quoteDoubtful(_: unknown, node: Scalar): void {
  if (typeof node.value === 'string' && TAKEN_FOR_OTHER.test(node.value)) node.type = 'QUOTE_DOUBLE';
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && Object.keys(value).length === 0);
