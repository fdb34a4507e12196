import type { Statement } from './statement.ts';

/** The first version of a statement is its own entry; what its address gave later is numbered from here. */
export const SECOND = 2;

/** Something that happened to a statement's text at its address: it got other words, or went away. */
export interface SourceChange {
  statement: Statement;
  /** The day on which it was seen, in EDTF. */
  date: string;
  /** The number of the version that was kept; undefined where the text went away. */
  version?: number;
}

/** What changed at the sources of some statements, the last seen first. */
export const sourceChanges = (statements: readonly Statement[]): SourceChange[] =>
  statements
    .flatMap((statement): SourceChange[] => {
      const { captures, source } = statement.data;
      return [
        ...captures.map(({ retrieved }, index) => ({ statement, date: retrieved, version: index + SECOND })),
        ...(source.gone === undefined ? [] : [{ statement, date: source.gone }]),
      ];
    })
    .sort((a, b) =>
      a.date === b.date ? (a.statement.id < b.statement.id ? -1 : 1) : a.date < b.date ? 1 : -1,
    );
