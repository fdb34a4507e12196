import type { CslDate, CslItem } from './item.ts';

/** What a style prints for an item of a shape, with placeholders where the item's own words stand. */
export type Layout = string;

/**
 * Words with marks that no style answers to; a title of these alone leaves a style's own marks as they are, but for one
 * mark at its end, which the layout then has as well.
 */
const WORDS = String.raw`[\p{L}\p{N}](?:(?:[\p{L}\p{M}\p{N} ,;()/%–—:《》【】-]|\.(?=[\p{L}\p{N}])|(?<=\p{L})['’](?=\p{L}))*[\p{L}\p{M}\p{N})》】])?`;
const PLAIN = new RegExp(`^${WORDS}$`, 'u');
const PLAIN_TITLE = new RegExp(`^${WORDS}(?: \\[${WORDS}\\]|[.?!…])?$`, 'u');

/** Whether the words of an item leave the layout as it is. */
export const isPlain = ({ title, author = [], publisher = 'x', genre, issued }: CslItem): boolean =>
  // Styles say of years of fewer digits that they are of our era.
  (issued?.['date-parts'] ?? []).every(([year = 0]) => year >= 1000) &&
  PLAIN_TITLE.test(title) &&
  !title.includes('  ') &&
  [publisher, genre, ...author.map(({ literal }) => literal)].every((text) => PLAIN.test(text));

/** The mark at a title's end. */
const endMark = (title: string): string => /[.?!…]$/u.exec(title)?.[0] ?? '';

/** The years and days that stand for an item's own; months stay, since styles print them in words. */
const YEARS = [1801, 1802];
const DAYS = [11, 12];

/** All that a layout depends on: equal shapes, equal layouts. */
export const shapeOf = (item: CslItem): string => JSON.stringify(stencilOf(item));

/** An item of the same shape, with placeholders for its words. */
export function stencilOf(item: CslItem): CslItem {
  return {
    id: 'stencil',
    type: item.type,
    title: `Xtitle${endMark(item.title)}`,
    ...(item.author && { author: item.author.map((_, index) => ({ literal: `Xauthor${letter(index)}` })) }),
    ...(item.issued && { issued: stencilDate(item.issued) }),
    genre: 'Xgenre',
    'container-title': item['container-title'],
    ...(item.publisher && { publisher: 'Xpublisher' }),
    URL: 'Xurl',
    // A language other than English keeps the placeholder's case.
    language: 'vi',
  };
}

/** A title without the mark at its end, which its layout has, and with the apostrophes that styles print. */
export const fillingTitle = (title: string): string =>
  title.slice(0, title.length - endMark(title).length).replaceAll("'", '’');

function stencilDate({ 'date-parts': parts = [], circa, literal }: CslDate): CslDate {
  if (literal !== undefined) return { literal };
  const sameYear = parts[0]?.[0] === parts[1]?.[0];
  return {
    'date-parts': parts.map(([, ...rest], index) =>
      [sameYear ? YEARS[0] : YEARS[index], rest[0], rest[1] && DAYS[index]].filter(
        (part) => part !== undefined,
      ),
    ),
    ...(circa && { circa }),
  };
}

/** A layout with an item's words in it; `title` is what `fillingTitle` gives, as HTML. */
export function fillLayout(layout: Layout, item: CslItem, title: string): string {
  const [start = [], end = start] = item.issued?.['date-parts'] ?? [];
  const numbers: Readonly<Record<string, number | undefined>> = {
    1801: start[0],
    1802: end[0],
    11: start[2],
    12: end[2],
  };
  return layout.replace(
    /X(title|genre|publisher|url|author[A-Z]+)|\b(?:1801|1802|11|12)\b/g,
    (found, name: string | undefined) => {
      if (name === undefined) return String(numbers[found] ?? found);
      if (name === 'title') return title;
      if (name === 'genre') return item.genre;
      if (name === 'publisher') return item.publisher ?? '';
      if (name === 'url') return item.URL.replaceAll('&', '&#38;');
      return item.author?.[indexOf(name.slice('author'.length))]?.literal ?? '';
    },
  );
}

/** A place in letters, so that no placeholder holds a digit: A, B … Z, BA … */
const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 65, 0);
