import { lookup } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';

/** What a server gave for an address. */
export type Fetched =
  | {
      kind: 'page';
      /** The address after all redirections. */
      url: string;
      bytes: Uint8Array;
      /** The media type, without its parameters, in lower case. */
      type: string;
      /** What the server takes to say later whether the page has changed. */
      etag?: string;
      lastModified?: string;
    }
  | { kind: 'unchanged' }
  /** The page is no longer there. */
  | { kind: 'gone'; reason: string }
  /** It could not be fetched this time. */
  | { kind: 'failed'; reason: string };

/** A page that came whole. */
export type FetchedPage = Extract<Fetched, { kind: 'page' }>;

export interface FetchOptions {
  userAgent: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** The greatest size of what is taken, in bytes, by the address that it came from and its media type. */
  most: (url: string, type: string) => number;
  /** Whether what is larger is cut there; else it is not taken. */
  isCut?: boolean;
  /** Whether addresses of this machine and of private networks may be asked. */
  allowPrivate: boolean;
  /** Gives the reason where an address that another leads to may not be asked; left out, all may. */
  mayFollow?: (address: string) => Promise<string | undefined>;
  /** How long a request may take, in milliseconds. */
  timeout?: number;
  signal?: AbortSignal;
}

const TIMEOUT = 60_000;
const MOST_REDIRECTS = 5;

/**
 * Fetches an address over http or https. Redirections are followed, and each is held against the same rules; what is larger
 * than may be taken is not read to its end, packed or not.
 */
export async function fetchAddress(url: string, options: FetchOptions): Promise<Fetched> {
  let address = url;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await ask(address, options);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
        response.destroy();
        if (!URL.canParse(location, address)) return { kind: 'failed', reason: 'it leads to no address' };
        address = new URL(location, address).href;
        const reason = isOfWeb(address) ? await options.mayFollow?.(address) : undefined;
        if (reason !== undefined) return { kind: 'failed', reason };
        continue;
      }
      if (status === 304) {
        response.destroy();
        return { kind: 'unchanged' };
      }
      if (status !== 200) {
        response.destroy();
        return isGone(status)
          ? { kind: 'gone', reason: `the server says ${status}` }
          : { kind: 'failed', reason: `the server says ${status}` };
      }
      if (leadsHome(url, address)) {
        response.destroy();
        return { kind: 'gone', reason: 'it leads to the home page' };
      }
      return await read(response, address, options);
    }
    return { kind: 'failed', reason: `it leads from address to address more than ${MOST_REDIRECTS} times` };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

const isOfWeb = (address: string): boolean => /^https?:$/u.test(new URL(address).protocol);

const isGone = (status: number): boolean => status === 404 || status === 410;

/** Whether a page was taken away and its address leads to the site's start, as many sites do. */
function leadsHome(from: string, to: string): boolean {
  const isHome = (address: string) =>
    /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/iu.test(new URL(address).pathname);
  return from !== to && isHome(to) && !isHome(from) && new URL(to).search === '';
}

/** A request whose answer's head has come. */
function ask(url: string, options: FetchOptions): Promise<IncomingMessage> {
  const { protocol } = new URL(url);
  if (!isOfWeb(url)) return Promise.reject(new Error(`${protocol} is no protocol of the web`));
  const { userAgent, etag, lastModified, allowPrivate, timeout = TIMEOUT, signal } = options;
  const headers = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
  return new Promise((resolve, reject) => {
    const host = new URL(url).hostname.replace(/^\[|\]$/gu, '');
    if (!allowPrivate && isPrivate(host)) {
      reject(new Error(PRIVATE));
      return;
    }
    const send = protocol === 'https:' ? requestHttps : requestHttp;
    const ends = AbortSignal.any([AbortSignal.timeout(timeout), ...(signal ? [signal] : [])]);
    const request = send(
      url,
      { headers, signal: ends, ...(!allowPrivate && { lookup: publicLookup }) },
      resolve,
    );
    request.on('error', reject);
    request.end();
  });
}

const PRIVATE =
  'it is an address of this machine or of a private network; --allow-private asks it all the same';

/** Whether a host is an IP address that is not of the public internet. */
function isPrivate(host: string): boolean {
  if (!ipaddr.isValid(host)) return false;
  return ipaddr.process(host).range() !== 'unicast';
}

/** Looks a name up, and refuses it where any of its addresses is private: the connection is made to what was checked. */
const publicLookup: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) done(error, '');
    else if (addresses.some(({ address }) => isPrivate(address))) done(new Error(PRIVATE), '');
    else if (options.all) done(null, addresses);
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};

/** Reads an answer to its end, unpacked, if it is not too large. */
async function read(
  response: IncomingMessage,
  url: string,
  { most: mostOf, isCut = false }: FetchOptions,
): Promise<Fetched> {
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const most = mostOf(url, type);
  const tooLarge: Fetched = {
    kind: 'failed',
    reason: `it has more than ${Math.round(most / 1024 / 1024)} MiB; fetch it by hand, if it is a statement`,
  };
  if (!isCut && Number(response.headers['content-length'] ?? 0) > most) {
    response.destroy();
    return tooLarge;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  const body = unpacked(response);
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= most) continue;
    response.destroy();
    if (!isCut) return tooLarge;
    break;
  }
  const { etag } = response.headers;
  const lastModified = response.headers['last-modified'];
  return {
    kind: 'page',
    url,
    bytes: Buffer.concat(chunks).subarray(0, most),
    type,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
}

function unpacked(response: IncomingMessage) {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (!unpack) return response;
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'the server did not answer in time';
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ABORT_ERR' && (error as { cause?: Error }).cause?.name === 'TimeoutError'
    ? 'the server did not answer in time'
    : message;
}
