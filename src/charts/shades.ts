/** How many shades a map or a matrix has, the lightest for the fewest. */
export const SHADES = 5;

/** The least count of each shade, from the lightest; each has about as many of the counts (quantiles). */
export function shadeLimits(counts: readonly number[]): number[] {
  const sorted = [...counts].filter((count) => count > 0).sort((a, b) => a - b);
  const limits = Array.from(
    { length: SHADES },
    (_, shade) => sorted[Math.floor((shade * sorted.length) / SHADES)] ?? 0,
  );
  return [...new Set(limits)].filter((limit) => limit > 0);
}

/** The shade of a count: 0 for none, then from 1. */
export const shadeOf = (count: number, limits: readonly number[]): number =>
  limits.filter((limit) => count >= limit).length;
