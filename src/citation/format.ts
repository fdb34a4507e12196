import CSL from 'citeproc';
import { formatDate, parseDate } from '../archive/date.ts';
import { isoDate, type CslItem } from './csl-item.ts';
import {
  cacheKey,
  fillingTitle,
  fillLayout,
  fillPrintedTitle,
  hasPlainEnds,
  isCapitalized,
  isPlain,
  keyWithoutMonths,
  templateItem,
  type Layout,
} from './layout.ts';
import { CASE_PROBE, dateProbe, TITLE_PROBES, TITLES, titleStyle } from './probes.ts';
import { CITATION_STYLES, readStyleSheets, type CitationStyle, type StyleSheets } from './styles.ts';

/** A statement's citation in one style, as HTML in which only italics are marked. */
export interface Citation {
  style: CitationStyle;
  html: string;
}

/** Formats citations, in all styles. */
export type CitationFormatter = (item: CslItem) => Citation[];

/** A day that stands for the reader's own in what a style prints: the reader's browser knows it, the build does not. */
const ACCESSED = { 'date-parts': [[1803, 1, 23]] };

/** How styles write that day, by what the browser is to write in its place. */
const ACCESS_DATES: Readonly<Record<string, string>> = {
  'January 23, 1803': 'month-day-year',
  '23 January 1803': 'day-month-year',
  '23 Jan. 1803': 'day-short-month-year',
};

let opening: Promise<CitationFormatter> | undefined;

/** The formatter of this process; its engines are made once. */
export const openFormatter = (): Promise<CitationFormatter> =>
  (opening ??= readStyleSheets().then(createFormatter));

/**
 * Makes a formatter. Citeproc takes about a millisecond an item and style, and what it does depends on an item's shape
 * and hardly on its words, so it lays out each shape once and the words of each item are filled in. A title with quotation
 * marks is printed alone and then filled in; an item whose words could change the layout (several marks at the end of the
 * title) is laid out by itself.
 *
 * @param remembers whether layouts are remembered; otherwise each item is laid out by itself
 */
export function createFormatter(sheets: StyleSheets, remembers = true): CitationFormatter {
  const titles = TITLES.map((title) => createEngine(titleStyle(title), sheets.locale));
  const styles = CITATION_STYLES.map((style) => {
    const format = createEngine(sheets.styles[style], sheets.locale);
    return {
      style,
      format,
      titleAs: titles.find((title) =>
        TITLE_PROBES.every((probe) => format(probe).includes(withoutOuterQuotes(title(probe)))),
      ),
      changesCase: format(CASE_PROBE).includes('Lower Case'),
      marksCirca: format(dateProbe({ circa: true })) !== format(dateProbe({})),
      layoutOf: remembersLayouts(format),
    };
  });
  return (given) => {
    // Citeproc assumes English; `zxx` (ISO 639-2, “no linguistic content”) prevents that.
    const item = { language: 'zxx', ...given };
    const isWords = remembers && isPlain(item);
    const isTitleAlone = remembers && hasPlainEnds(item);
    const isEnglish = item.language?.startsWith('en') ?? false;
    const title = escapeHtml(fillingTitle(item.title));
    const printed = new Map<Format, string>();
    const print = (format: Format) => {
      let words = printed.get(format);
      if (words === undefined) printed.set(format, (words = withoutOuterQuotes(format(item))));
      return words;
    };
    const headline = () =>
      isEnglish && !isCapitalized(item.title) ? fillingTitle(print(titles[0]!)) : title;
    const ownShape = cacheKey(item);
    return styles.map(({ style, format, titleAs, changesCase, marksCirca, layoutOf }) => {
      const dated = marksCirca ? item : withCircaInWords(item, DATE_LOCALES[style]);
      const layout = layoutOf(dated === item ? ownShape : cacheKey(dated), dated);
      if (isWords) return { style, html: fillLayout(layout, dated, changesCase ? headline() : title) };
      const html = isTitleAlone && titleAs && fillPrintedTitle(layout, dated, fillingTitle(print(titleAs)));
      return {
        style,
        html: html || (remembers && withAccessOf(layout, dated, format(dated))) || withAccess(format, dated),
      };
    });
  };
}

/** A style's layouts by the shape of items, each laid out when it is first asked for. */
function remembersLayouts(format: Format): (shape: string, item: CslItem) => Layout {
  const layouts = new Map<string, Layout>();
  // What a month changes is its own word: the day of access stands in all of them as in the first.
  const inOneMonth = new Map<string, Layout>();
  return (shape, item) => {
    let layout = layouts.get(shape);
    if (layout === undefined) {
      const template = templateItem(item);
      const key = keyWithoutMonths(template);
      const like = inOneMonth.get(key);
      layout = (like && withAccessOf(like, template, format(template))) ?? withAccess(format, template);
      inOneMonth.set(key, layout);
      layouts.set(shape, layout);
    }
    return layout;
  };
}

