import { FACETS, type Archive, type List } from '../archive/archive.ts';
import { neighbourRows } from '../archive/neighbour-rows.ts';
import { sha256Of } from '../archive/sha256.ts';
import type { Statement, StatementData } from '../archive/statement.ts';
import type { Content } from './content.ts';

/*
 * Keys that change with what a page shows, beside the software, the settings and the vocabularies. Too much in a key makes a
 * page in vain; too little leaves an old page. Whole entries stand for whatever is shown of them.
 */

/** Of a statement's entry and its later texts. */
export const entryKey = remembered<Statement>(({ id, data }, { entryOf, versionsOf }) => {
  const later = data.captures.length > 0 ? versionsOf(id).map(({ digest }) => digest) : [];
  return sha256Of([entryOf(id).digest, ...later].join('\0')).slice(0, 24);
});

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

/** Of a list's first page: its statements, and those that mention it. */
export const listKey = remembered<List>(({ statements, mentions }, content) =>
  digestOf([statementsKey(statements, content), statementsKey(mentions, content)]),
);

/** What a row alone shows of a statement: a list's other pages do not change with it. */
const OF_ROWS = new Set<keyof StatementData>([
  'title',
  'titles',
  'dateNote',
  'source',
  'omitted',
  'captures',
]);

/** Of some statements, all that may be counted. */
const countedKey = remembered<readonly Statement[]>((statements, content) =>
  digestOf(statements.map((statement) => countedFacts(statement, content))),
);

const countedFacts = remembered<Statement>(({ id, data }) => {
  const counted = Object.entries(data).filter(([field]) => !OF_ROWS.has(field as keyof StatementData));
  return sha256Of(JSON.stringify([id, counted])).slice(0, 24);
});

/**
 * Of a page of a list that shows the rows of some statements, and of all others no more than counts.
 *
 * @param lists the statements that are counted, each list the same array whenever it is asked about
 */
export const rowsKey = (
  rows: readonly Statement[],
  lists: readonly (readonly Statement[])[],
  content: Content,
): string => digestOf([statementsKey(rows, content), ...lists.map((list) => countedKey(list, content))]);

/** Of a page that counts what the whole archive holds, and shows no row of it. */
export function overviewKey(content: Content): string {
  const { statements } = content.archive;
  const publishers = statements.map(({ data }) => data.source.publisher ?? '');
  return digestOf([countedKey(statements, content), JSON.stringify(publishers)]);
}

/** Of a person's list: their page links to the lists that there are of the offices' countries and organizations. */
export const personKey = (list: List, content: Content): string =>
  digestOf([listKey(list, content), namesKey(content)]);

/** Of what names the archive's lists: that they are there, and no more. */
export const namesKey = (content: Content): string => namesOf(content.archive, content);

const namesOf = remembered<Archive>(({ lists }) =>
  digestOf(FACETS.map((facet) => [...lists[facet].keys()].sort().join(' '))),
);

/** Of some statements in their order. */
export const statementsKey = (statements: readonly Statement[], content: Content): string =>
  digestOf(statements.map((statement) => entryKey(statement, content)));

const digestOf = (keys: readonly string[]): string => sha256Of(keys.join()).slice(0, 24);

/** A key that takes long to find is found once for what it is of. */
function remembered<Of extends object>(
  keyOf: (of: Of, content: Content) => string,
): (of: Of, content: Content) => string {
  const known = new WeakMap<Of, string>();
  return (of, content) => {
    let key = known.get(of);
    if (key === undefined) known.set(of, (key = keyOf(of, content)));
    return key;
  };
}
