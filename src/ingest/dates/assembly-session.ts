import { anyNumber, NUMBER_WORDS, numberOf } from './number-words.ts';
import type { Span } from '../../archive/span.ts';

/** A regular session of the General Assembly of the United Nations in which a speech is made. */
export interface AssemblySession extends Span {
  number: number;
  /** The year in which it opened. */
  year: number;
}

/** The first regular session opened in 1946, and one has opened in each year since: `https://www.un.org/en/ga/sessions/`. */
const YEAR_BEFORE_FIRST = 1945;

/** Speakers name the session in their first words, in UTF-16 code units. */
const HEAD = 2500;

/** What a speaker does at the session in which the speech is made. */
const AT_THIS_SESSION =
  /(?<!\p{L})(?:elect(?:ed|ion)|assum\p{L}+|address\p{L}*|participat\p{L}+|attend\p{L}*|gather\p{L}*|convened?|opening of|at this|this historic)(?!\p{L})/iu;

/** What is said of the session before, and of who presided over it. */
const AT_ANOTHER =
  /(?<!\p{L})(?:predecessor|outgoing|presided|guided|conducted|tribute|thanks?|leadership|appreciation|gratitude|last year|ago|since|skil\p{L}+|commend\p{L}*|excellent|efforts|stewardship|during|special|emergency|privileged)(?!\p{L})/iu;

const { en } = NUMBER_WORDS;
const ordinal = en ? `(?:${anyNumber(en)})(?:[-\\s]{1,3}(?:${anyNumber(en)}))?` : '';
const SESSION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<words>${ordinal})|(?<digits>\d{1,2})\s?(?:st|nd|rd|th))\s+(?:annual |regular |ordinary )?session(?!\p{L})`,
  'giu',
);

/**
 * The regular session of the General Assembly that an English speech says it is made in: “on your election to the presidency
 * of the forty-second session”. None where it names two, or none in that way: of 700 speeches whose sessions are known 279
 * name theirs so, and none another.
 */
export function findAssemblySession(text: string, language: string): AssemblySession | undefined {
  if (language !== 'en' || !en) return undefined;
  const head = text.slice(0, HEAD);
  if (!/General Assembly|United Nations/iu.test(head)) return undefined;
  const found = [...head.matchAll(SESSION)].flatMap(({ index, 0: all, groups }) => {
    const sentence =
      head
        .slice(0, index)
        .split(/[.;!?]\s/u)
        .at(-1) ?? '';
    if (!AT_THIS_SESSION.test(sentence) || AT_ANOTHER.test(sentence)) return [];
    const number = groups?.['digits'] ? Number(groups['digits']) : numberOf(groups?.['words'] ?? '', en);
    return number > 0
      ? [{ number, year: YEAR_BEFORE_FIRST + number, start: index, end: index + all.length }]
      : [];
  });
  const [first] = found;
  return first && found.every(({ number }) => number === first.number) ? first : undefined;
}
