import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Match } from '../../archive/lexicon.ts';
import type { CountryName } from '../../archive/country-lexicon.ts';
import type { Publisher, Types } from '../../archive/vocabulary.ts';
import { STATEMENT_WORD } from '../dates/date-words.ts';
import { addEvidence, draftOf, spanOf, type Draft } from '../draft.ts';
import type { Lexicons } from '../lexicons.ts';
import { zonesOf } from '../zones.ts';
import { isLetterhead, speaksFirst } from './issuers.ts';

/** The offices of publishers that speak for a state. */
const OFFICE_OF_KIND: Readonly<Partial<Record<Publisher['kind'], string>>> = {
  'foreign-ministry': 'foreign-ministry',
  presidency: 'president',
  government: 'government',
  ministry: 'ministry',
  mission: 'mission',
};

/** How far into a text an issuer is looked for, in UTF-16 code units. */
const HEAD = 1500;

/** A letterhead stands within the first characters of a text. */
const LETTERHEAD = 400;

/** The first sentence of a text begins no later behind its beginning: a dateline may stand before it. */
const OPENING = 160;

/** Words that may stand between an office and its country: “of the Republic of”, “Cộng hòa”. */
const BETWEEN =
  /^[\s,]*(?:(?:of|de|du|des|del|da|do|di|d['’]|la|las|los|le|les|l['’]|the|republic|république|república|republik|cộng hòa|nước|xã hội chủ nghĩa|socialist|socialista|people['’]s|federal|islamic|islam|state|kingdom|royaume|reino|республики|جمهورية|دولة|مملكة)[\s,]*)*$/iu;

/** What may stand between a country and its office behind it: “Cuba's”, “中国的”; a line may end there, but no block. */
const ADJACENT = /^(?:['’]s|的)?[^\S\n]{0,2}\n?[^\S\n]{0,2}$/u;

/** Words that make the office behind them an author: “statement by the”, “tuyên bố của”, “remarks by”. */
const SAID_BY =
  /(?:(?:statement|declaration|communiqu[eé]|remarks|address|speech|message|letter|readout|press release|comments?|answers?|interview|briefing|tuyên bố|thông cáo|phát biểu|pernyataan|komunike|pidato|declaración|comunicado|discurso|mensaje|déclaration|discours|allocution|intervention|заявлени[ея]|выступлени[ея]|комментари[йя]|بيان|كلمة|خطاب)(?:(?!(?<!\p{L})(?:to|at|in|before|for|with|on|about|à|pour|avec|sur|kepada|untuk|a|para|con|sobre|gửi|với|về|о|об|с)(?!\p{L}))[^.!?\n]){0,40}?(?:by|from|of|của|oleh|dari|del?|du|de la|par|от|صادر عن|ل)?|(?:thông cáo|tuyên bố|pernyataan|بيان|صادر عن))[\s,:–-]*(?:(?:the|his excellency|h\.?e\.?|mr\.?|ms\.?|mrs\.?|dr\.?|sr\.?|sra\.?|m\.|mme|ông|bà|official|spokesperson(?: of)?|spokesman(?: of)?|người phát ngôn|juru bicara|porte-parole(?: du)?|portavoz(?: del)?|официального представителя)[\s,:]*)*$/iu;

/** So few other letters may stand on a letterhead's line. */
const MOST_BESIDE = 3;

interface OfficeOfCountry {
  issuer: string;
  start: number;
  end: number;
}

/**
 * Finds who issued the statement, as the text or its facts name it: the countries that a joint text's title joins, the office
 * that a title or letterhead names as speaking, else the office whose own page it is. Prominence makes no issuer, and where
 * none is named there is none.
 */
export const findIssuers: Plugin<[(language: string) => Lexicons, Types], Root> =
  (lexicons, types) => (tree, file) => {
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const { text, words } = draft.searchable;
    const language = draft.fields.language ?? 'und';
    const type = types.terms[draft.fields.type ?? ''];
    const { countries: parties = [] } = draft.fields;
    if (
      type?.parties === 'issuers' &&
      draft.isTitled &&
      parties.length >= 2 &&
      !draft.review.has('countries')
    ) {
      draft.fields.issuers = [...parties];
      return;
    }
    const known = lexicons(language);
    const head = words.filter(({ start }) => start < HEAD);
    const isKept = ({ start }: { start: number }) => zone(start) !== 'omitted';
    const countries = known.countries(text, head).filter(isKept);
    const offices = known.offices.find(text, head).filter(isKept);
    const named = [...joinOffices(text, offices, countries), ...ownOffices(offices, countries)];
    const isTitle = ({ start }: { start: number }) => zone(start) === 'title';
    const isNamed = ({ start }: OfficeOfCountry) => SAID_BY.test(text.slice(Math.max(0, start - 90), start));
    const opens = ({ start }: OfficeOfCountry) =>
      draft.searchable.toSource(start) < (tree.children[0] ? spanOf(tree.children[0]).start : 0) + OPENING;
    const speaking =
      named.find((office) => isTitle(office) && isNamed(office)) ??
      named.find((office) => opens(office) && speaksFirst(text, office)) ??
      named.find(
        (office) => zone(office.start) === 'lead' && isNamed(office) && tellsOfStatement(text, office),
      ) ??
      named.find((office) => !isTitle(office) && isOnLineOfItsOwn(text, office));
    if (speaking) {
      draft.fields.issuers = [speaking.issuer];
      addEvidence(draft, 'issuers', speaking.issuer, speaking);
      if (!isTitle(speaking)) {
        draft.review.add('issuers');
        // The one party of a text is its issuer, and is as doubtful; a speaker was found by more.
        if (draft.officialCountry === undefined && parties.length === 1 && type?.parties !== 'speaker')
          draft.review.add('countries');
      }
      return;
    }
    const letterhead = countries.find(
      (match) => !isTitle(match) && isLetterhead(text, match) && beginsBlock(text, match.start),
    );
    if (letterhead && type?.speaks) {
      draft.fields.issuers = [letterhead.value.code];
      addEvidence(draft, 'issuers', letterhead.value.code, letterhead);
      draft.review.add('issuers');
      return;
    }
    takeOfficialPublisher(draft);
  };

/** What an official publisher puts on its own pages is its own, unless the text names another. */
function takeOfficialPublisher({ officialCountry, officialKind, fields }: Draft): void {
  const office = officialKind && OFFICE_OF_KIND[officialKind];
  if (officialCountry && office) fields.issuers = [`${officialCountry}/${office}`];
}

/** The offices that stand beside the name of their country, in the order of the text. */
function joinOffices(
  text: string,
  offices: readonly Match<string>[],
  countries: readonly Match<CountryName>[],
): OfficeOfCountry[] {
  return offices.flatMap(({ value, start, end }) => {
    const behind = countries.find(
      (country) => country.start >= end && BETWEEN.test(text.slice(end, country.start)),
    );
    const before = countries.find(
      (country) => country.end <= start && ADJACENT.test(text.slice(country.end, start)),
    );
    const country = behind && behind.start - end < 60 ? behind : before;
    if (!country || country.value.kind === 'capital' || country.value.kind === 'other') return [];
    return [
      {
        issuer: `${country.value.code}/${value}`,
        start: Math.min(start, country.start),
        end: Math.max(end, country.end),
      },
    ];
  });
}

/** Offices that only one country has: “President Biden” names both. */
const ownOffices = (
  offices: readonly Match<string>[],
  countries: readonly Match<CountryName>[],
): OfficeOfCountry[] =>
  countries
    .filter(({ value }) => value.kind === 'office')
    .flatMap(({ value, start, end }) => {
      // A leader's name alone, as that of a spouse, names no office.
      const office = offices.find((match) => match.start < end && match.end > start);
      return office ? [{ issuer: `${value.code}/${office.value}`, start, end }] : [];
    });

/** A letterhead: hardly any other letter stands on the line. */
function isOnLineOfItsOwn(text: string, { start, end }: OfficeOfCountry): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const behind = text.indexOf('\n', end);
  const beside = text.slice(from, start) + text.slice(end, behind === -1 ? text.length : behind);
  return (beside.match(/\p{L}/gu)?.length ?? 0) <= MOST_BESIDE && beginsBlock(text, start);
}

/** Whether the line of an offset begins a block or is in capitals: the end of a line that was wrapped is no letterhead. */
function beginsBlock(text: string, start: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (from > LETTERHEAD) return false;
  const line = text.slice(from).split('\n', 1)[0] ?? '';
  return from === 0 || /\n\s*\n$/u.test(text.slice(0, from)) || !/\p{Ll}/u.test(line);
}

/** Whether an office is named as the author of the statement itself. */
const tellsOfStatement = (text: string, { start }: OfficeOfCountry): boolean =>
  STATEMENT_WORD.test(text.slice(Math.max(0, start - 60), start));
