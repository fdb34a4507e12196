import type { Block } from './body.ts';
import { parseDate } from './date.ts';
import type { Statement, StatementData } from './statement.ts';

/** A statement as data: what `/statements/<id>.json` holds. */
export interface StatementRecord extends StatementData {
  id: string;
  /** The permanent address. */
  url: string;
  /** The first and last day that the date may mean. */
  earliest?: string;
  latest?: string;
  /** The text, block by block, each with the fragment of its address. */
  text: Block[];
}

/** A statement's record; `url` is its permanent address. */
export function makeRecord({ id, data }: Statement, text: Block[], url: string): StatementRecord {
  const date = data.date ? parseDate(data.date) : undefined;
  return {
    id,
    url,
    ...data,
    ...(date && { earliest: date.earliest, latest: date.latest }),
    text,
  };
}
