import PostalMime, { type Email } from 'postal-mime';
import { decode } from '../decode.ts';
import { statedDay } from '../page/stated-day.ts';
import { fact } from '../stated-facts.ts';
import type { StatedFacts } from '../transcript.ts';
import type { Reader } from './reading.ts';
import { nameWithVersion } from './version.ts';

/** The head of a message of several parts that belong together: a web page with its pictures, as browsers save it. */
const HEAD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related/iu;

/** How far into a file its head reaches, in bytes. */
const HEAD_BYTES = 4096;

/** The type by which the pages in the file come out as they are, so that their own words tell their encoding. */
const AS_BYTES = 'application/x-page';

/** A web page saved as one file: MHTML (RFC 2557), which Chrome, Edge and Opera write. Its first page is the statement's. */
export const mhtml: Reader = {
  recognizes: (bytes) =>
    HEAD.test(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\r', '')),
  read: async (bytes) => {
    let email: Email;
    try {
      email = await PostalMime.parse(
        Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/^content-type:[ \t]*text\/html/gimu, `Content-Type: ${AS_BYTES}`),
          'latin1',
        ),
      );
    } catch (error) {
      return { reason: `the saved page cannot be read (${String(error)}); save it again as HTML` };
    }
    const page = email.attachments.find(({ mimeType }) => mimeType === AS_BYTES)?.content;
    if (!(page instanceof ArrayBuffer))
      return { reason: 'the file holds no web page, only what belongs to one; save the page again' };
    const { text, reason } = decode(new Uint8Array(page));
    if (text === undefined) return { reason };
    return { text, format: 'html', facts: factsOf(email), reader: nameWithVersion('postal-mime') };
  },
};

/** The page's address and the day on which it was saved, as its head says. */
function factsOf({ headers }: Email): StatedFacts {
  const of = (name: string) => headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const address = of('snapshot-content-location') || of('content-location');
  const retrieved = statedDay(of('date'));
  return {
    ...(/^https?:/iu.test(address) && URL.canParse(address) && { url: fact(address) }),
    ...(retrieved && { retrieved: fact(retrieved) }),
  };
}
