import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { isoDay, parseDate } from '../archive/date.ts';
import { findDays, type CalendarDay, type NamedDay } from './days.ts';
import { addEvidence, draftOf, spanOf, type Draft } from './draft.ts';
import { lastBefore, zonesOf, type Zone } from './zones.ts';

/** Words of a statement or of the meeting that made it. */
const STATEMENT_WORD =
  /tuyên bố|thông cáo|thông báo|pernyataan|komunike|statement|declaration|communiqu|readout|declaración|comunicado|déclaration|声明|公报|宣言|заявлени|коммюнике|декларац|بيان|إعلان/iu;

/** Words of other events, by which days in the background are known. */
const BACKGROUND_WORD =
  /kỷ niệm|kể từ|từ ngày|vụ |ký ngày|ký kết|trước đó|sinh ngày|thành lập|đến ngày|trước ngày|anniversar|since|born|established|founded|adopted|signed|concluded|dated|last year|until|by\s+$|before|after|from\s+$|effective|force|ratif|expire|deadline|peringatan|sejak|berdiri|lahir|hingga|aniversario|desde|fundad|firmad|adoptad|hasta|depuis|anniversaire|signé|adopté|conclu|jusqu|à partir|纪念|周年|自从|成立|通过|签署|以来|之前|годовщин|со дня|с момента|подписан|принят|ذكرى|منذ|الموقع|المؤرخ/iu;

/** Words of travel, which lasts days while the statement is made on one of them. */
const VISIT_WORD =
  /thăm|công du|visit|travel|trip|kunjungan|lawatan|visita|gira|viaje|voyage|访问|визит|поездк|زيارة/iu;

/**
 * The dating clause, by which treaties and joint statements close: “Done at Brussels on”, “Fait à Paris, le”,
 * “Làm tại Hà Nội”. It opens its sentence: “done on” within one speaks of another text.
 */
