import Table from 'cli-table3';
import type { Judgement } from './judge.ts';

/** How well a field was found, over a corpus or the documents of one language. Counts, and shares from 0 to 1. */
export interface Score {
  labelled: number;
  right: number;
  /** Wrong without a flag, so that no editor would look. */
  wrongUnflagged: number;
  missing: number;
  /** The share of right values among those given without a flag; 1 where none was. */
  precision: number;
  /** The share of right values, flagged or not, among all that are labelled. */
  recall: number;
  /** The share of values that are flagged or missing. */
  abstention: number;
  /** The share of flagged values that are wrong or missing; 0 where none was flagged. */
  flaggedWrong: number;
}

/** Sums up judgements. */
export function score(judgements: readonly Judgement[]): Score {
  const count = (test: (judgement: Judgement) => boolean) => judgements.filter(test).length;
  const labelled = judgements.length;
  const right = count(({ outcome }) => outcome === 'right');
  const rightUnflagged = count(({ outcome, flagged }) => outcome === 'right' && !flagged);
  const wrongUnflagged = count(({ outcome, flagged }) => outcome === 'wrong' && !flagged);
  const missing = count(({ outcome }) => outcome === 'missing');
  const abstained = count(({ outcome, flagged }) => flagged || outcome === 'missing');
  const flagged = count((judgement) => judgement.flagged);
  const flaggedWrong = count((judgement) => judgement.flagged && judgement.outcome !== 'right');
  const given = rightUnflagged + wrongUnflagged;
  return {
    labelled,
    right,
    wrongUnflagged,
    missing,
    precision: given === 0 ? 1 : rightUnflagged / given,
    recall: labelled === 0 ? 1 : right / labelled,
    abstention: labelled === 0 ? 0 : abstained / labelled,
    flaggedWrong: flagged === 0 ? 0 : flaggedWrong / flagged,
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
  'flagged and wrong',
];

/** A table without lines: columns of text on the left, columns of numbers on the right. */
const createTable = () =>
  new Table({
    head: COLUMNS,
    colAligns: COLUMNS.map((_, column) => (column < 2 ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: Object.fromEntries(
      [
        'top',
        'top-mid',
        'top-left',
        'top-right',
        'bottom',
        'bottom-mid',
        'bottom-left',
        'bottom-right',
        'left',
        'left-mid',
        'mid',
        'mid-mid',
        'right',
        'right-mid',
        'middle',
      ].map((name) => [name, '']),
    ),
  });

/** A table of the scores by field, and under each field by language, as lines of text. */
export function tabulate(judgements: readonly Judgement[]): string {
  const table = createTable();
  for (const [field, ofField] of Map.groupBy(judgements, ({ field }) => field)) {
    table.push(toRow(field, 'all', ofField));
    const languages = Map.groupBy(ofField, ({ language }) => language);
    if (languages.size > 1) for (const [language, own] of languages) table.push(toRow('', language, own));
  }
  return table.toString();
}

function toRow(field: string, language: string, judgements: readonly Judgement[]): string[] {
  const { labelled, right, wrongUnflagged, precision, recall, abstention, flaggedWrong } = score(judgements);
  const shares = [precision, recall, abstention, flaggedWrong].map(
    (share) => `${(share * 100).toFixed(1)} %`,
  );
  return [field, language, String(labelled), String(right), String(wrongUnflagged), ...shares];
}

/** Values that are wrong without a flag, a line each. */
export const worstOf = (judgements: readonly Judgement[], most: number): string[] =>
  judgements
    .filter(({ outcome, flagged, field }) => outcome === 'wrong' && !flagged && field !== 'full date')
    .slice(0, most)
    .map(({ field, file, expected, found }) => `${field}: ${file}: ${found} for ${expected}`);
