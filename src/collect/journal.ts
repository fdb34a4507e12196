import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../holdings/write.ts';

/** What is known of an address that was asked. */
export interface Visit {
  url: string;
  /** The last time that it was asked, ISO 8601 in UTC. */
  asked: string;
  outcome: 'taken' | 'held' | 'refused' | 'gone' | 'failed' | 'listing';
  /** The id of the statement that it gave. */
  id?: string | undefined;
  reason?: string | undefined;
  /** The listing that named it. */
  from?: string | undefined;
  /** Of a listing: the pattern that chose from it. */
  links?: string | undefined;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/**
 * What was asked of each address, a line each time in `content/collected.jsonl`. A run that is broken off leaves what it
 * knew, and the next goes on from there.
 */
export class Journal {
  readonly #path: string;
  readonly #visits = new Map<string, Visit>();

  constructor(root: string) {
    this.#path = join(root, 'collected.jsonl');
    if (!existsSync(this.#path)) return;
    for (const line of readFileSync(this.#path, 'utf8').split('\n')) {
      const visit = readLine(line);
      if (visit) this.#visits.set(visit.url, visit);
    }
  }

  last(url: string): Visit | undefined {
    return this.#visits.get(url);
  }

  visits(): Iterable<Visit> {
    return this.#visits.values();
  }

  add(visit: Visit): void {
    this.#visits.set(visit.url, visit);
    mkdirSync(join(this.#path, '..'), { recursive: true });
    appendFileSync(this.#path, `${JSON.stringify(visit)}\n`);
  }

  /** Writes one line an address, in the order of the addresses, so that versions of the file are easily compared. */
  tidy(): void {
    const visits = [...this.#visits.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
    if (visits.length > 0)
      writeWhole(this.#path, visits.map((visit) => `${JSON.stringify(visit)}\n`).join(''));
  }
}

/** A line; undefined where a run was broken off while it wrote it. */
function readLine(line: string): Visit | undefined {
  try {
    const visit = JSON.parse(line) as Visit;
    return typeof visit.url === 'string' && typeof visit.asked === 'string' ? visit : undefined;
  } catch {
    return undefined;
  }
}
