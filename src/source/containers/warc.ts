import { WARCParser, type WARCRecord } from 'warcio';
import { addressName, endingOf } from '../address-name.ts';
import { statedDay } from '../page/stated-day.ts';
import { fact } from '../stated-facts.ts';
import { mostBytesOf, tooLarge } from '../size.ts';
import { readAtMost, type Container, type Part } from './container.ts';

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
  const ending = endingOf(headers?.get('content-type') ?? '');
  if (!ending) return undefined;
  const name = addressName(address, ending);
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