const DATING_CLAUSE =
  /^[\s\d.*("“]*(?:(?:done|signed|issued|given)(?=,?\s+(?:at|in|on|this)\s)|(?:this|the(?: present)?) (?:\p{L}+ ){1,3}(?:is|was|has been) signed|fait (?:à|au|en)|signé à|hecho en|dado en|firmado en|suscrit[oa] en|làm tại|dibuat di|ditandatangani di|feito em|fatto a|совершено|подписано в|принято в|حرر|حررت|وقعت? في)(?!\p{L})|(?:订于|签署于|签订于)/iu;

/** What a header calls the day of the statement itself: “Date of signing:”, `date:`. */
const DATE_LABEL =
  /(?:^|\n)[\s*#]*(?:date(?: of (?:signing|signature|adoption))?|signed|ngày(?: ký| ban hành)?|tanggal|fecha(?: de firma)?|date de signature|дата(?: подписания)?|日期|签署日期|التاريخ)\s*[:：]\s*(?:\p{L}{2,4}, )?$/iu;

/** A time of day beside a day: the stamp of a page's publication, which is no part of the statement. */
const CLOCK = /(?<!\d)(?:[01]?\d|2[0-3])(?::|h|\.| giờ )[0-5]\d(?!\d)|GMT/u;

/** Words by which a page says when it came out. */
const PUBLISHED_WORD =
  /(?:published|posted|updated|last modified|cập nhật|đăng lúc|ngày đăng|xuất bản|diterbitkan|diperbarui|tayang|publicad[oa]|actualizad[oa]|publié|mis à jour|发布时间|发布|опубликовано|نشر)[^\n]{0,25}$/iu;

/** Words by which a text calls a day the one of its writing. */
const TODAY =
  /(?:today|hôm nay|hari ini|hoy|aujourd['’]hui|сегодня|今天|今日|اليوم)[\s,(–-]{0,3}(?:ngày |thứ [^,]{2,5},? (?:ngày )?)?\(?$/iu;

/** Words of a meeting, by whose day a joint statement or a read-out dates itself in its first sentence. */
const MEETING_WORD =
  /\b(?:met|meets|meeting|call|spoke|convened|held|hosted|joined|summit)\b|hội đàm|hội kiến|họp|gặp|đã tiếp|tiếp đón|tiếp xã giao|điện đàm|bertemu|pertemuan|reuni|se reunieron|rencontr|réuni|entretien|会谈|会见|举行|встре|переговор|провел|التقى|اجتم|لقاء/iu;

/** Words of a meeting that is to come, or that another text is of. */
const FUTURE_OR_PAST =
  /\b(?:will|shall|upcoming|today|recalling|following|follows|since)\b|sẽ|nhắc lại|akan|mengingat|celebrará|recordando|rappelant|将|回顾|состоится|напоминая|سوف|إذ تستذكر/iu;

/** How far a text's first sentence may reach, in UTF-16 code units behind its title. */
const FIRST_SENTENCE = 400;

/** How far before a day its dating clause may begin, in UTF-16 code units. */
const CLAUSE_REACH = 160;

/** The hours of a day, as reports name them: `sáng 29/8`. */
const DAY_WORD = /(?:sáng|chiều|tối|trưa|hôm|ngày)\s*$/iu;

/** A dateline is a line of a day and a place or two; in UTF-16 code units beside the day. */
const LONGEST_DATELINE = 45;

/** Lines before the text proper are a heading, and those behind it the signatures; in UTF-16 code units. */
const HEADING = 1500;
const CLOSING = 600;

/** A line as long as this, without an end of a sentence, may go on in the next; in UTF-16 code units. */
const FULL_LINE = 50;

/** What is longer is no line; in UTF-16 code units to either side of a day. */
const LONGEST_LINE = 400;

/** Days are weighed that stand among the first or the last of a text: its own is hardly in the midst of hundreds. */
const MOST_DAYS = 200;

/** A dateline names places, and few words beside them. */
const MOST_LOWER = 4;

/** Words after which a line goes on in the next, whatever blank lines a scan has put between. */
const UNFINISHED =
  /(?:^|[\s\p{P}])(?:on|of|the|dated|since|until|by|from|to|and|in|at|de|del|el|le|du|et|y|ngày|và|до|от|и|в)$/iu;

/** What each further naming of a day adds. */
const REPEATED = 0.5;

const ZONE_SCORE: Readonly<Record<Zone, number>> = { title: 5, lead: 3, body: 1, omitted: -9 };

interface Candidate {
  day: NamedDay;
  score: number;
  /** Whether it stands where texts put their own day. */
  isAnchored: boolean;
}

/** Finds when the statement was made, apart from the other days that its text names. */
export const findDate: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  const published = draft.given.published ?? draft.transcription.facts.published?.value;
  if (published) draft.fields.published = published;
  const { text } = draft.reading;
  const zone = zonesOf(draft, tree);
  const days = findDays(text, draft.fields.language ?? 'und').filter(
    ({ start }) => zone(start) !== 'omitted',
  );
  if (days.length > 2 * MOST_DAYS) days.splice(MOST_DAYS, days.length - 2 * MOST_DAYS);
  const isStated = draft.fields.published !== undefined;
  notePublication(draft, days);
  const first = tree.children[0];
  const opening = (first ? spanOf(first).start : 0) + FIRST_SENTENCE;
  const head = draft.transcription.text.slice(0, opening);
  // A report that tells of no statement and no meeting opens with the day of whatever it tells of.
  const tellsOfStatement = STATEMENT_WORD.test(head) || MEETING_WORD.test(head);
  const isOpening = (day: NamedDay) => tellsOfStatement && draft.reading.toSource(day.start) < opening;
  const blocks = tree.children.map(spanOf);
  /** Where in the searched text the block of a day begins. */
  const blockOf = ({ start }: NamedDay) => {
    const at = draft.reading.toSource(start);
    return start - (at - (lastBefore(blocks, at)?.start ?? 0));
  };
  const ranked = sumUp(days.map((day) => weigh(text, day, zone(day.start), isOpening(day), blockOf(day))));
  const best = ranked[0];
  const year = best && (best.day.year ?? inferYear(draft, best.day, days));
  if (!best || best.score < 3 || year === undefined) {
    draft.review.add('date');
    return;
  }
  const { day } = best;
  const last = isoDay(year, day.month, day.day);
  const from = day.from && isoDay(day.from.year ?? year, day.from.month, day.from.day);
  const date = from && from < last ? `${from}/${last}` : last;
  if (isLater(draft, last)) {
    // One of the two is wrong: a stamp is given up for the text's own day, and that for a day that was stated.
    draft.review.add('date');
    if (isStated) return;
    delete draft.fields.published;
    delete draft.evidence['published'];
  }
  draft.fields.date = date;
  addEvidence(draft, 'date', date, day);
  if (day.year === undefined)
    draft.fields.dateNote = `The source names the day (“${day.text}”); the year is ${
      draft.fields.published ? 'taken from the day of publication' : 'inferred from other dates in the text'
    }.`;
  const rival = ranked.find((other) => other !== best && !isWithin(other.day, day));
  const isClear = best.isAnchored && best.score >= 5 && best.score - (rival?.score ?? 0) >= 2;
  const hasYear = day.year !== undefined || draft.fields.published !== undefined;
  if (!isClear || !hasYear || day.isAmbiguous || day.from) draft.review.add('date');
};

/** Keeps the day of a page's publication, where a stamp with a time of day names one and nothing else does. */
function notePublication(draft: Draft, days: readonly NamedDay[]): void {
  if (draft.fields.published) return;
  const { text } = draft.reading;
  const stamp = days.find((day) => isAtAnEnd(text, day) && isStamp(text, day));
  if (stamp?.year === undefined || stamp.isAmbiguous) return;
  draft.fields.published = isoDay(stamp.year, stamp.month, stamp.day);
  addEvidence(draft, 'published', draft.fields.published, stamp);
}

/**
 * How likely a day is the statement's own, by where it stands and the words around it; and whether it stands
 * where texts put their own day: in the title, on a dateline, in a dating clause, or at the head of a sentence
 * of the lead. A day elsewhere may be the statement's, but as often it is that of something it looks back on.
 */
function weigh(text: string, day: NamedDay, zone: Zone, isOpening: boolean, block: number): Candidate {
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
    zone === 'lead' && isOpening && near.trim().length <= 12 && !/^\s*\p{Ll}/u.test(near) && !isStamped;
  const isMeeting = zone === 'lead' && isOpening && !FUTURE_OR_PAST.test(before) && MEETING_WORD.test(before);
  const isTitled =
    zone === 'title' &&
    (/[(（[]\s*$/u.test(near) ||
      day.text.startsWith('（') ||
      day.text.startsWith('(') ||
      STATEMENT_WORD.test(lineOf(text, day)));
  const isBackground = !isClause && BACKGROUND_WORD.test(near);
  const score =
    ZONE_SCORE[zone] +
    (STATEMENT_WORD.test(near) || STATEMENT_WORD.test(behind) ? 3 : 0) +
    (isClause ? 8 : 0) +
    (dateline ? 4 : 0) +
    (isToday ? 3 : 0) +
    (isMeeting || (opensSentence && day.year !== undefined) ? 2 : 0) +
    (isTitled ? 2 : 0) +
    (isLabelled ? 5 : 0) +
    (DAY_WORD.test(near) ? 1 : 0) +
    (day.year === undefined ? 0 : 1) -
    (isBackground ? 5 : 0) -
    (day.from ? (VISIT_WORD.test(near) || VISIT_WORD.test(behind) ? 3 : 1) : 0);
  return {
    day,
    score,
    isAnchored: isClause || isLabelled || dateline || opensSentence || isMeeting || isTitled,
  };
}

/** The candidates with those of one day made one, which weighs more the more often it is named; best first. */
function sumUp(candidates: readonly Candidate[]): Candidate[] {
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

/** Whether a day is part of a stamp of publication: a short line with a time of day, or with “published”. */
function isStamp(text: string, day: NamedDay): boolean {
  const line = lineOf(text, day);
  const beside = `${text.slice(Math.max(0, day.start - 8), day.start)} ${text.slice(day.end, day.end + 9)}`;
  return (
    CLOCK.test(beside) ||
    (line.trim().length <= day.end - day.start + LONGEST_DATELINE &&
      CLOCK.test(line.replace(day.text, ' '))) ||
    PUBLISHED_WORD.test(text.slice(Math.max(0, day.start - 40), day.start))
  );
}

/** Whether a day stands on a short line of its own, with a place or two: `New York, le 27 septembre 2024`. */
function isDateline(text: string, day: NamedDay): boolean {
  const line = lineOf(text, day).trim();
  if (TODAY.test(line.slice(0, Math.max(0, line.indexOf(day.text))))) return false;
  if ((line.replace(day.text, ' ').match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) > MOST_LOWER) return false;
  if (line.length > day.end - day.start + LONGEST_DATELINE || line.endsWith(',')) return false;
  if (/^\p{Ll}/u.test(line) && !/^(?:le|el|on|ngày|tanggal|pada|den|em|il|à|a)\s/u.test(line)) return false;
  // The last line of a paragraph that was wrapped by hand is short too, but goes on from a full one.
  const before = text.slice(Math.max(0, day.start - LONGEST_LINE), day.start);
  const above = before.slice(0, Math.max(0, before.lastIndexOf('\n')));
  const lineAbove = above.slice(above.lastIndexOf('\n') + 1).trim();
  const lastWords = above.slice(-40).trimEnd();
  if (UNFINISHED.test(lastWords)) return false;
  return lineAbove.length < FULL_LINE || /[.!?:;。！？：；)”"]$/u.test(lineAbove);
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

const isAtAnEnd = (text: string, { start }: NamedDay): boolean =>
  start < HEADING || start > text.length - CLOSING || start > text.length * 0.7;

const isSameDay = (a: CalendarDay, b: CalendarDay): boolean =>
  a.month === b.month && a.day === b.day && (a.year ?? b.year) === (b.year ?? a.year);

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
