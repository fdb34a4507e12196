import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { isoDay, parseDate } from '../../archive/date.ts';
import { oneLine } from '../../archive/text.ts';
import { ANNIVERSARY_WORD, MEETING_WORD, STATEMENT_WORD, TODAY_WORD } from '../dates/date-words.ts';
import { findDays, type NamedDay } from '../dates/days.ts';
import type { CalendarDay } from '../dates/months.ts';
import { addEvidence, draftOf, LONG_TEXT, spanOf, type Draft } from '../draft.ts';
import {
  isAtAnEnd,
  isInHeadingOrClosing,
  isOnShortLine,
  isStamp,
  sumUp,
  weighDay,
} from '../dates/weigh-day.ts';
import { lastBefore, zonesOf } from '../zones.ts';

/** How far a text's first sentence may reach, in UTF-16 code units behind its title. */
const FIRST_SENTENCE = 400;

/** Days are weighed that stand among the first or the last of a text: its own is hardly in the midst of hundreds. */
const MOST_DAYS = 200;

/** A day with a lower score is not taken for the statement's own. This and the next are tuned with the weights of a day. */
const LEAST_SCORE = 3;

/** A day with this score that is not taken may be the statement's after all, and is a person's to look at. */
const DOUBTFUL_SCORE = 2;

/** A day needs no review with this score, and this lead on the next best. */
const [SURE_SCORE, SURE_LEAD] = [5, 2];

/** Finds when the statement was made, apart from the other days that its text names. */
export const findDate: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  const { date: statedDate, published: statedPublished } = draft.transcription.facts;
  const { added } = draft.given;
  if (added) draft.fields.added = added;
  const isPast = (edtf: string) => !added || (parseDate(edtf)?.earliest ?? added) <= added;
  const published = [draft.given.published, statedPublished?.value].find((day) => day && isPast(day));
  if (published) draft.fields.published = published;
  if (!draft.given.published && statedPublished?.isDoubtful) draft.review.add('published');
  if (statedDate && isPast(statedDate.value)) {
    draft.fields.date = statedDate.value;
    draft.fields.dateBasis = 'stated';
    return;
  }
  const { text } = draft.searchable;
  const zone = zonesOf(draft, tree);
  const days = findDays(text, draft.fields.language ?? 'und').filter(
    (day) =>
      zone(day.start) !== 'omitted' &&
      !lastsYears(day) &&
      (day.year === undefined || isPast(isoDay(day.year, day.month, day.day))),
  );
  if (days.length > 2 * MOST_DAYS) days.splice(MOST_DAYS, days.length - 2 * MOST_DAYS);
  const isStated = draft.fields.published !== undefined;
  notePublication(draft, days);
  const first = tree.children[0];
  const opening = (first ? spanOf(first).start : 0) + FIRST_SENTENCE;
  const head = draft.transcription.text.slice(0, opening);
  // A report that tells of no statement and no meeting opens with the day of whatever it tells of.
  const tellsOfStatement = STATEMENT_WORD.test(head) || MEETING_WORD.test(head);
  const isOfAnniversary = ANNIVERSARY_WORD.test(draft.fields.title ?? '');
  const isOpening = (day: NamedDay) =>
    tellsOfStatement && !isOfAnniversary && draft.searchable.toSource(day.start) < opening;
  const blocks = tree.children.map(spanOf);
  /** Where in the searched text the block of a day begins. */
  const blockOf = ({ start }: NamedDay) => {
    const at = draft.searchable.toSource(start);
    return start - (at - (lastBefore(blocks, at)?.start ?? 0));
  };
  const ranked = sumUp(days.map((day) => weighDay(text, day, zone(day.start), isOpening(day), blockOf(day))));
  const best = ranked[0];
  // What a text calls today is the day on which it came out, unless it writes its own day where texts do.
  const today = isStated && !best?.isAnchored ? dayOfPublication(draft, text, opening) : undefined;
  if (today) {
    draft.fields.date = today.date;
    draft.fields.dateBasis = 'published';
    addEvidence(draft, 'date', today.date, today);
    return;
  }
  const year = best && (best.day.year ?? inferYear(draft, best.day));
  if (!best || best.score < LEAST_SCORE || year === undefined) {
    // A day that the text names may be its own after all; where it names none there is nothing to confirm.
    if (best && best.score >= DOUBTFUL_SCORE) draft.review.add('date');
    return;
  }
  // A long text looks back on many days: its own is of the latest year, and stands at its head or in its last lines.
  const isOfLatest = year >= Math.max(...days.map((other) => other.year ?? 0));
  const mayBeItsOwn = isOfLatest && isInHeadingOrClosing(text, best.day);
  if (!best.isAnchored && text.length > LONG_TEXT && !mayBeItsOwn) {
    draft.review.add('date');
    return;
  }
  if (!best.isAnchored && (isOfAnniversary || looksBackOn(draft, year))) {
    draft.review.add('date');
    return;
  }
  const { day } = best;
  const last = isoDay(year, day.month, day.day);
  const from = day.from && isoDay(day.from.year ?? year, day.from.month, day.from.day);
  const date = from && from < last ? `${from}/${last}` : last;
  if (isLater(draft, last)) {
    // One of the two is wrong: a stamp is given up for the text's own day, and that for a day that was stated.
    draft.review.add('date').add('published');
    if (isStated) return;
    draft.review.delete('published');
    delete draft.fields.published;
    delete draft.evidence['published'];
  }
  if (!isPast(last)) {
    draft.review.add('date');
    return;
  }
  draft.fields.date = date;
  draft.fields.dateBasis = day.year === undefined ? 'inferred' : 'stated';
  addEvidence(draft, 'date', date, day);
  if (day.year === undefined)
    draft.fields.dateNote = `The source names the day (“${oneLine(day.text)}”); the year is taken from the day of publication.`;
  const rival = ranked.find((other) => other !== best && !isWithin(other.day, day));
  const isClear =
    best.isAnchored && best.score >= SURE_SCORE && best.score - (rival?.score ?? 0) >= SURE_LEAD;
  if (!isClear || day.isAmbiguous || day.from) draft.review.add('date');
};

