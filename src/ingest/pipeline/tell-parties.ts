import type { Role } from '../../archive/vocabulary.ts';

/** With so many countries in its title a text is of a conference, and who its parties are is for a person to say. */
const MOST_SURE = 4;

/** How a text names one country. */
export interface Tally {
  code: string;
  count: number;
  score: number;
  title: number;
  /** How often it stands in the title before what the statement is about. */
  beforeSubject: number;
  /** How often its name, or an adjective, and no office of it, stands in the title. */
  named: number;
  lead: number;
  first: number;
  /** Where the country is first named as the one that speaks; Infinity where it never is. */
  issuer: number;
  /** Whether an office or a letterhead that only this country has names it. */
  office: boolean;
  /** Whether an office of it opens a sentence of the lead and speaks. */
  speaks: boolean;
}

/** A country alone is sure with this share of all namings, and so many; of White House papers 1 in 100 is of another. */
const [ALONE_SHARE, FEWEST_ALONE] = [0.6, 3];

/** Whether one country is hardly named beside others. */
function isAlone(parties: readonly Tally[], tallies: readonly Tally[]): boolean {
  const [only] = parties;
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  return (
    parties.length === 1 &&
    only !== undefined &&
    only.count >= FEWEST_ALONE &&
    only.count >= all * ALONE_SHARE
  );
}

/**
 * Tells the parties among the countries named, in the order in which they are named. A title that calls the
 * statement joint, or a read-out, names its parties for sure: others name what the statement is about as well.
 */
export function tellParties(
  tallies: Tally[],
  roles: ReadonlySet<Role>,
  official: string | undefined,
  isOfOne: boolean,
): { parties: string[]; sure: boolean } {
  const inOrder = (chosen: Tally[]) => [...chosen].sort((a, b) => a.first - b.first).map(({ code }) => code);
  const inTitle = tallies.filter((tally) => tally.title > 0);
  // A country after “on” is the subject and not a party, where the title names parties before it.
  const beforeSubject = inTitle.filter((tally) => tally.beforeSubject > 0);
  const titled = beforeSubject.length >= (roles.has('interlocutors') ? 1 : 2) ? beforeSubject : inTitle;
  const isMixed =
    titled !== beforeSubject && beforeSubject.length > 0 && beforeSubject.length < inTitle.length;
  // What an official publisher says of no other country is its own country's alone.
  if (official && inTitle.every(({ code }) => code === official)) return { parties: [official], sure: true };
  const issuers = tallies.filter(({ issuer }) => issuer < Infinity).sort((a, b) => a.issuer - b.issuer);
  if (titled.length > 0) {
    // Who issues a statement is often left out of its title: the letterhead or the lead names the office.
    const unnamed = titled.length === 1 ? issuers.filter(({ title }) => title === 0) : [];
    const others = roles.has('issuers') ? unnamed : unnamed.filter(({ office }) => office).slice(0, 1);
    // “Statement on the situation in Lebanon”, which Norway's ministry makes: who is named is the subject alone.
    const isSubjectAlone = beforeSubject.length === 0 && others.length > 0;
    const parties = [...others.map(({ code }) => code), ...(isSubjectAlone ? [] : inOrder(titled))];
    // Where all stand behind “on” they may be no more than the subject: “G7 statement on Iran’s attack on Israel”.
    const [first, ...more] = parties;
    const isOwnOffice =
      isOfOne && more.length === 0 && titled.every(({ code, named }) => code === first && named === 0);
    const sure =
      isOwnOffice ||
      (!isMixed &&
        beforeSubject.length > 0 &&
        parties.length >= 2 &&
        parties.length <= MOST_SURE &&
        (roles.has('issuers') || roles.has('interlocutors')));
    return { parties, sure };
  }
  if (roles.has('issuers') && issuers.length > 1)
    return { parties: issuers.map(({ code }) => code), sure: false };
  if (issuers[0])
    return { parties: [issuers[0].code], sure: isOfOne && issuers[0].office && issuers.length === 1 };
  const most = Math.max(0, ...tallies.map(({ count }) => count));
  const weighty = tallies.filter(({ lead, count, score }) => lead > 0 && count >= most * 0.5 && score >= 3);
  if (weighty.length > 0) return { parties: inOrder(weighty), sure: isOfOne && isAlone(weighty, tallies) };
  const frequent = tallies.filter(({ count }) => count === most && count >= 3);
  return { parties: frequent.length === 1 ? inOrder(frequent) : [], sure: false };
}
