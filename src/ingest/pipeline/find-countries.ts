import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Match } from '../../archive/lexicon.ts';
import { fallbackType, type Types } from '../../archive/vocabulary.ts';
import { MEETING_WORD, STATEMENT_WORD } from '../dates/date-words.ts';
import type { CountryName } from '../../archive/country-lexicon.ts';
import { addEvidence, draftOf, LONG_TEXT, type Draft } from '../draft.ts';
import { isIssuer, isLetterhead, isOfOfficeThatSpeaks } from './issuers.ts';
import { isOfOtherMatters, isOtherName, isSubject } from './name-context.ts';
import type { Lexicons } from '../lexicons.ts';
import { findSpeaker } from './speaker.ts';
import { tellParties, type Tally } from './tell-parties.ts';
import { zonesOf, type Zone } from '../zones.ts';

/** How much a name says about who speaks, by where it stands. */
const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 8, lead: 3, body: 1, omitted: 0 };

/** How much each kind of name says. */
const KIND_WEIGHT: Readonly<Record<CountryName['kind'], number>> = {
  name: 1,
  adjective: 0.8,
  capital: 0.4,
  office: 0.8,
  other: 0,
};

/** The first part of a text, where letterheads and speakers stand, in UTF-16 code units. */
const HEADING = 1500;

/**
 * Finds the countries that a text names and tells its parties, who speak or are spoken to, from those it only
 * mentions: by the title first, then by who is named as issuer, then by weight in the lead and in the whole.
 */
export const findCountries: Plugin<[(language: string) => Lexicons, Types], Root> =
  (lexicons, types) => (tree, file) => {
    const draft = draftOf(file);
    const { text } = draft.searchable;
    const zone = zonesOf(draft, tree);
    const language = draft.fields.language ?? 'und';
    const titleBefore = (at: number) => {
      const from = at - (draft.searchable.toSource(at) - (draft.title?.start ?? 0));
      return text.slice(Math.max(0, from), at);
    };
    const tallies = new Map<string, Tally>();
    const { sure: matches, doubtful } = resolve(
      lexicons(language)
        .countries(text, draft.searchable.words)
        .filter((match) => match.value.kind !== 'other')
        .filter((match) => zone(match.start) !== 'omitted' && !isOtherName(text, match, language)),
    );
    for (const match of matches) {
      const at = zone(match.start);
      const { code, kind } = match.value;
      const tally = tallies.get(code) ?? {
        code,
        count: 0,
        score: 0,
        title: 0,
        beforeSubject: 0,
        named: 0,
        lead: 0,
        first: match.start,
        issuer: Infinity,
        office: false,
        speaks: false,
      };
      tallies.set(code, tally);
      tally.count++;
      tally.score += ZONE_WEIGHT[at] * KIND_WEIGHT[kind];
      if (at === 'title' && kind !== 'capital') {
        tally.title++;
        if (!isSubject(titleBefore(match.start))) tally.beforeSubject++;
      }
      if (at === 'title' && (kind === 'name' || kind === 'adjective')) tally.named++;
      if (at !== 'body') tally.lead++;
      if (match.start < HEADING) {
        tally.speaks ||= at === 'lead' && isOfOfficeThatSpeaks(text, match);
        const isOffice = kind === 'office' || tally.speaks || isLetterhead(text, match);
        tally.office ||= isOffice;
        if (isOffice || isIssuer(text, match)) tally.issuer = Math.min(tally.issuer, match.start);
      }
      addEvidence(draft, 'countries', code, match);
    }
    const { officialCountry } = draft;
    const type = draft.fields.type ?? '';
    const isOwnTitle = (draft.isTitled ?? false) && (types.terms[type]?.speaks ?? false);
    const isAct =
      officialCountry !== undefined ||
      isOwnTitle ||
      (type !== fallbackType(types) && !isOfOtherMatters(headOf(draft)));
    /** Whether texts of its type are the words of one state, as a rule, and not of several. */
    const isOfOne = (types.terms[type]?.speaks ?? false) && types.terms[type]?.parties === undefined;
    // A title that calls the text a speech, or names one country, names whose it is.
    const namesOne =
      !draft.fields.titleSupplied && [...tallies.values()].filter((tally) => tally.named > 0).length === 1;
    const isNameless = type === fallbackType(types) && text.length >= LONG_TEXT;
    const found =
      types.terms[type]?.parties === 'speaker' || isNameless ? findSpeaker(text, matches) : undefined;
    // A long text whose kind is not known is a speech where one country takes stance after stance in it.
    const speaker =
      draft.isTitled || namesOne || (isNameless && !found?.isSure)
        ? undefined
        : found && { parties: [found.code], sure: found.isSure && !isNameless };
    const told =
      isAct || speaker || tellsOfAct(draft, [...tallies.values()])
        ? (speaker ?? tellParties([...tallies.values()], draft.roles, officialCountry, isOfOne))
        : { parties: [], sure: true };
    const { parties } = told;
    // Who is named over a speech and who takes its stances are found apart: the one confirms the other.
    const isConfirmed = found?.isSure && !isNameless && parties.length === 1 && parties[0] === found.code;
    const sure = told.sure || isConfirmed;
    if (officialCountry && !parties.includes(officialCountry)) parties.unshift(officialCountry);
    draft.fields.countries = parties;
    draft.fields.mentions = [...tallies.keys()].filter((code) => !parties.includes(code)).sort();
    if (!sure) draft.review.add('countries');
    if (doubtful) draft.review.add('mentions');
    // A name that several countries have may be a party's, unless the one that speaks is sure.
    if (doubtful && !isConfirmed) draft.review.add('countries');
    // Where no state speaks, whether it is a statement at all is the question, and not who its parties are.
    if (parties.length === 0 && !isAct) draft.review.add('scope');
  };

