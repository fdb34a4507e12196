import {
  BACKGROUND_WORD,
  CLOCK,
  DATE_LABEL,
  DATING_CLAUSE,
  DAY_WORD,
  FUTURE_OR_PAST,
  MEETING_WORD,
  PUBLISHED_WORD,
  RECALLED,
  STATEMENT_WORD,
  TODAY,
  UNFINISHED,
  VISIT_WORD,
} from './date-words.ts';
import type { NamedDay } from './days.ts';
import type { CalendarDay } from './months.ts';
import type { Zone } from '../zones.ts';

/** How far before a day its dating clause may begin, in UTF-16 code units. */
const CLAUSE_REACH = 160;

/** A dateline is a line of a day and a place or two; in UTF-16 code units beside the day. */
const LONGEST_DATELINE = 45;

/** Lines before the text proper are a heading, and those behind it the signatures; in UTF-16 code units. */
const HEADING = 1500;
const CLOSING = 600;

/** A line as long as this, without an end of a sentence, may go on in the next; in UTF-16 code units. */
const FULL_LINE = 50;

/** A line is searched no further than this to either side of a day, in UTF-16 code units. */
const LONGEST_LINE = 400;

/** A dateline names places, and few words beside them. */
const MOST_LOWER = 4;
/** The score of each further mention of a day. */
const REPEATED = 0.5;

/**
 * The weight of each sign that a day is the statement's own. Set on the labelled dates of a corpus of treaties, speeches,
 * press releases and news (`npm run evaluate`), so that at most 1 % of the dates are wrong without a flag.
 */
const WEIGHTS = {
  besideStatementWord: 3,
  datingClause: 8,
  dateline: 4,
  today: 3,
  meeting: 2,
  titled: 2,
  labelled: 5,
  afterDayWord: 1,
  withYear: 1,
  background: -5,
  visit: -2,
  span: -1,
} as const;

const ZONE_SCORE: Readonly<Record<Zone, number>> = { title: 5, lead: 3, body: 1, omitted: -9 };

/** A day that may be the statement's. */
export interface Candidate {
  day: NamedDay;
  score: number;
  /** Whether it stands where texts put their own day. */
  isAnchored: boolean;
}

/**
 * How likely a day is the statement's own, by where it stands and the words around it; and whether it stands
 * where texts put their own day: in the title, on a dateline, in a dating clause, or at the head of a sentence
 * of the lead. A day elsewhere may be the statement's, but as often it is that of something it looks back on.
 */
