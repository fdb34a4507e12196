import { WARCParser, type WARCRecord } from 'warcio';
import { statedDay } from '../page/stated-day.ts';
import { mostBytesOf, tooLarge } from '../size.ts';
import { fact, readAtMost, type Container, type Part } from './container.ts';

/** The types of responses that can hold a statement, with the ending that a file of each has. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** A web archive (WARC, ISO 28500): each page or document that it received is a source, with its address and the day. */
export const warc: Container = {
  holds: (name) => /\.warc(?:\.gz)?$/iu.test(name),
  async *parts(file) {
    try {
      for await (const record of new WARCParser(file.stream())) {
        const part = await partOf(record);
        if (part) yield part;
      }
    } catch (error) {
      yield {
        name: file.name,
        reason: `the web archive is damaged here (${(error as Error).message}); what stands before was taken`,
      };
    }
  },
};

/** The page or document in a record; undefined where it holds none: requests, pictures, redirections. */
async function partOf(record: WARCRecord): Promise<Part | undefined> {
  const address = record.warcTargetURI ?? '';
  const isResponse = record.warcType === 'response' && record.httpHeaders?.statusCode === 200;
  if ((!isResponse && record.warcType !== 'resource') || !URL.canParse(address)) return undefined;
  const headers = isResponse ? record.httpHeaders?.headers : record.warcHeaders.headers;
  const ending = ENDINGS[(headers?.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''];
  if (!ending) return undefined;
  const name = nameOf(address, ending);
  const most = mostBytesOf(name);
  const bytes = await readAtMost(record, most);
  if (!bytes) return { name, reason: tooLarge(record.warcContentLength, most) };
  const retrieved = statedDay(record.warcDate ?? '');
  return {
    name,
    bytes,
    stated: { url: fact(address), ...(retrieved && { retrieved: fact(retrieved) }) },
  };
}

/** A file's name for what an address gave: the last part of its path, or its host. */
export function nameOf(address: string, ending: string): string {
  const { hostname, pathname, search } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname;
  const stem = decoded(last).replace(/\.(?:html?|php|aspx?|jsp|pdf|docx|odt|rtf|txt)$/iu, '');
  // Many pages are told apart by their query alone: `?id=17`.
  return `${stem}${search.replace(/[?&=]+/gu, '-').slice(0, 60)}.${ending}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