/** The first part of a text, from its title on. */
const headOf = ({ searchable, title }: Draft): string =>
  searchable.text.slice(title?.start ?? 0, (title?.start ?? 0) + HEADING);

/** Whether a text whose kind is not known tells of what a state said or did: an office, and a statement or meeting. */
function tellsOfAct(draft: Draft, tallies: readonly Tally[]): boolean {
  const head = headOf(draft);
  if (isOfOtherMatters(head)) return false;
  const title = draft.fields.titleSupplied ? '' : (draft.fields.title ?? '');
  if ((draft.roles.size > 0 || STATEMENT_WORD.test(title)) && tallies.some((tally) => tally.title > 0))
    return true;
  return (
    tallies.some(({ speaks }) => speaks) ||
    (tallies.some(({ issuer }) => issuer < Infinity) &&
      (STATEMENT_WORD.test(head) || MEETING_WORD.test(head)))
  );
}

/**
 * Decides names that several countries have (Congo, Dominican, Korea): for the one of them that the text names
 * by a name of its own; where that is none or more than one, for none, and the whole is doubtful.
 */
function resolve(matches: readonly Match<CountryName>[]): { sure: Match<CountryName>[]; doubtful: boolean } {
  const places = Map.groupBy(matches, ({ start }) => start);
  const own = new Set<string>();
  for (const group of places.values()) {
    const codes = new Set(group.map(({ value }) => value.code));
    if (codes.size === 1 && group[0]) own.add(group[0].value.code);
  }
  const sure: Match<CountryName>[] = [];
  let doubtful = false;
  for (const group of places.values()) {
    const codes = [...new Set(group.map(({ value }) => value.code))];
    const named = codes.length === 1 ? codes : codes.filter((code) => own.has(code));
    const match = group.find(({ value }) => value.code === named[0]);
    if (named.length === 1 && match) sure.push(match);
    else doubtful = true;
  }
  return { sure, doubtful };
}