export function weighDay(
  text: string,
  day: NamedDay,
  zone: Zone,
  isOpening: boolean,
  block: number,
): Candidate {
  const before = sentenceBefore(text, day.start, block);
  const behind = text.slice(day.end, day.end + 40).split(/[.!?。！？\n]/u)[0] ?? '';
  const near = before.slice(-60);
  const atAnEnd = isAtAnEnd(text, day);
  const isClause = atAnEnd && DATING_CLAUSE.test(before);
  const isStamped = isStamp(text, day);
  const dateline = atAnEnd && !isStamped && isDateline(text, day);
  const isToday = TODAY.test(near);
  const isLabelled = DATE_LABEL.test(text.slice(Math.max(0, day.start - 40), day.start));
  const opensSentence =
    zone === 'lead' &&
    isOpening &&
    near.trim().length <= 12 &&
    !/^\s*\p{Ll}/u.test(near) &&
    !isStamped &&
    tellsOfOwn(sentenceBehind(text, day.end));
  const isMeeting =
    zone === 'lead' &&
    isOpening &&
    !FUTURE_OR_PAST.test(before) &&
    MEETING_WORD.test(before) &&
    !/^\s*(?:is|are) to |^\s*(?:will|shall) /u.test(behind);
  const isBackground = !isClause && (BACKGROUND_WORD.test(near) || RECALLED.test(before));
  // Behind words, at the end of its line: `Video of the debate (16.07.2019)`.
  const isOfWhatIsNamed = zone !== 'title' && isBracketedAtEnd(text, day);
  const isTitled =
    zone === 'title' &&
    !isBackground &&
    (/[(（[]\s*$/u.test(near) || /^[(（]/u.test(day.text) || STATEMENT_WORD.test(lineOf(text, day)));
  const holds: Readonly<Record<keyof typeof WEIGHTS, boolean>> = {
    besideStatementWord: STATEMENT_WORD.test(near) || STATEMENT_WORD.test(behind),
    datingClause: isClause,
    dateline,
    today: isToday,
    meeting: isMeeting || (opensSentence && day.year !== undefined),
    titled: isTitled,
    labelled: isLabelled,
    afterDayWord: DAY_WORD.test(near),
    withYear: day.year !== undefined,
    background: isBackground || isOfWhatIsNamed,
    visit: day.from !== undefined && (VISIT_WORD.test(near) || VISIT_WORD.test(behind)),
    span: day.from !== undefined,
  };
  const score = Object.entries(WEIGHTS).reduce(
    (sum, [sign, weight]) => sum + (holds[sign as keyof typeof WEIGHTS] ? weight : 0),
    ZONE_SCORE[zone],
  );
  return {
    day,
    score,
    isAnchored: isClause || isLabelled || dateline || opensSentence || isMeeting || isTitled,
  };
}

/** The candidates with those of one day made one, which weighs more the more often it is named; best first. */
export function sumUp(candidates: readonly Candidate[]): Candidate[] {
  const days: Candidate[] = [];
  const inOrder = [...candidates].sort((a, b) => b.score - a.score || a.day.start - b.day.start);
  for (const candidate of inOrder) {
    const alike = inOrder.filter(({ day }) => isSameDay(day, candidate.day));
    const years = new Set(alike.map(({ day }) => day.year).filter((year) => year !== undefined));
    // Where a day comes with several years, naming it without one tells nothing of which is meant.
    const same =
      years.size > 1 && candidate.day.year === undefined
        ? undefined
        : days.find(
            ({ day }) => isSameDay(day, candidate.day) && (years.size < 2 || day.year === candidate.day.year),
          );
    if (!same) days.push({ ...candidate });
    else if (candidate.score > 0) {
      same.score += REPEATED;
      same.isAnchored ||= candidate.isAnchored;
      // The year may stand beside another naming of the day.
      if (same.day.year === undefined && candidate.day.year !== undefined)
        same.day = { ...same.day, year: candidate.day.year };
    }
  }
  return days.sort((a, b) => b.score - a.score);
}

/**
 * Whether a day is part of a stamp of publication: with a time of day beside it or on its short line, or behind “published” at the head of
 * its line. In a sentence the word tells of a film or a book.
 */
export function isStamp(text: string, day: NamedDay): boolean {
  const line = lineOf(text, day);
  const at = line.indexOf(day.text);
  const end = at + day.text.length;
  const isShort = isOnShortLine(text, day);
  const published = PUBLISHED_WORD.exec(line.slice(0, at));
  return (
    CLOCK.test(`${line.slice(Math.max(0, at - 8), at)} ${line.slice(end, end + 9)}`) ||
    (isShort && CLOCK.test(line.replace(day.text, ' '))) ||
    (published !== null && (isShort || !/\p{L}/u.test(line.slice(0, published.index))))
  );
}

/** Whether a day stands on a line with few words beside it. */
export const isOnShortLine = (text: string, day: NamedDay): boolean =>
  lineOf(text, day).trim().length <= day.text.length + LONGEST_DATELINE;

/** Whether a day stands on a short line of its own, with a place or two: `New York, le 27 septembre 2024`. */
function isDateline(text: string, day: NamedDay): boolean {
  const line = lineOf(text, day).trim();
  if (TODAY.test(line.slice(0, Math.max(0, line.indexOf(day.text))))) return false;
  if ((line.replace(day.text, ' ').match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) > MOST_LOWER) return false;
  if (line.length > day.end - day.start + LONGEST_DATELINE || line.endsWith(',')) return false;
  if (/^\p{Ll}/u.test(line) && !/^(?:le|el|on|ngày|tanggal|pada|den|em|il|à|a)\s/u.test(line)) return false;
  // Behind a dash stands who said the words above it, and when.
  if (/^[*_\s]*[–—―-]/u.test(line)) return false;
  // A day in brackets behind words is that of what the words name.
  if (endsInOpenBracket(line.slice(0, line.indexOf(day.text)))) return false;
  // The last line of a paragraph that was wrapped by hand is short too, but goes on from a full one.
  const before = text.slice(Math.max(0, day.start - LONGEST_LINE), day.start);
  const above = before.slice(0, Math.max(0, before.lastIndexOf('\n')));
  const lineAbove = above.slice(above.lastIndexOf('\n') + 1).trim();
  const lastWords = above.slice(-40).trimEnd();
  if (UNFINISHED.test(lastWords)) return false;
  // A sentence goes on in the line below.
  if (/^[^\n]*\n[^\S\n]*\p{Ll}/u.test(text.slice(day.end, day.end + LONGEST_LINE))) return false;
  return lineAbove.length < FULL_LINE || /[.!?:;。！？：；)”"]$/u.test(lineAbove);
}

/** Whether words end in a bracket that opens. */
const endsInOpenBracket = (words: string): boolean => /[(（]\s*$/u.test(words) && /\p{L}/u.test(words);

/** Whether a day alone stands in brackets at the end of its line, behind words that name what it is the day of. */
function isBracketedAtEnd(text: string, day: NamedDay): boolean {
  const line = lineOf(text, day).trim();
  const at = line.lastIndexOf(day.text);
  return endsInOpenBracket(line.slice(0, at)) && /^\s*[)）]$/u.test(line.slice(at + day.text.length));
}

/** The line in which a day stands. */
function lineOf(text: string, { start, end }: NamedDay): string {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const behind = text.slice(end, end + LONGEST_LINE);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${text.slice(start, end)}${behind.split('\n')[0] ?? ''}`;
}

/** The words of a day's sentence that stand before it. A number's or an abbreviation's full stop ends none. */
function sentenceBefore(text: string, start: number, block: number): string {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH, block), start);
  return before.split(/[.!?](?=\s+\p{Lu})|[。！？]|\n\s*\n/u).at(-1) ?? '';
}

/** How much of a sentence tells what it is of; in UTF-16 code units. */
const SENTENCE = 300;

/** The words of a day's sentence that stand behind it. */
const sentenceBehind = (text: string, end: number): string =>
  text.slice(end, end + SENTENCE).split(/[.!?](?=\s+\p{Lu})|[。！？]|\n\s*\n/u)[0] ?? '';

/** Whether a sentence tells of the making of a statement, or of a meeting: a text's own day, not one it speaks of. */
const tellsOfOwn = (sentence: string): boolean =>
  STATEMENT_WORD.test(sentence) || MEETING_WORD.test(sentence);

/** Whether a day stands in a text's heading or among its last lines. */
export const isInHeadingOrClosing = (text: string, { start }: NamedDay): boolean =>
  start < HEADING || start > text.length - CLOSING;

/** Whether a day stands in a text's heading or towards its close, where texts put their own. */
export const isAtAnEnd = (text: string, day: NamedDay): boolean =>
  isInHeadingOrClosing(text, day) || day.start > text.length * 0.7;

const isSameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.month === b.month && a.day === b.day && (a.year ?? b.year) === (b.year ?? a.year);
