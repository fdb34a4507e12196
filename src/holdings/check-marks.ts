import { findMarks } from '../archive/body.ts';
import type { Problem } from './problem.ts';
import type { SoundEntry } from './read.ts';

/** What each kind of mark is called. */
const NAMES: Readonly<Record<string, string>> = {
  link: 'a link',
  linkReference: 'a link',
  image: 'a picture',
  imageReference: 'a picture',
  emphasis: 'emphasis',
  strong: 'emphasis',
  inlineCode: 'code',
  html: 'HTML',
};

/**
 * Checks that a body holds words and their blocks alone. Links, pictures and emphasis are no part of what is kept of a
 * source, so those in a body were put there by somebody else.
 */
export const checkMarks = ({ file, body, lineOf }: SoundEntry): Problem[] =>
  findMarks(body).map(({ type, words }) => ({
    file,
    line: lineOf(['body']),
    field: 'body',
    message: `has ${NAMES[type] ?? type} at ${JSON.stringify(words)}, which the source has not; remove its marks, or put a backslash before each where they are words of the source`,
  }));
