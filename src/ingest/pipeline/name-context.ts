import type { Match } from '../../archive/lexicon.ts';
import type { CountryName } from '../../archive/country-lexicon.ts';

/** Personal names in Vietnamese end in words that are countries too: `Nguyễn Phương Nga`. */
const VIETNAMESE_GIVEN_NAMES = new Set([
  'Nga',
  'Anh',
  'Mỹ',
  'Đức',
  'Pháp',
  'Ý',
  'Úc',
  'Nhật',
  'Hà Lan',
  'Thái',
  'Áo',
  'Bỉ',
]);

/** Offices and places of the state of the United States, before its name. */
const AMERICAN_STATE =
  /\b(?:governor|lieutenant governor|senators?|congress(?:wo)?man|representative|attorney general|secretary of state|state|university|atlanta|savannah|augusta)\b[^.;:\n]{0,40}?(?:\bof|,)?\s*$/iu;

/** How far before a name its office may stand, in UTF-16 code units. */
const REACH = 60;

/** Whether a country's name at a place of a text is a word or a name of something else there. */
export function isOtherName(text: string, match: Match<CountryName>, language: string): boolean {
  const { value, start, text: name } = match;
  if (language === 'vi') return isGivenName(text, match);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (value.code === 'GE' && name === 'Georgia') return AMERICAN_STATE.test(before);
  // In a line of capitals it may as well be the pronoun.
  if (name === 'US') return !/\bTHE $/u.test(before) && isAllCapitals(text, match);
  // With the article the name of Mali is the word for financial.
  return value.code === 'ML' && name.startsWith('ال');
}

function isAllCapitals(text: string, { start, end }: Match<CountryName>): boolean {
  const line = `${
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? ''
  }${text.slice(end, end + REACH).split('\n')[0] ?? ''}`;
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3;
}

function isGivenName(text: string, { text: name, start, end }: Match<CountryName>): boolean {
  if (!VIETNAMESE_GIVEN_NAMES.has(name)) return false;
  const before = /(\p{Lu}[\p{L}\p{M}]*) $/u.exec(text.slice(Math.max(0, start - 24), start));
  const startsSentence = /(?:^|[.!?…:“"‘'\n]\s*)$/u.test(text.slice(Math.max(0, start - 3), start));
  const isName = before !== null || /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 24));
  return isName || (startsSentence && name === 'Anh');
}

/** Words of matters in which countries are named and no state speaks: sport, markets, weather, crime. */
const OTHER_MATTERS =
  /(?<!\p{L})(?:football|soccer|coach|striker|league|championship|goalkeeper|tennis|olympic\p{L}*|shares? (?:rose|fell)|stock market|bóng đá|HLV|tiền đạo|thủ môn|cầu thủ|đội tuyển|vòng loại|SEA Games|AFF Cup|World Cup|V-League|chứng khoán|giá vàng|timnas|pelatih|striker|kiper|liga|pemain|gol|pertandingan|bulu tangkis|rupiah|IHSG|fútbol|liga|goles?|futbolista|match nul|buteur|足球|球队|футбол\p{L}*|матч\p{L}*)(?!\p{L})/giu;

/** So many of these words are no accident; a single one may be a name: the League of Arab States. */
const FEWEST_OTHER = 2;

/** Whether the beginning of a text is of such matters. */
export const isOfOtherMatters = (head: string): boolean =>
  (head.match(OTHER_MATTERS)?.length ?? 0) >= FEWEST_OTHER;

/** Words in a title behind which stands what the statement is about: “on”, “sur”, “về”, “关于”. */
const ABOUT =
  /(?<!\p{L})(?:on(?! the (?:occasion|official|state|working|visit|margins|sidelines)| \d| (?:his|her|their) )|about|regarding|concerning|over|sur|về|tentang|mengenai|soal|sobre|о|об|по|بشأن|حول)\s|关于|關於/iu;

/** Words of an encounter: who is named behind them took part, though “on” stands before. */
const ENCOUNTER = /\b(?:calls?|meetings?|travel|trip|visit|talks|dialogue|conversation)\b/iu;

/** Whether a name in a title, of which the words before it are given, is what the statement is about. */
export function isSubject(before: string): boolean {
  const about = ABOUT.exec(before);
  return about !== null && !ENCOUNTER.test(before.slice(about.index));
}
