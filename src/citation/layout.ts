import type { CslDate, CslItem } from './csl-item.ts';

/** A style's output for all items with the same cache key, with placeholders for the item's own words. */
export type Layout = string;

/**
 * Characters that do not change how a style punctuates. A title of these alone leaves the style's own punctuation as it
 * is; one mark at its end may change it, and is part of the cache key.
 */
const WORDS = String.raw`[\p{L}\p{N}](?:(?:[\p{L}\p{M}\p{N} ,;()/%–—:《》【】-]|\.(?=[\p{L}\p{N}])|(?<=\p{L})['’](?=\p{L}))*[\p{L}\p{M}\p{N})》】])?`;
const PLAIN = new RegExp(`^${WORDS}$`, 'u');

/** Within a title other signs too leave the punctuation around it as it is: all but quotation marks. */
const TITLE_WORDS = String.raw`[《【(\[]?[\p{L}\p{N}](?:(?:[\p{L}\p{M}\p{N} ,;()/%–—:《》【】<>&+$=*#@°€£¥§|~\u2060\u200b-]|[.?!…](?=[ ,;:)\p{L}\p{N}-])|(?<=\p{L})['’](?=\p{L}))*[\p{L}\p{M}\p{N})》】])?`;
const PLAIN_TITLE = new RegExp(`^${TITLE_WORDS}(?: \\[${WORDS}\\]|[.?!…])?$`, 'u');

/**
 * Whether a remembered layout can be filled with an item's words. “Joint statement on trade” can; “The ‘new’ era.” cannot,
 * since styles change quotation marks and drop their own full stop after it.
 */
export const isPlain = ({
  title,
  author = [],
  publisher = 'x',
  'container-title': container,
  genre = 'x',
  issued,
}: CslItem): boolean =>
  // Styles add the era to years with fewer digits.
  (issued?.['date-parts'] ?? []).every(([year = 0]) => year >= 1000) &&
  PLAIN_TITLE.test(title) &&
  !title.includes('  ') &&
  [publisher, genre, container, ...author.map(({ literal }) => literal)].every((text) => PLAIN.test(text));

/** Words that styles leave in small letters within a title, some of those that citeproc knows. */
const SMALL = 'a|an|and|as|at|by|for|from|in|of|on|or|the|to|with';

/** A word in small letters that a style with titles in capitals would capitalize, or might: any but those between two words. */
const TO_CAPITALIZE = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}'’])(?!(?<=[\p{L}\p{N},)] )(?:${SMALL}) [\p{L}\p{N}])\p{Ll}`,
  'u',
);

/** Whether a plain title in English stays as it is where a style capitalizes titles. */
export const isCapitalized = (title: string): boolean => !TO_CAPITALIZE.test(title);

/** A title that ends so leaves what a style prints behind it as it is, whatever stands within it. */
const PLAIN_END = /[\p{L}\p{N})\]][?!…]?$/u;

/** A title that ends in quoted words: some styles put their own full stop before the last mark. */
const QUOTED_END = /[\p{L}\p{N})\]][”’"']$/u;

/**
 * Whether a remembered layout can be filled with an item's words once a style has printed its title alone: quotation marks
 * within change with the style, but nothing around the title does, or it does so as with any quoted words.
 */
export const hasPlainEnds = (item: CslItem): boolean =>
  (PLAIN_END.test(item.title) || QUOTED_END.test(item.title)) &&
  !item.title.includes('  ') &&
  isPlain({ ...item, title: 'Title' });

/** The mark at a title's end. */
const endMark = (title: string): string => /[.?!…]$/u.exec(title)?.[0] ?? '';

/** The placeholders of years and days; months stay, since styles print them in words. */
const YEARS = [1801, 1802];
const DAYS = [11, 12];

/** Everything that a layout depends on, as a string: two items with the same key have the same layout. */
export const cacheKey = (item: CslItem): string => JSON.stringify(templateItem(item));

/**
 * An item with the same layout, its words replaced by placeholders: of `{ title: 'On trade', issued: 2024-09-03 }` the
 * template has the title `Xtitle` and the day 11 September 1801, and the style's output is kept with these in it.
 */
export function templateItem(item: CslItem): CslItem {
  return {
    id: 'stencil',
    type: item.type,
    title: QUOTED_END.test(item.title) ? 'Xtitle “Xend”' : `Xtitle${endMark(item.title)}`,
    ...(item.author && { author: item.author.map((_, index) => ({ literal: `Xauthor${letter(index)}` })) }),
    ...(item.issued && { issued: templateDate(item.issued) }),
    ...(item.genre && { genre: 'Xgenre' }),
    'container-title': 'Xcontainer',
    ...(item.publisher && { publisher: 'Xpublisher' }),
    ...(item.archive && { archive: item.archive }),
    URL: 'Xurl',
    // A language other than English keeps the placeholder's case.
    language: 'vi',
  };
}

/** A title without the mark at its end, which its layout has, and with the apostrophes that styles print. */
export const fillingTitle = (title: string): string =>
  title.slice(0, title.length - endMark(title).length).replaceAll("'", '’');

function templateDate({ 'date-parts': parts = [], circa, literal }: CslDate): CslDate {
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

/** A template as it would be in another month, as a string: a month changes nothing but its own word. */
export const keyWithoutMonths = (template: CslItem): string =>
  JSON.stringify({
    ...template,
    issued: {
      ...template.issued,
      'date-parts': template.issued?.['date-parts']?.map(([year, month, day]) => [year, month && 1, day]),
    },
  });

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
    /X(title|container|genre|publisher|url|author[A-Z]+)|\b(?:1801|1802|11|12)\b/g,
    (found, name: string | undefined) => {
      if (name === undefined) return String(numbers[found] ?? found);
      if (name === 'title') return title;
      if (name === 'container') return item['container-title'];
      if (name === 'genre') return item.genre ?? '';
      if (name === 'publisher') return item.publisher ?? '';
      if (name === 'url') return item.URL.replaceAll('&', '&#38;');
      return item.author?.[indexOf(name.slice('author'.length))]?.literal ?? '';
    },
  );
}

/** The quoted words at the end of a title, in a layout, with the mark that ends them, wherever it stands. */
const QUOTED_WORDS = /Xtitle ([“‘])Xend(?=[^”’]{0,2}([”’]))/u;

/**
 * A layout with an item's words in it and its title as the style prints it, which is HTML.
 *
 * @returns undefined where the title ends in a mark like that of quoted words and in no such words, as in “of the workers’”
 */
export function fillPrintedTitle(layout: Layout, item: CslItem, title: string): string | undefined {
  const [words, begin = '', end = ''] = QUOTED_WORDS.exec(layout) ?? [];
  if (words === undefined) return fillLayout(layout, item, title);
  const rest = title.slice(0, -end.length);
  const begins = rest.lastIndexOf(begin);
  // The last mark stands in the layout. One before it, as in “ Workers’ rights”, would be taken for it.
  return title.endsWith(end) && begins > 0 && !/[”’](?!\p{L})/u.test(rest.slice(begins))
    ? fillLayout(layout.replace(words, 'Xtitle'), item, rest)
    : undefined;
}

/** A place in letters, so that no placeholder holds a digit: A, B … Z, BA … */
const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26));

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, character) => sum * 26 + character.charCodeAt(0) - 65, 0);
