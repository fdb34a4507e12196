import type { Match } from '../../archive/lexicon.ts';
import { fold } from '../../archive/text.ts';

/**
 * A ministry, a government or the holder of an office, followed by “of” and a country: who speaks. Compared with
 * the folded words before the name; some words and a line end may stand between.
 */
const OFFICE_OF =
  /(?:^|[^\p{L}])(?:president[ea]?|vice-president|prime minister|deputy prime minister|premier(?:e)? ministre|primer(?:a)? ministr[oa]|minister|ministre|ministr[oa]|chancellor|chancelier|canciller|king|queen|roi|rey|emir|amir|sultan|crown prince|prince|head of state|chief of state|chef de l['’ ]?etat|jefe de estado|foreign secretary|secretary of state|permanent representative|representant permanent|representante permanente|permanent mission|mission permanente|mision permanente|embassy|ambassador|government|gouvernement|gobierno|delegation)(?![\p{L}])[^.!?;:]{0,90}?(?<![\p{L}])(?:of(?: the)?|de(?: la| los| l['’])?|du|des|d['’]|del?|da|do)\s*$/u;

/** Offices that stand right before the country, without “of”. */
const OFFICE_BEFORE =
  /(?:bộ ngoại giao|người phát ngôn bộ ngoại giao|phái đoàn(?: thường trực)?|đại sứ quán|kementerian luar negeri|kemlu|pemerintah(?: republik)?|министерств\p{L} иностранных дел|мид|правительств\p{L}|президент\p{L}?|وزارة الخارجية|وزارة خارجية|رئيس|حكومة)(?: cộng hòa| nước| republik| республики| جمهورية| دولة| مملكة)?\s*$/iu;

/** Offices that stand right behind the country: 中国外交部, `Cuban Foreign Ministry`. */
const OFFICE_BEHIND =
  /^(?:['’]s)?\s*(?:外交部|政府|国家主席|总统|总理|外长|foreign ministry|ministry of foreign affairs|government (?:said|stated)|national security (?:advisor|council))/iu;

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
  const beside = line.replace(text.slice(start, end), '');
  const letters = beside.match(/\p{L}/gu)?.length ?? 0;
  const linesAbove = text.slice(0, from).match(/\n/gu)?.length ?? 0;
  return linesAbove < 12 && letters <= 4 && line.trim().length < 80;
}
