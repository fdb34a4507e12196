import { pairKeys } from './pair.ts';
import { DAY_MS, parseDate } from './date.ts';
import type { Statement } from './statement.ts';

/** A statement related to another, with everything that they share. */
export interface Relation {
  statement: Statement;
  /** Whether both are accounts of one event. */
  event: boolean;
  /** Countries that are parties to both. */
  countries: string[];
  /** Topics of both. */
  topics: string[];
}

/** How many relations a statement shows. */
const MOST = 5;

/** How many neighbours before and after are weighed in each list that two share. The bound keeps the whole linear. */
const REACH = 12;

/**
 * For each statement those most like it: of the same event first, then by shared parties and topics and by
 * nearness in time. Candidates are its near neighbours in the lists they share, so the work for a statement
 * does not grow with the archive.
 *
 * @param statements ordered by date
 */
export function relate(statements: readonly Statement[]): Map<string, Relation[]> {
  const groups = new Map<string, Statement[]>();
  const keysOf = new Map(statements.map((statement) => [statement.id, groupKeys(statement)]));
  const place = new Map<string, number>();
  for (const statement of statements)
    for (const key of keysOf.get(statement.id) ?? []) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      place.set(`${key} ${statement.id}`, group.push(statement) - 1);
    }
  return new Map(
    statements.map((statement) => {
      const candidates = new Map<string, Statement>();
      for (const key of keysOf.get(statement.id) ?? []) {
        const at = place.get(`${key} ${statement.id}`) ?? 0;
        const near = groups.get(key)?.slice(Math.max(0, at - REACH), at + REACH + 1) ?? [];
        for (const other of near) candidates.set(other.id, other);
      }
      candidates.delete(statement.id);
      return [statement.id, rank(statement, [...candidates.values()])];
    }),
  );
}

/** The groups in which a statement's relations are sought: its event, its pairs, its parties, its topics. */
function groupKeys({ data }: Statement): string[] {
  const pairs = pairKeys(data.countries).map((key) => `pair ${key}`);
  return [
    ...(data.event ? [`event ${data.event}`] : []),
    ...pairs.slice(0, 10),
    ...data.countries.slice(0, 6).map((code) => `country ${code}`),
    ...data.topics.map((topic) => `topic ${topic}`),
  ];
}

function rank(statement: Statement, others: Statement[]): Relation[] {
  return others
    .map((other) => weigh(statement, other))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || (a.relation.statement.id < b.relation.statement.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ relation }) => relation);
}

/** Weighs two statements: an event outweighs all, a shared party two topics; ten years apart halves the rest. */
function weigh(a: Statement, b: Statement): { relation: Relation; score: number } {
  const event = Boolean(a.data.event) && a.data.event === b.data.event;
  const countries = a.data.countries.filter((code) => b.data.countries.includes(code));
  const topics = a.data.topics.filter((topic) => b.data.topics.includes(topic));
  // An undated statement is near to none: it counts as a century away.
  const [made, other] = [time(a), time(b)];
  const years = made === undefined || other === undefined ? 100 : Math.abs(made - other) / DAY_MS / 365;
  const score = (event ? 100 : 0) + (2 * countries.length + topics.length) / (1 + years / 10);
  return { relation: { statement: b, event, countries, topics }, score };
}

function time({ data }: Statement): number | undefined {
  const date = data.date && parseDate(data.date);
  return date ? Date.parse(date.earliest) : undefined;
}
