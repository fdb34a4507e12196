import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Match } from '../archive/lexicon.ts';
import { addEvidence, draftOf } from './draft.ts';
import type { CountryLexicon, CountryName, Lexicons } from './names.ts';
import { zonesOf, type Zone } from './zones.ts';

/** How much a name says about who speaks, by where it stands. */
const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 8, lead: 3, body: 1, omitted: 0 };

/** How much each kind of name says. */
const KIND_WEIGHT: Readonly<Record<CountryName['kind'], number>> = {
  name: 1,
  adjective: 0.8,
  capital: 0.4,
  other: 0,
};

/** A ministry or government that speaks is followed, or in English preceded, by its country. */
const ISSUER_BEFORE =
  /(?:bộ ngoại giao|người phát ngôn bộ ngoại giao|kementerian luar negeri|kemlu|ministerio de (?:relaciones|asuntos) exteriores(?: de(?: la república de)?)?|ministère des affaires étrangères(?: de la| du| de)?|министерство иностранных дел|мид|وزارة الخارجية|foreign ministry of|ministry of foreign affairs of(?: the)?)(?: cộng hòa| nước| republik)?\s*$/iu;
const ISSUER_BEHIND =
  /^(?:['’]s)?\s*(?:外交部|政府|foreign ministry|ministry of foreign affairs|government (?:said|stated))/iu;

/** Words by which a title says that those it names speak together. */
const JOINT = /joint|trilateral|chung|bersama|conjunt|commune|conjointe|联合|共同|совместн|مشترك/iu;

/** How far from its ministry's name a country may stand to be the issuer, in UTF-16 code units. */
const ISSUER_REACH = 48;

/** Personal names in Vietnamese end in words that are countries too: `Nguyễn Phương Nga`. */
const VIETNAMESE_GIVEN_NAMES = new Set(['Nga', 'Anh', 'Mỹ', 'Đức', 'Pháp', 'Ý', 'Úc', 'Nhật', 'Hà Lan']);

interface Tally {
  code: string;
  count: number;
  score: number;
  title: number;
  lead: number;
  first: number;
  issuer: boolean;
}

/**
 * Finds the countries that a text names and tells its parties, who speak or are spoken to, from those it only
 * mentions: by the title first, then by who is named as issuer, then by weight in the lead and in the whole.
 */
export const findCountries: Plugin<[(language: string) => Lexicons], Root> = (lexicons) => (tree, file) => {
  const draft = draftOf(file);
  const { text } = draft.reading;
  const zone = zonesOf(draft, tree);
  const language = draft.fields.language ?? 'und';
  const tallies = new Map<string, Tally>();
  for (const match of findNames(text, lexicons(language).countries)) {
    const at = zone(match.start);
    if (at === 'omitted' || (language === 'vi' && isGivenName(text, match))) continue;
    const { code, kind } = match.value;
    const tally = tallies.get(code) ?? {
      code,
      count: 0,
      score: 0,
      title: 0,
      lead: 0,
      first: match.start,
      issuer: false,
    };
    tallies.set(code, tally);
    tally.count++;
    tally.score += ZONE_WEIGHT[at] * KIND_WEIGHT[kind];
    if (at === 'title' && kind !== 'capital') tally.title++;
    if (at !== 'body') {
      tally.lead++;
      tally.issuer ||= isIssuer(text, match);
    }
    addEvidence(draft, 'countries', code, match);
  }
  const { parties, sure } = tellParties(
    [...tallies.values()],
    JOINT.test(draft.title ? (draft.fields.title ?? '') : ''),
  );
  draft.fields.countries = parties;
  draft.fields.mentions = [...tallies.keys()].filter((code) => !parties.includes(code)).sort();
  if (!sure) draft.review.add('countries').add('mentions');
};

/** All names of countries in a text, left to right, none overlapping another; the longer of two at one place. */
export function findNames(text: string, { exact, loose }: CountryLexicon): Match<CountryName>[] {
  const names = [...exact.find(text), ...loose.find(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return names.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return name.value.kind !== 'other';
  });
}

function isGivenName(text: string, { text: name, start, end }: Match<CountryName>): boolean {
  if (!VIETNAMESE_GIVEN_NAMES.has(name)) return false;
  const before = /(\p{Lu}[\p{L}\p{M}]*) $/u.exec(text.slice(Math.max(0, start - 24), start));
  const startsSentence = /(?:^|[.!?:“"\n]\s*)$/u.test(text.slice(Math.max(0, start - 3), start));
  const isName = before !== null || /^ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 24));
  return isName || (startsSentence && name === 'Anh');
}

function isIssuer(text: string, { start, end }: Match<CountryName>): boolean {
  return (
    ISSUER_BEFORE.test(text.slice(Math.max(0, start - ISSUER_REACH), start)) ||
    ISSUER_BEHIND.test(text.slice(end, end + ISSUER_REACH))
  );
}

/**
 * Tells the parties among the countries named, in the order in which they are named. Only a title that calls
 * the statement joint names its parties for sure: others name what the statement is about as well.
 */
function tellParties(tallies: Tally[], isJoint: boolean): { parties: string[]; sure: boolean } {
  const inOrder = (chosen: Tally[]) => chosen.sort((a, b) => a.first - b.first).map(({ code }) => code);
  const most = Math.max(0, ...tallies.map(({ count }) => count));
  const titled = tallies.filter(({ title }) => title > 0);
  const issuers = tallies.filter(({ issuer }) => issuer);
  if (titled.length >= 2) return { parties: inOrder(titled), sure: isJoint && titled.length <= 4 };
  if (titled.length === 0 && issuers.length === 1) return { parties: inOrder(issuers), sure: false };
  const weighty = tallies.filter(({ lead, count, score }) => lead > 0 && count >= most * 0.5 && score >= 3);
  return { parties: inOrder([...new Set([...titled, ...issuers, ...weighty])]), sure: false };
}
