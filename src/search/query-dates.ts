import type { Lexicon } from '../archive/lexicon.ts';

/** A year, a month or a span of them, and where a text has it, in UTF-16 code units. */
export interface FoundDate {
  text: string;
  start: number;
  end: number;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  from?: string;
  to?: string;
}

/** Words by which a span begins or ends, in the languages of the archive. */
const SINCE =
  /(?<![\p{L}\p{N}])(?:since|from|after|từ|kể từ|sau|sejak|dari|setelah|desde|después de|depuis|après|dès|с|после|自|从|自从|منذ|من|بعد|seit|ab)\s*(?:năm |tahun |le |el |de )?$/iu;
const UNTIL =
  /(?<![\p{L}\p{N}])(?:until|till|before|up to|to|đến|tới|trước|sampai|hingga|sebelum|hasta|antes de|jusqu['’]?(?:en|à)?|avant|до|по|到|至|截至|حتى|إلى|قبل|bis|vor)\s*(?:năm |tahun |le |el |de )?$/iu;

/** Text that may stand between a month and its year. */
const BETWEEN = /^[\s,./年-]*(?:de|del|of|năm|tahun|di)?[\s,]*$/iu;

/** Text that may stand between the years of a span. */
const TO = /^\s*(?:[-–—~～至到]|to|until|đến|sampai|hingga|a|hasta|à|до|إلى|bis)\s*$/iu;

/** A year, with its month and day where they are behind it in digits; a hyphen before it is that of a span. */
const YEAR =
  /(?<![\p{N}a-z]|(?<!\d{4})-)(1[5-9]\d\d|20\d\d)(?:[-/](0?[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?![\p{N}a-z]|-\d{1,2}(?!\d))/giu;
const MONTH_BEFORE = /(?<![\p{N}])(0?[1-9]|1[0-2])[./](?=$)/u;

interface Point {
  date: string;
  start: number;
  end: number;
}

/**
 * The dates that a query names: `2021`, `2021-05`, `2021-05-28`, `5/2021`, `tháng 9 2024`, `septiembre de 2024`, `2024年9月`,
 * spans of years (`2019-2022`), and open ones (`since 2020`, `trước 2015`).
 */
export function findDates(text: string, months: Lexicon<number>): FoundDate[] {
  const points = pointsIn(text, months);
  const found: FoundDate[] = [];
  for (let index = 0; index < points.length; index++) {
    const point = points[index]!;
    const next = points[index + 1];
    const before = text.slice(0, point.start);
    const [since, until] = [SINCE.exec(before), UNTIL.exec(before)];
    if (next && TO.test(text.slice(point.end, next.start))) {
      // A span written the wrong way round can only mean the right one.
      const [from = '', to = ''] = [point.date, next.date].sort();
      found.push(place(text, since?.index ?? point.start, next.end, { from, to }));
      index++;
    } else if (since) found.push(place(text, since.index, point.end, { from: point.date }));
    else if (until) found.push(place(text, until.index, point.end, { to: point.date }));
    else found.push(place(text, point.start, point.end, { from: point.date, to: point.date }));
  }
  return found;
}

const place = (
  text: string,
  start: number,
  end: number,
  dates: { from?: string; to?: string },
): FoundDate => ({
  text: text.slice(start, end),
  start,
  end,
  ...dates,
});

function pointsIn(text: string, months: Lexicon<number>): Point[] {
  const named = months.find(text);
  return [...text.matchAll(YEAR)].map(({ 0: match, 1: year = '', 2: numeric, 3: day, index }) => {
    const end = index + match.length;
    if (numeric) {
      const month = `${year}-${numeric.padStart(2, '0')}`;
      return { date: day ? `${month}-${day}` : month, start: index, end };
    }
    const before = MONTH_BEFORE.exec(text.slice(0, index));
    if (before?.[1]) return { date: `${year}-${before[1].padStart(2, '0')}`, start: before.index, end };
    const month = named.find(
      (name) =>
        (name.end <= index && BETWEEN.test(text.slice(name.end, index))) ||
        (name.start >= end && BETWEEN.test(text.slice(end, name.start))),
    );
    if (!month) return { date: year, start: index, end };
    const date = `${year}-${String(month.value).padStart(2, '0')}`;
    return { date, start: Math.min(index, month.start), end: Math.max(end, month.end) };
  });
}
