import * as chrono from 'chrono-node';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { daysInMonth, isoDay, parseDate } from '../archive/date.ts';
import { addEvidence, draftOf, type Draft, type Span } from './draft.ts';
import { zonesOf, type Zone } from './zones.ts';

/** A day named in a text; `month` is 1 to 12. */
export interface NamedDay extends Span {
  text: string;
  /** Undefined where the text leaves the year out. */
  year: number | undefined;
  month: number;
  day: number;
  /** Whether the day is one end of a span of days. */
  inSpan: boolean;
}

/** Parsers by language; a language without one of its own is read by the nearest, else as English. */
const PARSERS: Readonly<Record<string, Pick<chrono.Chrono, 'parse'>>> = {
  en: chrono.en.GB,
  vi: chrono.vi.strict,
  id: chrono.id.strict,
  ms: chrono.id.strict,
  es: chrono.es.strict,
  fr: chrono.fr.strict,
  de: chrono.de.strict,
  pt: chrono.pt.strict,
  it: chrono.it.strict,
  nl: chrono.nl.strict,
  ja: chrono.ja.strict,
  zh: chrono.zh.hans.strict,
  ru: chrono.ru.strict,
  uk: chrono.uk.strict,
  ar: chrono.ar.strict,
};

/** Any day will do: what chrono infers from it is not used. */
const REFERENCE = new Date(Date.UTC(2000, 0, 1, 12));

/** Another day, by which it is told what chrono infers: “two days ago” is another day from here. */
const OTHER_REFERENCE = new Date(Date.UTC(2013, 6, 18, 12));

/** Dates of statements stand near the beginning or at the very end; in UTF-16 code units. */
const HEAD = 5000;
const TAIL = 1500;

/** Eight digits in brackets, as Chinese bulletins are dated. */
const COMPACT = /[(（](\d{4})(\d{2})(\d{2})[)）]/gu;

/** Words of a statement or of the meeting that made it. */
const STATEMENT_WORD =
  /tuyên bố|thông cáo|thông báo|pernyataan|komunike|statement|declaration|communiqu|readout|declaración|comunicado|déclaration|声明|公报|宣言|заявлени|коммюнике|декларац|بيان|إعلان/iu;

/** Words of other events, by which days in the background are known. */
const BACKGROUND_WORD =
  /kỷ niệm|kể từ|từ ngày|vụ |ký ngày|trước đó|sinh ngày|thành lập|anniversary|since|born|established|founded|adopted|signed|concluded|last year|peringatan|sejak|berdiri|aniversario|desde|fundad|depuis|anniversaire|纪念|周年|自从|成立|годовщин|со дня|с момента|ذكرى|منذ/iu;

/** The hours of a day, as reports name them: `sáng 29/8`, `Monday`. */
const DAY_WORD = /(?:sáng|chiều|tối|trưa|hôm|ngày)\s*$/iu;

const ZONE_SCORE: Readonly<Record<Zone, number>> = { title: 3, lead: 3, body: 1, omitted: -5 };

/** All days that a text names, by chrono's parser of its language, with or without a year. */
export function findDays(text: string, language: string): NamedDay[] {
  const parser = PARSERS[language] ?? chrono.en.GB;
  const pieces =
    text.length <= HEAD + TAIL
      ? [{ from: 0, part: text }]
      : [
          { from: 0, part: text.slice(0, HEAD) },
          { from: text.length - TAIL, part: text.slice(-TAIL) },
        ];
  const days = pieces.flatMap(({ from, part }) => {
    // Spanish writes both “de 2009” and “del 2009”; chrono reads only the first.
    // What stands in an address is its path and no day of the text.
    const readable = part
      .replace(/ del (?=\d{4}\b)/gu, ' de  ')
      .replace(/\bhttps?:\/\/\S+/gu, (address) => ' '.repeat(address.length));
    const results = parser.parse(readable, REFERENCE);
    return results
      .filter((result) => isCalendarDay(parser, result))
      .flatMap((result) => {
        const { start: first, end: last } = result;
        const span = { start: from + result.index, end: from + result.index + result.text.length };
        const hasYear = first.isCertain('year') || (last?.isCertain('year') ?? false);
        return [first, ...(last ? [last] : [])]
          .filter((at) => at.isCertain('day') && at.isCertain('month'))
          .map((at) => ({
            ...span,
            text: result.text,
            year: hasYear ? ((last?.isCertain('year') ? last : first).get('year') ?? undefined) : undefined,
            month: at.get('month') ?? 0,
            day: at.get('day') ?? 0,
            inSpan: Boolean(last),
          }));
      });
  });
  for (const match of text.slice(0, HEAD).matchAll(COMPACT)) {
    const [year, month, day] = match.slice(1).map(Number);
    if (year && month && day)
      days.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        year,
        month,
        day,
        inSpan: false,
      });
  }
  return days
    .filter(
      ({ year, month, day }) =>
        month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month),
    )
    .filter(({ year }) => year === undefined || (year >= 1600 && year <= 2100));
}

