/** Seconds since a time of `performance.now()`. */
export const seconds = (started: number): number => (performance.now() - started) / 1000;

/** Bytes in KiB, whole ones. */
export const kib = (bytes: number): number => Math.round(bytes / 1024);

/** The middle of some numbers, and the one that 95 in a hundred do not exceed. */
export function quantiles(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Prints figures under a heading. */
export function report(what: string, figures: Record<string, number | string>): void {
  console.log(what);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name}: ${typeof value === 'number' ? value.toLocaleString('en') : value}`);
}
