/** A quotation longer than this is named by its first and last words. In UTF-16 code units. */
const LONGEST = 90;

/** How many words on either side tell a place from others. */
const CONTEXT = 3;

/** How many words name an end of a long quotation. */
const WORDS = 5;

/**
 * The directive that makes a browser find a quotation and mark it (URL Fragment Text Directives, WICG): its words, or its
 * first and last ones where it is long or spans several blocks, since a match cannot cross the end of a block.
 *
 * @param quotation whole words, a line for each block
 * @param context the text of the same block before and behind it, by which it is told from others like it
 */
export function textDirective(quotation: string, context: Context = {}): string {
  const before = context.before === undefined ? '' : ending(context.before.trim(), CONTEXT);
  const behind = context.behind === undefined ? '' : beginning(context.behind.trim(), CONTEXT);
  return [
    'text=',
    before === '' ? '' : `${encode(before)}-,`,
    quoted(quotation),
    behind === '' ? '' : `,-${encode(behind)}`,
  ].join('');
}

/** The text around a quotation. */
export interface Context {
  before?: string | undefined;
  behind?: string | undefined;
}

function quoted(quotation: string): string {
  const lines = quotation
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const [first = ''] = lines;
  const last = lines.at(-1) ?? '';
  if (lines.length === 1 && first.length <= LONGEST) return encode(first);
  return `${encode(beginning(first, WORDS))},${encode(ending(last, WORDS))}`;
}

const isSpaced = (words: readonly string[], text: string): boolean =>
  text.length < words.length * LONGEST_WORD;

/** A text with more characters a word than this, on average, is taken for one without spaces. */
const LONGEST_WORD = 20;

function beginning(line: string, count: number): string {
  const words = line.split(' ');
  return isSpaced(words, line) ? words.slice(0, count).join(' ') : segments(line).slice(0, count).join('');
}

function ending(line: string, count: number): string {
  const words = line.split(' ');
  return isSpaced(words, line) ? words.slice(-count).join(' ') : segments(line).slice(-count).join('');
}

/** The words of a text, with the marks between them, by the language's own rules. */
const segments = (text: string): string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** Words as a directive holds them; a hyphen separates its parts, so it is encoded too. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
