import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a page of the played site answers. */
export interface Answer {
  status?: number;
  type?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
  /** Answers by itself. */
  handle?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A ministry's site, played by a server on this machine. */
export interface Ministry {
  /** Where it is, without a slash at the end. */
  origin: string;
  /** The pages, by their paths; they may be changed at any time. */
  pages: Map<string, Answer>;
  /** The paths that were asked for, in their order. */
  asked: string[];
  close: () => Promise<void>;
}

/** Opens a site with some pages, of which each has an ETag of its own. */
export async function openMinistry(pages: Readonly<Record<string, Answer>>): Promise<Ministry> {
  const known = new Map(Object.entries(pages));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = known.get(path) ?? { status: 404, body: 'Not found' };
    if (answer.handle) {
      answer.handle(request, response);
      return;
    }
    const body = Buffer.from(answer.body ?? '');
    const etag = `"${body.length}-${body.subarray(0, 200).toString('base64url')}"`;
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      etag,
      ...answer.headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: known,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** A page of a statement, with menus around it. */
export const statementPage = (title: string, ...paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</main><footer>Ministry</footer></body></html>`;
