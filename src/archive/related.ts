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

/** What weighs less is no relation. */
const LEAST = 2;

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
  const groups = new Map<string, Candidate[]>();
  const candidates = statements.map((statement) => {
    const candidate: Candidate = { statement, day: dayOf(statement), places: [] };
    for (const key of groupKeys(statement)) {
      let group = groups.get(key);
      if (!group) groups.set(key, (group = []));
      candidate.places.push({ group, at: group.push(candidate) - 1 });
    }
    return candidate;
  });
  return new Map(candidates.map((candidate) => [candidate.statement.id, relationsOf(candidate)]));
}

/** A statement that others may be related to. */
interface Candidate {
  statement: Statement;
  /** The first day that its date may mean, in milliseconds since 1970. */
  day: number | undefined;
  /** Where it stands in each of its groups. */
  places: { group: readonly Candidate[]; at: number }[];
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

function relationsOf(own: Candidate): Relation[] {
  // Nothing is more like a statement than itself.
  if (weigh(own, own) < LEAST) return [];
  const near = new Set(
    own.places.flatMap(({ group, at }) => group.slice(Math.max(0, at - REACH), at + REACH + 1)),
  );
  near.delete(own);
  return [...near]
    .map((other) => ({ other, score: weigh(own, other) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.other.statement.id < b.other.statement.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ other: { statement } }) => ({ statement, ...sharedBy(own.statement, statement) }));
}

const isOneEvent = (a: Statement, b: Statement): boolean =>
  a.data.event !== undefined && a.data.event === b.data.event;

/** Everything that two statements share. */
const sharedBy = (a: Statement, b: Statement): Omit<Relation, 'statement'> => ({
  event: isOneEvent(a, b),
  countries: a.data.countries.filter((code) => b.data.countries.includes(code)),
  topics: a.data.topics.filter((topic) => b.data.topics.includes(topic)),
});

/** Weighs two statements: an event outweighs all, a shared party two topics; ten years apart halves the rest. */
function weigh(a: Candidate, b: Candidate): number {
  const { statement: own } = a;
  const { statement: other } = b;
  // An undated statement is near to none: it counts as a century away.
  const years = a.day === undefined || b.day === undefined ? 100 : Math.abs(a.day - b.day) / DAY_MS / 365;
  return (
    (isOneEvent(own, other) ? 100 : 0) +
    (2 * countShared(own.data.countries, other.data.countries) +
      countShared(own.data.topics, other.data.topics)) /
      (1 + years / 10)
  );
}

function countShared(some: readonly string[], others: readonly string[]): number {
  let count = 0;
  for (const value of some) if (others.includes(value)) count++;
  return count;
}

function dayOf({ data }: Statement): number | undefined {
  const date = data.date && parseDate(data.date);
  return date ? Date.parse(date.earliest) : undefined;
}
