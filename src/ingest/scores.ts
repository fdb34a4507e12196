import type { Judgement } from './evaluate.ts';

/** How well a field was found, over a corpus or the documents of one language. Counts, and shares from 0 to 1. */
export interface Score {
  labelled: number;
  right: number;
  /** Wrong, and no editor is told to look. */
  wrongUnflagged: number;
  missing: number;
  /** The share of right values among those given without a flag; 1 where none was. */
  precision: number;
  /** The share of right values, flagged or not, among all that are labelled. */
  recall: number;
  /** The share that is flagged or left out. */
  abstention: number;
}

/** Sums judgements up. */
export function score(judgements: readonly Judgement[]): Score {
  const count = (test: (judgement: Judgement) => boolean) => judgements.filter(test).length;
  const labelled = judgements.length;
  const right = count(({ outcome }) => outcome === 'right');
  const rightUnflagged = count(({ outcome, flagged }) => outcome === 'right' && !flagged);
  const wrongUnflagged = count(({ outcome, flagged }) => outcome === 'wrong' && !flagged);
  const missing = count(({ outcome }) => outcome === 'missing');
  const abstained = count(({ outcome, flagged }) => flagged || outcome === 'missing');
  const given = rightUnflagged + wrongUnflagged;
  return {
    labelled,
    right,
    wrongUnflagged,
    missing,
    precision: given === 0 ? 1 : rightUnflagged / given,
    recall: labelled === 0 ? 1 : right / labelled,
    abstention: labelled === 0 ? 0 : abstained / labelled,
  };
}

const COLUMNS = [
  'field',
  'language',
  'labelled',
  'right',
  'wrong unflagged',
  'precision',
  'recall',
  'abstention',
];

/** A table, in lines of text, of the scores by field, and under each field by language. */
export function tabulate(judgements: readonly Judgement[]): string[] {
  const rows: string[][] = [COLUMNS];
  for (const [field, ofField] of groupBy(judgements, ({ field }) => field)) {
    rows.push(toRow(field, 'all', ofField));
    const languages = groupBy(ofField, ({ language }) => language);
    if (languages.length > 1) for (const [language, own] of languages) rows.push(toRow('', language, own));
  }
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function toRow(field: string, language: string, judgements: readonly Judgement[]): string[] {
  const { labelled, right, wrongUnflagged, precision, recall, abstention } = score(judgements);
  const shares = [precision, recall, abstention].map((share) => `${(share * 100).toFixed(1)} %`);
  return [field, language, String(labelled), String(right), String(wrongUnflagged), ...shares];
}

/** The groups in the order of their keys' first coming. */
const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] => [
  ...Map.groupBy(items, keyOf),
];

/** The worst cases: values that are wrong and that no editor is told to look at. */
export const worstOf = (judgements: readonly Judgement[], most: number): string[] =>
  judgements
    .filter(({ outcome, flagged, field }) => outcome === 'wrong' && !flagged && field !== 'full date')
    .slice(0, most)
    .map(({ field, file, expected, found }) => `${field}: ${file}: ${found} for ${expected}`);
