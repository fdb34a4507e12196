import PostalMime, { type Email } from 'postal-mime';
import { fact } from '../stated-facts.ts';
import { statedDay } from '../page/stated-day.ts';
import type { StatedFacts } from '../transcript.ts';
import type { Reader } from './reading.ts';
import { nameWithVersion } from './version.ts';

/** Marks before a subject: that it answers or passes on. */
const ANSWERS = /^(?:(?:re|fwd?|aw|wg|tr|rv|enc|trả lời|chuyển tiếp|转发|回复)\s*[:：]\s*)+/iu;

/** A message (RFC 5322): the text that it says. What is attached to it is a source of its own. */
export const mail: Reader = {
  recognizes: (_, file) => /\.eml$/iu.test(file),
  read: async (bytes) => {
    let email: Email;
    try {
      email = await PostalMime.parse(bytes);
    } catch (error) {
      return { reason: `the message cannot be read (${String(error)}); save its text and ingest that` };
    }
    const { html, text } = email;
    const words = html ?? text;
    if (words === undefined || words.trim() === '')
      return { reason: 'the message itself says nothing; what is attached to it is taken by itself' };
    return {
      text: words,
      format: html === undefined ? 'txt' : 'html',
      facts: factsOf(email),
      reader: nameWithVersion('postal-mime'),
    };
  },
};

/** The subject, and the day on which it was sent. Who sent it may only have passed it on. */
function factsOf({ subject, date }: Email): StatedFacts {
  const title = subject?.replace(ANSWERS, '').trim();
  const published = statedDay(date ?? '');
  return { ...(title && { title: fact(title) }), ...(published && { published: fact(published) }) };
}
