/** The address key of a pair of countries: both codes in lower case and alphabetical order, `cu-vn`. */
export const pairKey = (a: string, b: string): string => [a, b].sort().join('-').toLowerCase();

/** With more parties it is a conference statement and is not listed under pairs. */
const MOST_PARTIES = 12;

/** Every pair among a statement's parties, as address keys, without repeats; none where the parties are many. */
export function pairKeys(codes: readonly string[]): string[] {
  if (codes.length > MOST_PARTIES) return [];
  const keys = new Set<string>();
  for (const [index, a] of codes.entries())
    for (const b of codes.slice(index + 1)) if (a !== b) keys.add(pairKey(a, b));
  return [...keys];
}
