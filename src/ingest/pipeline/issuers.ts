import type { Match } from '../../archive/lexicon.ts';
import type { Span } from '../../archive/span.ts';
import { fold } from '../../archive/text.ts';

/**
 * A ministry, a government or the holder of an office, followed by “of” and a country: who speaks. Compared with
 * the folded words before the name; some words and a line end may stand between.
 */
const OFFICE_OF =
  /(?:^|[^\p{L}])(?:ministry|ministere|ministerio|ministero|president[ea]?|vice-president|prime minister|deputy prime minister|premier(?:e)? ministre|primer(?:a)? ministr[oa]|minister|ministre|ministr[oa]|chancellor|chancelier|canciller|king|queen|roi|rey|emir|amir|sultan|crown prince|prince|head of state|chief of state|chef de l['’ ]?etat|jefe de estado|foreign secretary|secretary of state|permanent representative|representant permanent|representante permanente|permanent mission|mission permanente|mision permanente|embassy|ambassador|government|gouvernement|gobierno|delegation)(?![\p{L}])[^.!?;:]{0,90}?(?<![\p{L}])(?:of(?: the)?|de(?: la| los| l['’])?|du|des|d['’]|del?|da|do)\s*$/u;

/** Offices that stand right before the country, without “of”. */
const OFFICE_BEFORE =
  /(?:bộ ngoại giao|người phát ngôn bộ ngoại giao|phái đoàn(?: thường trực)?|đại sứ quán|kementerian luar negeri|kemlu|pemerintah(?: republik)?|министерств\p{L} иностранных дел|мид|правительств\p{L}|президент\p{L}?|وزارة الخارجية|وزارة خارجية|رئيس|حكومة)(?: cộng hòa| nước| republik| республики| جمهورية| دولة| مملكة)?\s*$/iu;

/** Offices that stand right behind the country: 中国外交部, `Cuban Foreign Ministry`. */
const OFFICE_BEHIND =
  /^(?:['’]s)?\s*(?:外交部|政府|国家主席|总统|总理|外长|foreign ministry|ministry of foreign affairs|government (?:said|stated)|national security (?:advisor|council))/iu;

/** Words of saying behind an office that opens a title or a text: “condemns”, “lên án”. */
const SAYS =
  /^[\s,]*(?:\p{L}+\s+){0,3}?(?:condemn|reject|express|call|urge|state|announce|denounce|deplore|welcome|reaffirm|reiterate|respond|extend|convey|congratulate|thank|regret|mourn|lên án|bác bỏ|khẳng định|kêu gọi|phản đối|tuyên bố|ra tuyên bố|lên tiếng|mengecam|menolak|menyerukan|menegaskan|condena|rechaza|expresa|denuncia|saluda|condamne|rejette|dénonce|appelle|发表|谴责|表示|осужда|заявля|выраж|призыва|تدين|تعرب|تستنكر|ترحب)/iu;

/** Whether what stands behind an office tells that it speaks. */
const speaks = (text: string, { end }: Span): boolean => SAYS.test(text.slice(end, end + 60));

/** Whether an office stands at the head of its line, behind an article or a dateline at most, and speaks. */
export const speaksFirst = (text: string, office: Span): boolean =>
  /^(?:[^.!?\n]{0,40} [-–—:] ?)?\s*(?:the |la |le |el |o |a )?$/iu.test(
    text.slice(text.lastIndexOf('\n', office.start - 1) + 1, office.start),
  ) && speaks(text, office);

/** How far before a country its office may be named, in UTF-16 code units. */
const REACH = 130;

/** Whether a country is named as that of an office, which then speaks or is spoken to. */
export function isIssuer(text: string, { start, end, value }: Match<{ kind: string }>): boolean {
  if (value.kind === 'office') return true;
  if (value.kind === 'capital') return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    OFFICE_OF.test(fold(before.replace(/\s+/gu, ' '))) ||
    OFFICE_BEFORE.test(before.slice(-60)) ||
    OFFICE_BEHIND.test(text.slice(end, end + 40))
  );
}

/** Whether a country's name, with hardly anything beside it, makes a line of the text's head: a letterhead. */
export function isLetterhead(text: string, { start, end, value }: Match<{ kind: string }>): boolean {
  if (value.kind !== 'name' && value.kind !== 'adjective') return false;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const behind = text.indexOf('\n', end);
  const line = text.slice(from, behind === -1 ? text.length : behind);
  if (line.trim().length >= LONGEST_LETTERHEAD) return false;
  const beside = line.replace(text.slice(start, end), '');
  const letters = beside.match(/\p{L}/gu)?.length ?? 0;
  return letters <= MOST_LETTERS_BESIDE && from <= startOfLine(text, LINES_OF_HEAD);
}

/** A letterhead is shorter, has hardly any letters beside the name, and stands in the first lines of a text. */
const [LONGEST_LETTERHEAD, MOST_LETTERS_BESIDE, LINES_OF_HEAD] = [80, 4, 12];

/** Where a line of a text begins, counted from 1; the end of a text that has fewer. */
function startOfLine(text: string, number: number): number {
  let start = 0;
  for (let line = 1; line < number; line++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return start;
}

/** An office and its country at the head of a sentence are so long at the most, in UTF-16 code units. */
const LONGEST_OFFICE = 90;

/** Whether the sentence at the head of a line is of what a country's office says: “The Ministry of … of Norway expresses”. */
export function isOfOfficeThatSpeaks(text: string, match: Match<{ kind: string }>): boolean {
  const before = text.slice(text.lastIndexOf('\n', match.start - 1) + 1, match.start);
  return (
    before.length <= LONGEST_OFFICE && !/[.!?]/u.test(before) && isIssuer(text, match) && speaks(text, match)
  );
}
