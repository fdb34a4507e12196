import type { Tally } from '../archive/profile.ts';
import { yearSpan } from '../archive/profile.ts';

/** A bar of a chart by years, or by spans of years where there are many. */
export interface Bar {
  /** The first and the last year of it; the same where it is of one. */
  from: string;
  to: string;
  count: number;
}

/** How many bars a chart has at the most. */
const MOST_BARS = 60;

/** The bars of a chart by years, in order, each of one year, or of as many as let the chart keep within its width. */
export function barsOf(years: Tally, span = yearSpan(years)): Bar[] {
  const width = [1, 2, 5, 10, 20, 50, 100].find((size) => span.length / size <= MOST_BARS) ?? 200;
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

/** What a bar is called: a year, or a span of them. */
export const barLabel = ({ from, to }: Bar): string => (from === to ? from : `${from}–${to}`);
