import type { Archive, List } from '../archive/archive.ts';
import { neighbourRows } from '../archive/neighbour-rows.ts';
import { sha256Of } from '../archive/sha256.ts';
import type { Statement, StatementData } from '../archive/statement.ts';
import type { Content } from './content.ts';

/*
 * Keys that change with what a page shows, beside the software, the settings and the vocabularies. Too much in a key makes a
 * page in vain; too little leaves an old page. Whole entries stand for whatever is shown of them.
 */

const known = new WeakMap<Statement, string>();

/** Of a statement's entry and its later texts. */
export function entryKey({ id, data }: Statement, { entryOf, versionsOf, archive }: Content): string {
  const statement = archive.byId.get(id);
  let key = statement && known.get(statement);
  if (key === undefined) {
    const later = data.captures.length > 0 ? versionsOf(id).map(({ digest }) => digest) : [];
    key = sha256Of([entryOf(id).digest, ...later].join('\0')).slice(0, 24);
    if (statement) known.set(statement, key);
  }
  return key;
}

/** Of a statement's page: its entry, and all others that it names. */
export function statementPageKey(statement: Statement, content: Content): string {
  const { archive } = content;
  const { id, data } = statement;
  const related = archive.related.get(id) ?? [];
  const others = [
    ...neighbourRows(statement, archive).flatMap(({ newer, older }) => [newer, older]),
    ...[data.notice?.replacedBy, data.translationOf].map((other) => other && archive.byId.get(other)),
    ...(archive.translations.get(id) ?? []),
    ...((data.event && archive.events.get(data.event)) || []),
    ...related.map((relation) => relation.statement),
  ];
  const reasons = related.map(({ event, countries, topics }) => [event, countries, topics]);
  return digestOf([
    entryKey(statement, content),
    ...others.map((other) => (other ? entryKey(other, content) : '')),
    JSON.stringify(reasons),
  ]);
}

const listKeys = new WeakMap<List, string>();

/** Of a list's first page: its statements, and those that mention it. */
export function listKey(list: List, content: Content): string {
  let key = listKeys.get(list);
  if (key === undefined)
    listKeys.set(
      list,
      (key = digestOf([statementsKey(list.statements, content), statementsKey(list.mentions, content)])),
    );
  return key;
}

/** What a row alone shows of a statement: a list's other pages do not change with it. */
const OF_ROWS = new Set<keyof StatementData>([
  'title',
  'titles',
  'dateNote',
  'source',
  'omitted',
  'captures',
]);

const countedKeys = new WeakMap<readonly Statement[], string>();

/** Of some statements, all that may be counted. */
function countedKey(statements: readonly Statement[]): string {
  let key = countedKeys.get(statements);
  if (key === undefined) countedKeys.set(statements, (key = digestOf(statements.map(countedFacts))));
  return key;
}

const facts = new WeakMap<Statement, string>();

function countedFacts(statement: Statement): string {
  let known = facts.get(statement);
  if (known === undefined) {
    const { id, data } = statement;
    const counted = Object.entries(data).filter(([field]) => !OF_ROWS.has(field as keyof StatementData));
    facts.set(statement, (known = sha256Of(JSON.stringify([id, counted])).slice(0, 24)));
  }
  return known;
}

/**
 * Of a page of a list that shows the rows of some statements, and of all others no more than counts.
 *
 * @param lists the statements that are counted, each list the same array whenever it is asked about
 */
export const rowsKey = (
  rows: readonly Statement[],
  lists: readonly (readonly Statement[])[],
  content: Content,
): string => digestOf([statementsKey(rows, content), ...lists.map(countedKey)]);

/** Of a person's list: their page links to the lists that there are of the offices' countries and organizations. */
export const personKey = (list: List, content: Content): string =>
  digestOf([listKey(list, content), listNames(content.archive)]);

const listNames = (archive: Archive): string =>
  [...archive.lists.countries.keys(), ...archive.lists.organizations.keys()].join();

/** Of some statements in their order. */
export const statementsKey = (statements: readonly Statement[], content: Content): string =>
  digestOf(statements.map((statement) => entryKey(statement, content)));

const digestOf = (keys: readonly string[]): string => sha256Of(keys.join()).slice(0, 24);
