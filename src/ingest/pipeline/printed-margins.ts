/** A line that is the number of a page: `12`, `- 12 -`, `Page 12 of 30`, `12/30`, `Trang 12`. */
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:(?:page|p\.|trang|halaman|hal\.|página|seite|страница|стр\.|第|صفحة)\s*)?(?<number>\d{1,3})(?:\s*(?:\/|of|de|sur|dari|von|из|من)\s*\d{1,3})?\s*(?:页|頁)?(?:\s*[-–—])?$/iu;

/** Numbers of paragraphs follow each other too; those of pages are further apart. In blocks. */
const LEAST_APART = 3;

/** So many pages in order are no accident. */
const FEWEST_PAGES = 2;

/** A running head is a line, not a paragraph. In UTF-16 code units. */
const LONGEST_HEAD = 120;

/**
 * The blocks that a printed page has at its edges: numbers of pages, one after the other, and the running heads that are
 * repeated beside them.
 *
 * @param texts the blocks of a text
 * @returns their positions among the blocks
 */
export function printedMargins(texts: readonly string[]): number[] {
  const numbered = texts.flatMap((text, at) => {
    const number = PAGE_NUMBER.exec(text.trim())?.groups?.['number'];
    return number === undefined ? [] : [{ at, number: Number(number) }];
  });
  const pages = longestCount(numbered);
  if (pages.length < FEWEST_PAGES) return [];
  const margins = new Set(pages);
  const beside = pages.flatMap((at) => [at - 1, at + 1]);
  const heads = Map.groupBy(beside, (at) => headOf(texts[at]));
  for (const [head, places] of heads)
    if (head !== '' && new Set(places).size >= FEWEST_PAGES) for (const at of places) margins.add(at);
  return [...margins].sort((a, b) => a - b);
}

/** A line as running heads are compared: without its numbers. Empty where it is too long, or ends a sentence. */
const headOf = (text = ''): string =>
  text.length > LONGEST_HEAD || text.includes('\n') || /[.!?。:;]$/u.test(text)
    ? ''
    : text
        .replace(/\p{N}+/gu, '')
        .trim()
        .toLowerCase();

/** The positions of the longest run of numbers that count on by one. */
function longestCount(numbered: readonly { at: number; number: number }[]): number[] {
  let best: number[] = [];
  for (const [index, first] of numbered.entries()) {
    const run = [first];
    for (const next of numbered.slice(index + 1)) {
      const last = run.at(-1) ?? first;
      if (next.number === last.number + 1 && next.at - last.at >= LEAST_APART) run.push(next);
    }
    if (run.length > best.length) best = run.map(({ at }) => at);
  }
  return best;
}
