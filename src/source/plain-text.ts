import { bisector } from 'd3-array';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Repair } from '../archive/repair.ts';
import type { Span } from '../archive/span.ts';
import { CONTROL, CONTROLS } from '../archive/text.ts';
import type { Transcription } from './transcript.ts';

interface Rule {
  repair: Repair;
  pattern: RegExp;
  /** What a match stands for; undefined where it is words itself. Its group `words` stays as it is. */
  toText: (match: RegExpExecArray) => string | undefined;
}

/** What a text kept of the program or the page that it was copied from, in place of plain words. */
const RULES: readonly Rule[] = [
  {
    // `&#34;`, `&nbsp;`
    repair: 'character-references',
    pattern: /&(?:#(?<decimal>\d{1,7})|#x(?<hexadecimal>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{1,31}));/giu,
    toText: ({ groups = {} }) =>
      groups['name']
        ? decodeNamedCharacterReference(groups['name']) || undefined
        : toCharacter(
            Number.parseInt(groups['decimal'] ?? groups['hexadecimal'] ?? '', groups['decimal'] ? 10 : 16),
          ),
  },
  {
    repair: 'control-characters',
    pattern: CONTROLS,
    toText: () => '',
  },
  {
    // `\u00e9`, `\xE9`
    repair: 'escapes',
    pattern: /\\(?:u(?<four>[\da-f]{4})|x(?<two>[\da-f]{2}))/giu,
    toText: ({ groups = {} }) => toCharacter(Number.parseInt(groups['four'] ?? groups['two'] ?? '', 16)),
  },
  {
    repair: 'tags',
    pattern: /<\/?(?:a|b|i|u|em|strong|span|font|sup|sub)(?: [^<>\n]{0,1000})?>/giu,
    toText: () => '',
  },
  {
    // Tags of blocks and of line breaks part what they stand between.
    repair: 'tags',
    pattern: /<\/?(?:p|div|ul|ol|li|blockquote|h[1-6])(?: [^<>\n]{0,1000})?>/giu,
    toText: () => '\n\n',
  },
  {
    repair: 'tags',
    pattern: /<br ?\/?>/giu,
    toText: () => '\n',
  },
  {
    // Stars of Markdown around bold words; a lone pair is the sign of a note.
    repair: 'emphasis-marks',
    pattern: /\*\*(?<words>[^\s*](?:[^*\n]{0,2000}[^\s*])?)\*\*/gu,
    toText: () => '',
  },
  {
    // `[the declaration](https://…)`: a link of Markdown. The words stay; a picture, which has none, is left as it is.
    repair: 'links',
    pattern:
      /(?<!!)\[(?<words>[^[\]\n]{1,300})\]\((?:https?:|mailto:|\/)[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?: "[^"\n]{0,200}")?\)/gu,
    toText: () => '',
  },
  {
    // Typewriters stressed a word so: `Р А С П О Р Я Ж Е Н И Е`.
    repair: 'letter-spacing',
    pattern: /(?<=^|\s)\p{Lu}(?: \p{Lu}){4,}(?=\s|$)/gu,
    toText: ([letters]) => letters.replaceAll(' ', ''),
  },
];

/** The character of a code; undefined for one that no text means, which is no escape then. */
function toCharacter(code: number): string | undefined {
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return CONTROL.test(character) ? undefined : character;
}

interface Change extends Span {
  repair: Repair;
  text: string;
}

function changesOf({ repair, toText }: Rule, match: RegExpExecArray): Change[] {
  const text = toText(match);
  if (text === undefined) return [];
  const [start, end] = [match.index, match.index + match[0].length];
  const words = match.groups?.['words'];
  if (words === undefined) return [{ repair, text, start, end }];
  const at = start + match[0].indexOf(words);
  return [
    { repair, text, start, end: at },
    { repair, text, start: at + words.length, end },
  ];
}

/**
 * The words of plain text. Character references, escapes, tags and marks around words and spaced letters, which a text
 * keeps of the place that it was copied from, become the words that they stand for.
 *
 * @param from the offset at which the text begins, after front matter
 */
export function transcribePlainText(source: string, from = 0): Omit<Transcription, 'facts'> {
  const changes = RULES.flatMap((rule) =>
    [...source.matchAll(rule.pattern)].flatMap((match) => (match.index < from ? [] : changesOf(rule, match))),
  ).sort((a, b) => a.start - b.start);
  if (changes.length === 0) return { text: source, toDecoded: (offset) => offset };
  let text = '';
  let done = 0;
  /** Where the text goes on, and where that is in the source. */
  const turns = [{ at: 0, source: 0 }];
  for (const change of changes) {
    if (change.start < done) continue;
    text += source.slice(done, change.start);
    turns.push({ at: text.length, source: change.start });
    text += change.text;
    done = change.end;
    turns.push({ at: text.length, source: done });
  }
  text += source.slice(done);
  return {
    text,
    repairs: [...new Set(changes.map(({ repair }) => repair))].sort(),
    toDecoded: (offset) => {
      const turn = turns[bisectRight(turns, offset) - 1] ?? { at: 0, source: 0 };
      return turn.source + offset - turn.at;
    },
  };
}

const { right: bisectRight } = bisector(({ at }: { at: number }) => at);