/** Meetings last days, at most over a new year; what lasts longer is a life, a war or an anniversary: “(9/2/1907–9/2/2017)”. */
const lastsYears = ({ from, year }: NamedDay): boolean =>
  from?.year !== undefined && year !== undefined && year - from.year > 1;

/** The day of publication, where it is one whole day and the opening of a text speaks of it as today. */
function dayOfPublication(
  { fields }: Draft,
  text: string,
  opening: number,
): { date: string; start: number; end: number } | undefined {
  const { published = '' } = fields;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(published)) return undefined;
  const match = TODAY_WORD.exec(text.slice(0, opening + FIRST_SENTENCE));
  return match ? { date: published, start: match.index, end: match.index + match[0].length } : undefined;
}

/** Stamps of publication within a line of words stand at the head of a text; in UTF-16 code units. */
const STAMP_REACH = 400;

/** Keeps the day of a page's publication, where a stamp with a time of day names one and nothing else does. */
function notePublication(draft: Draft, days: readonly NamedDay[]): void {
  if (draft.fields.published) return;
  const { text } = draft.searchable;
  const stamp = days.find((day) => isAtAnEnd(text, day) && isStamp(text, day));
  if (stamp?.year === undefined || stamp.isAmbiguous) return;
  const day = isoDay(stamp.year, stamp.month, stamp.day);
  draft.fields.published = day;
  addEvidence(draft, 'published', draft.fields.published, stamp);
  // In a sentence further on the day and hour of an event, or the end of a term, are written as a stamp is.
  if (stamp.start > STAMP_REACH && !isOnShortLine(text, stamp)) draft.review.add('published');
}
/** Whether a day lies in another's span, which it then does not contradict. */
function isWithin(day: CalendarDay, { from, ...last }: NamedDay): boolean {
  const place = ({ month, day }: CalendarDay) => month * 31 + day;
  return from !== undefined && place(day) >= place(from) && place(day) <= place(last);
}

/** Whether a day comes after the text was published, which a statement's own cannot. */
function isLater(draft: Draft, date: string): boolean {
  const published = draft.fields.published && parseDate(draft.fields.published);
  return Boolean(published && date > published.latest);
}

/** A day without a year that lies further ahead than this, in months, is of the year before. */
const COMING_MONTHS = 6;

/**
 * The year of a day that the text names without one: that of its publication. Other years that a text names say nothing of
 * it: of 740 news items in four languages whose years are known, 344 would have got another.
 */
function inferYear({ fields }: Draft, day: NamedDay): number | undefined {
  const published = fields.published && parseDate(fields.published);
  if (!published) return undefined;
  const year = Number(published.latest.slice(0, 4));
  if (isoDay(year, day.month, day.day) <= published.latest) return year;
  // Shortly before the day comes round it is one to come; in January a day in December is of the year before.
  const month = Number(published.latest.slice(5, 7));
  return day.month - month >= COMING_MONTHS ? year - 1 : undefined;
}

/**
 * A text that names years so much later than a day among its words looks back on that day. Set on 7,900 news items and
 * papers of a government: 72 of 182 wrong dates fall away, and 24 of 1,762 right ones.
 */
const LOOKS_BACK_YEARS = 4;

/** Whether a text speaks of a year as long past: it names years well behind it, up to the one in which it was taken. */
function looksBackOn({ fields: { added }, searchable: { text } }: Draft, year: number): boolean {
  const last = Number((added ?? '').slice(0, 4));
  return (text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [])
    .map(Number)
    .some((named) => named >= year + LOOKS_BACK_YEARS && named <= last);
}
