import type { Tally } from '../archive/profile.ts';
import { yearSpan } from '../archive/profile.ts';

/** A bar of a chart by years, or by spans of years. */
export interface Bar {
  /** Its first and last year, `YYYY`; the same for a bar of one year. */
  from: string;
  to: string;
  count: number;
}

/** How many bars a chart has at most, where its caller says nothing else. */
const MOST_BARS = 60;

/** The spans that a bar may have, in years. */
const WIDTHS = [1, 2, 5, 10, 20, 50, 100];

/**
 * The bars of a chart by years, in order: one for each year, or for each span of years where there are too many.
 *
 * @param span all years of the chart
 * @param most how many bars it may have
 */
export function barsOf(years: Tally, span = yearSpan(years), most = MOST_BARS): Bar[] {
  const width = WIDTHS.find((size) => span.length / size <= most) ?? 200;
  const bars: Bar[] = [];
  for (const year of span) {
    const last = bars.at(-1);
    const count = years.get(year) ?? 0;
    if (last && Number(year) % width !== 0) {
      last.to = year;
      last.count += count;
    } else bars.push({ from: year, to: year, count });
  }
  return bars;
}

/** The label of a bar: a year, or a span of years. */
export const barLabel = ({ from, to }: Bar): string => (from === to ? from : `${from}–${to}`);
