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
  'Lào',
  'Bình Nhưỡng',
]);

/** Words that stand before the name of a place or a person in Vietnamese, and before no state. */
const BEFORE_OTHER_NAME =
  /(?<!\p{L})(?:huyện|xã|phường|quận|thị trấn|thị xã|tỉnh|thôn|làng|ấp|cầu|đường|phố|sông|núi|đèo|chùa|ga|ông|bà|anh|chị|em|cô|chú|bác|thầy|bầu|tướng|nghệ sĩ|ca sĩ|diễn viên) $/iu;

/** A syllable of Vietnamese: behind a given name or a place's first word it goes on, as in `Đức Thọ` and `Nhật Tân`. */
const SYLLABLE_BEHIND =
  /^ (?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy\u0300-\u036f\u031b]{1,12}(?:ch?|m|ngh?|nh?|p|t)?(?!\p{L}|\p{M})/iu;

/** Offices and places of the state of the United States, before its name. */
const AMERICAN_STATE =
  /\b(?:governor|lieutenant governor|senators?|congress(?:wo)?man|representative|attorney general|secretary of state|state|university|atlanta|savannah|augusta)\b[^.;:\n]{0,40}?(?:\bof|,)?\s*$/iu;

/** The states of the United States that a text names beside Georgia, and what it says of its officials and courts. */
const OF_UNITED_STATES =
  /\b(?:Alabama|Florida|Tennessee|(?:North|South) Carolina|Texas|Ohio|Michigan|Arizona|Nevada|Pennsylvania|Wisconsin|Virginia|Louisiana|Mississippi|Kentucky|Missouri|Atlanta|Savannah|U\.?S\.? Senat\p{L}+|Congress(?:man|woman)?)\b/u;

/** What a text that means the state in the Caucasus names with it. */
const OF_CAUCASUS =
  /\b(?:Georgian|Tbilisi|Caucas\p{L}+|Abkhazia|(?:South )?Ossetia|Armenia|Azerbaijan|Moldova|Ukraine|Russian?)\b/u;

/** Words before and behind the name of a language: “in Spanish.”, “speaks French and”. */
const BEFORE_LANGUAGE = /\b(?:in|into|speaks?|speaking|fluent in|translated from|English(?:,| and| or))\s$/iu;
const BEHIND_LANGUAGE =
  /^(?:\s*(?:[.,;:)\]/]|$|\n)|\s(?:and|or)\s|[- ](?:speak|language|translation|version|interpret|subtitle))/iu;

const isLanguage = (before: string, behind: string): boolean =>
  BEFORE_LANGUAGE.test(before) && BEHIND_LANGUAGE.test(behind);

/** How far before a name its office may stand, in UTF-16 code units. */
const REACH = 60;

/** Whether a country's name at a place of a text is a word or a name of something else there. */
export function isOtherName(text: string, match: Match<CountryName>, language: string): boolean {
  const { value, start, end, text: name } = match;
  if (language === 'vi') return isGivenName(text, match);
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  if (value.code === 'GE' && name === 'Georgia') return isAmericanState(text, before, behind);
  if (value.kind === 'adjective' && isLanguage(before, behind)) return true;
  // In a line of capitals it may as well be the pronoun.
  if (name === 'US') return !/\bTHE $/u.test(before) && isAllCapitals(text, match);
  // With the article the name of Mali is the word for financial.
  return value.code === 'ML' && name.startsWith('ال');
}

/** “Columbus, Georgia”, and no list of states: “Gambia, Georgia, Germany”. */
const isBehindTown = (before: string, behind: string): boolean =>
  /\p{Lu}[\p{L}.]+, $/u.test(before) &&
  !/(?:, \p{Lu}[\p{L} ]+){2}, $/u.test(before) &&
  !/^(?:,| and|;) (?:and )?\p{Lu}/u.test(behind);

/** Whether Georgia is the state of the United States: there is a town of it, or other states, and nothing of the Caucasus. */
const isAmericanState = (text: string, before: string, behind: string): boolean =>
  AMERICAN_STATE.test(before) ||
  (!OF_CAUCASUS.test(text) &&
    (isBehindTown(before, behind) || /^, to be /u.test(behind) || OF_UNITED_STATES.test(text)));

function isAllCapitals(text: string, { start, end }: Match<CountryName>): boolean {
  const line = `${
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? ''
  }${text.slice(end, end + REACH).split('\n')[0] ?? ''}`;
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3;
}

/** Names that are common words where a sentence begins with them: he, a garment. */
const SENTENCE_STARTS = new Set(['Anh', 'Áo']);

function isGivenName(text: string, { text: name, start, end }: Match<CountryName>): boolean {
  if (!VIETNAMESE_GIVEN_NAMES.has(name)) return false;
  const before = /(\p{Lu}[\p{L}\p{M}]*) $/u.exec(text.slice(Math.max(0, start - 24), start));
  const startsSentence = /(?:^|[.!?…:“"‘'\n]\s*)$/u.test(text.slice(Math.max(0, start - 3), start));
  const behind = text.slice(end, end + 24);
  const isName =
    before !== null ||
    BEFORE_OTHER_NAME.test(text.slice(Math.max(0, start - 16), start)) ||
    /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(behind) ||
    (/^ \p{Lu}/u.test(behind) && SYLLABLE_BEHIND.test(behind.normalize('NFD')));
  return isName || (startsSentence && SENTENCE_STARTS.has(name));
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