/**
 * Whether a result names a day of the calendar. A weekday (“thứ Hai”) and a distance (“2 giờ trước”) are certain
 * to chrono, which counts them from the reference; counted from another one they come out differently.
 */
function isCalendarDay(parser: Pick<chrono.Chrono, 'parse'>, { text, start }: chrono.ParsedResult): boolean {
  const [again] = parser.parse(text, OTHER_REFERENCE);
  return again?.start.get('day') === start.get('day') && again?.start.get('month') === start.get('month');
}

/** Finds when the statement was made, apart from the other days that its text names. */
export const findDate: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  if (draft.given.published) draft.fields.published = draft.given.published;
  const { text } = draft.reading;
  const zone = zonesOf(draft, tree);
  const days = findDays(text, draft.fields.language ?? 'und').filter(
    ({ start }) => zone(start) !== 'omitted',
  );
  const ranked = days
    .map((day) => ({ day, ...weigh(text, day, zone(day.start)) }))
    .sort((a, b) => b.score - a.score || a.day.start - b.day.start);
  const best = ranked[0];
  const year = best && (best.day.year ?? inferYear(draft, best.day, days));
  if (!best || best.score < 3 || year === undefined) {
    draft.review.add('date');
    return;
  }
  const date = isoDay(year, best.day.month, best.day.day);
  draft.fields.date = date;
  addEvidence(draft, 'date', date, best.day);
  if (best.day.year === undefined)
    draft.fields.dateNote = `The source names the day (“${best.day.text}”); the year is ${
      draft.fields.published ? 'taken from the day of publication' : 'inferred from other dates in the text'
    }.`;
  const rival = ranked.find(({ day }) => day.month !== best.day.month || day.day !== best.day.day);
  const isClear = best.isAnchored && best.score >= 5 && best.score - (rival?.score ?? 0) >= 2;
  const hasYear = best.day.year !== undefined || draft.fields.published !== undefined;
  if (!isClear || !hasYear || best.day.inSpan) draft.review.add('date');
};

/**
 * How likely a day is the statement's own, by where it stands and the words around it; and whether it stands
 * where texts put their own day: in the title, on a dateline, or at the head of a sentence of the lead. A day
 * elsewhere may be the statement's, but as often it is that of something the statement looks back on.
 */
function weigh(text: string, day: NamedDay, zone: Zone): { score: number; isAnchored: boolean } {
  const before =
    text
      .slice(Math.max(0, day.start - 60), day.start)
      .split(/[.!?。！？\n]/u)
      .at(-1) ?? '';
  const behind = text.slice(day.end, day.end + 40).split(/[.!?。！？\n]/u)[0] ?? '';
  const lineStart = text.lastIndexOf('\n', day.start - 1) + 1;
  const lineEnd = text.indexOf('\n', day.end);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  // A day on a short line of its own is a dateline: `New York, le 27 septembre 2024`.
  const isDateline = line.length <= day.end - day.start + 40 && !STATEMENT_WORD.test(line);
  const opensSentence = zone === 'lead' && before.trim().length <= 12;
  const score =
    ZONE_SCORE[zone] +
    (STATEMENT_WORD.test(before) || STATEMENT_WORD.test(behind) ? 3 : 0) +
    (isDateline ? 4 : 0) +
    (DAY_WORD.test(before) ? 1 : 0) +
    (day.year === undefined ? 0 : 1) -
    (BACKGROUND_WORD.test(before) ? 5 : 0) -
    (day.inSpan ? 2 : 0);
  return { score, isAnchored: isDateline || opensSentence || zone === 'title' };
}

/**
 * The year of a day that the text names without one, from evidence only: the day of publication, else the one
 * year of the text's other dates, else the one year that the text names at all.
 */
function inferYear(draft: Draft, day: NamedDay, days: readonly NamedDay[]): number | undefined {
  const published = draft.fields.published && parseDate(draft.fields.published);
  if (published) {
    const year = Number(published.latest.slice(0, 4));
    return isoDay(year, day.month, day.day) <= published.latest ? year : year - 1;
  }
  const dated = new Set(days.map(({ year }) => year).filter((year) => year !== undefined));
  if (dated.size === 1) return [...dated][0];
  if (dated.size > 1) return undefined;
  const named = new Set(draft.reading.text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)?.map(Number));
  return named.size === 1 ? [...named][0] : undefined;
}
