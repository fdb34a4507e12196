import { NAMED_FACETS, type Names } from './query.ts';

/** The scripts that names are sent by: the Latin one, which most queries are written in, and all others. */
export const NAME_SCRIPTS = ['latin', 'other'] as const;
export type NameScript = (typeof NAME_SCRIPTS)[number];

/** The file of the names in a script, in the build's folder. */
export const nameFile = (script: NameScript): string => `names/${script}.json`;

/** A letter of another script than the Latin one. */
export const OTHER = /[^\P{L}\p{Script=Latin}]/u;

/** Whether a text has a letter of another script than the Latin one. */
export const hasOtherScript = (text: string): boolean => OTHER.test(text);

/** The scripts whose names a query may hold: 王毅 needs no Latin ones, and neither does 2024. */
export const scriptsIn = (query: string): NameScript[] =>
  NAME_SCRIPTS.filter((script) =>
    script === 'other' ? hasOtherScript(query) : /\p{Script=Latin}/u.test(query) || !hasOtherScript(query),
  );

/** Parts names by their scripts; `joinNames` puts them together again. */
export const splitNames = (names: Names): Record<NameScript, Names> => ({
  latin: eachList(names, (all) => all.filter((name) => !hasOtherScript(name))),
  other: eachList(names, (all) => all.filter(hasOtherScript)),
});

/** The names in all scripts, of each value those in the Latin one first. */
export const joinNames = ({ latin, other }: Record<NameScript, Names>): Names =>
  eachList(latin, (names, at) => [...names, ...at(other)]);

/** Names with each of their lists made anew; `at` gives the same list of other names. */
function eachList(names: Names, make: (list: string[], at: (others: Names) => string[]) => string[]): Names {
  const facets = NAMED_FACETS.map((facet) => [
    facet,
    Object.fromEntries(
      Object.entries(names[facet]).map(([key, list]) => [
        key,
        make(list, (others) => others[facet][key] ?? []),
      ]),
    ),
  ]);
  return {
    ...(Object.fromEntries(facets) as Omit<Names, 'months' | 'unrelated'>),
    unrelated: make(names.unrelated, (others) => others.unrelated),
    months: names.months.map((list, month) => make(list, (others) => others.months[month] ?? [])),
  };
}
