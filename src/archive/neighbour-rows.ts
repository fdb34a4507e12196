import { neighboursInList, type Archive } from './archive.ts';
import type { Statement } from './statement.ts';

/** For how many of a statement's parties the next and the last statements are named. */
const MOST_PARTIES = 4;

/** The statements that were made next before and after one. */
export interface NeighbourRow {
  /** Of what country; undefined for those among all statements. */
  country?: string;
  newer: Statement | undefined;
  older: Statement | undefined;
}

/** The neighbours of a statement among all, and among those of its parties where they are others. */
export function neighbourRows({ id, data }: Statement, archive: Archive): NeighbourRow[] {
  const ofAll = archive.neighbours.get(id) ?? { newer: undefined, older: undefined };
  const ofParties = data.countries.slice(0, MOST_PARTIES).flatMap((country): NeighbourRow[] => {
    const list = archive.lists.countries.get(country.toLowerCase());
    return list ? [{ country, ...neighboursInList(list, id) }] : [];
  });
  return [
    ofAll,
    ...ofParties.filter(({ newer, older }) => newer !== ofAll.newer || older !== ofAll.older),
  ].filter(({ newer, older }) => newer ?? older);
}