/** How each style writes the days that it is given in words. */
const DATE_LOCALES: Readonly<Record<CitationStyle, string>> = {
  chicago: 'en-US',
  apa: 'en-US',
  mla: 'en-GB',
  archival: 'en-GB',
};

/** An item whose doubtful date stands in words, for a style that would print it as if it were certain. */
function withCircaInWords(item: CslItem, locale: string): CslItem {
  const { 'date-parts': parts, circa } = item.issued ?? {};
  const date = circa && parts && parseDate(parts.map(isoDate).join('/'));
  return date ? { ...item, issued: { literal: `ca. ${formatDate(date, locale)}` } } : item;
}

/** An item as a style prints it, the words about the day of access apart, for the browser to fill in. */
function withAccess(format: Format, item: CslItem): string {
  const plain = format(item);
  const accessed = format({ ...item, accessed: ACCESSED });
  if (plain === accessed) return plain;
  let start = 0;
  while (start < plain.length && plain[start] === accessed[start]) start++;
  const end = plain.length - start;
  const words = accessed.slice(start, accessed.length - end);
  const found = Object.keys(ACCESS_DATES).find((date) => words.includes(date));
  if (!found || !accessed.endsWith(plain.slice(start))) return plain;
  const date = `<span data-accessed="${ACCESS_DATES[found]}"></span>`;
  // APA leaves “Retrieved” before the address where there is no day; it goes with the day.
  const before = plain.slice(0, start);
  const lead = before.endsWith('Retrieved ') ? 'Retrieved ' : '';
  const rest = before.slice(0, before.length - lead.length);
  return `${rest}<span hidden>${lead}${words.replace(found, date)}</span>${plain.slice(start)}`;
}

type Format = (item: CslItem & { accessed?: typeof ACCESSED }) => string;

/** The words about the day of access, in a layout. */
const ACCESS_WORDS = /<span hidden>.*?<span data-accessed="[^"]*"><\/span>.*?<\/span>/su;

/**
 * What a style prints for an item, with the words about the day of access where its layout has them; undefined where what
 * follows them in the layout does not end it.
 */
function withAccessOf(layout: Layout, item: CslItem, plain: string): string | undefined {
  const words = ACCESS_WORDS.exec(layout);
  if (!words) return plain;
  const tail = fillLayout(layout.slice(words.index + words[0].length), item, '');
  if (!plain.endsWith(tail)) return undefined;
  const head = plain.slice(0, plain.length - tail.length);
  const lead =
    words[0].startsWith('<span hidden>Retrieved ') && head.endsWith('Retrieved ') ? 'Retrieved ' : '';
  return `${head.slice(0, head.length - lead.length)}${words[0]}${tail}`;
}

/** One of citeproc's engines, as a function of an item to HTML without the box around it. */
function createEngine(style: string, locale: string): Format {
  let current: unknown;
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => current },
    bibliographyOf(style),
    'en-US',
  );
  let number = 0;
  return (item) => {
    // A new id each time, for the engine remembers items by it.
    current = { ...withoutMarkup(item), id: `item-${number++ % 2}` };
    engine.updateItems([]);
    engine.updateItems([`item-${(number - 1) % 2}`]);
    const [, [entry = '']] = engine.makeBibliography();
    return entry
      .replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '')
      .replaceAll(LESS, '&#60;')
      .replaceAll(GREATER, '&#62;')
      .trim();
  };
}

/**
 * A style with no more than one entry of a bibliography asks of it: else citeproc writes each item as a note too, to tell it
 * from others, and finds its place among them, which takes half the time.
 */
const bibliographyOf = (style: string): string =>
  style
    .replace(/<citation\b.*?<\/citation>/su, '<citation><layout><text variable="title"/></layout></citation>')
    .replace(/<sort>.*?<\/sort>/gsu, '');

/** Stand for `<` and `>` on the way through citeproc, which takes `<i>` in a title for italics. */
const [LESS, GREATER] = ['\ue000', '\ue001'];

/** An item in whose words nothing is markup. */
function withoutMarkup<Item extends CslItem>(item: Item): Item {
  const plain = (text: string) => text.replaceAll('<', LESS).replaceAll('>', GREATER);
  return { ...item, title: plain(item.title), ...(item.publisher && { publisher: plain(item.publisher) }) };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;');

/** A printed title without the quotation marks around it, which its layout has. */
const withoutOuterQuotes = (title: string): string => /^“(.*)”$/su.exec(title)?.[1] ?? title;
