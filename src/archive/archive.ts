import { pairKeys } from './pair.ts';
import { parseDate, yearsOf } from './date.ts';
import { relate, type Relation } from './related.ts';
import type { Statement } from './statement.ts';

/** The ways in which statements are listed; each is a folder of addresses. */
export const FACETS = [
  'countries',
  'topics',
  'types',
  'languages',
  'years',
  'organizations',
  'people',
] as const;
export type Facet = (typeof FACETS)[number];

/** Statements that share a value of a facet. */
export interface List {
  /** The value as it stands in the address: `cu`, `cu-vn`, `terrorism`, `vi`, `2026`. */
  key: string;
  /** The statements, newest first; of a country or a pair, those it made. */
  statements: Statement[];
  /** Of a country: the statements by others that mention it, newest first. */
  mentions: Statement[];
}

/** The statements of an archive in order, with everything that pages ask of them computed once. */
export interface Archive {
  /** All statements, newest first; undated ones last. */
  statements: Statement[];
  byId: ReadonlyMap<string, Statement>;
  /** The lists of each facet, by key. */
  lists: Readonly<Record<Facet, ReadonlyMap<string, List>>>;
  /** The lists of country pairs, by key. */
  pairs: ReadonlyMap<string, List>;
  /** The countries that each country speaks with, by its key, and how often, the most frequent first. */
  partners: ReadonlyMap<string, readonly { key: string; pair: string; count: number }[]>;
  /** The statements made next after and before each one, by id. */
  neighbours: Neighbours;
  /** The accounts of each event, by its slug, newest first. */
  events: ReadonlyMap<string, Statement[]>;
  /** The translations of each statement, by the id of the original. */
  translations: ReadonlyMap<string, Statement[]>;
  /** The statements most like each one, by id, with what they share. */
  readonly related: ReadonlyMap<string, Relation[]>;
}

/** Newest first by the first day that the date may mean, undated last, then by id so that the order is one only. */
export function compareByDate(a: Statement, b: Statement): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left === right ? compareStrings(a.id, b.id) : left < right ? 1 : -1;
}

/** The day by which a statement is ordered; empty for an undated one. */
export const sortKey = ({ data }: Statement): string => (data.date && parseDate(data.date)?.earliest) ?? '';

const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Last added first: by the day on which the archive took them in, then by their own day. */
export function latestAdded(statements: readonly Statement[], most: number): Statement[] {
  const added = ({ data }: Statement) => data.added ?? '';
  return [...statements]
    .sort((a, b) => (added(a) === added(b) ? compareByDate(a, b) : added(a) < added(b) ? 1 : -1))
    .slice(0, most);
}

/** The keys under which a statement is listed, by facet. */
const KEYS: Readonly<Record<Exclude<Facet, 'countries'>, (data: Statement['data']) => string[]>> = {
  topics: (data) => data.topics,
  types: (data) => [data.type],
  languages: (data) => [data.language.toLowerCase()],
  years(data) {
    const date = data.date && parseDate(data.date);
    return date ? yearsOf(date) : [];
  },
  organizations: (data) => data.organizations,
  people: (data) => data.people,
};

/** Orders, groups and relates an archive's statements, in time near linear in their number. */
export function openArchive(unordered: readonly Statement[]): Archive {
  const statements = [...unordered].sort(compareByDate);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const pairs = new Map<string, List>();
  const lists: Record<Facet, Map<string, List>> = {
    countries: new Map(),
    topics: new Map(),
    types: new Map(),
    languages: new Map(),
    years: new Map(),
    organizations: new Map(),
    people: new Map(),
  };
  for (const statement of statements) {
    const { data } = statement;
    for (const code of data.countries) listAt(lists.countries, code.toLowerCase()).statements.push(statement);
    for (const code of data.mentions) listAt(lists.countries, code.toLowerCase()).mentions.push(statement);
    for (const key of pairKeys(data.countries)) listAt(pairs, key).statements.push(statement);
    for (const facet of FACETS) {
      if (facet === 'countries') continue;
      for (const key of KEYS[facet](data)) listAt(lists[facet], key).statements.push(statement);
    }
  }
  let related: Archive['related'] | undefined;
  return {
    statements,
    byId,
    lists,
    pairs,
    partners: partnersIn(pairs),
    neighbours: neighboursIn(statements),
    events: groupBy(statements, ({ data }) => data.event),
    translations: groupBy(statements, ({ data }) => data.translationOf),
    // When it is first asked for, since only pages show it.
    get related() {
      return (related ??= relate(statements));
    },
  };
}

/** The statements next to one another in a list, by id. */
export type Neighbours = ReadonlyMap<string, { newer: Statement | undefined; older: Statement | undefined }>;

/** Undated statements are neighbours of none: nobody knows what came before them. */
function neighboursIn(statements: readonly Statement[]): Neighbours {
  const dated = statements.filter(({ data }) => data.date !== undefined);
  return new Map(dated.map(({ id }, index) => [id, { newer: dated[index - 1], older: dated[index + 1] }]));
}

const neighboursOf = new WeakMap<List, Neighbours>();

/** The neighbours of a statement in a list; they are found for the whole list at once. */
export function neighboursInList(list: List, id: string) {
  let neighbours = neighboursOf.get(list);
  if (!neighbours) neighboursOf.set(list, (neighbours = neighboursIn(list.statements)));
  return neighbours.get(id) ?? { newer: undefined, older: undefined };
}

function groupBy(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string | undefined,
): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keyOf(statement);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return groups;
}

function partnersIn(pairs: ReadonlyMap<string, List>): Archive['partners'] {
  const partners = new Map<string, { key: string; pair: string; count: number }[]>();
  for (const [pair, { statements }] of pairs) {
    const [a = '', b = ''] = pair.split('-');
    for (const [own, key] of [
      [a, b],
      [b, a],
    ] as const)
      partners.set(own, [...(partners.get(own) ?? []), { key, pair, count: statements.length }]);
  }
  for (const list of partners.values())
    list.sort((a, b) => b.count - a.count || compareStrings(a.key, b.key));
  return partners;
}

function listAt(lists: Map<string, List>, key: string): List {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = { key, statements: [], mentions: [] }));
  return list;
}
