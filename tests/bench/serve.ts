import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The media types of what servers compress; the text index and the fonts are compressed as they are. */
const COMPRESSED: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder that is being served. */
export interface Served {
  url: string;
  /** What has been sent since this was last asked: bytes of bodies, as compressed, by path. */
  sent: () => Map<string, number>;
  close: () => Promise<void>;
}

/** Serves a folder as web servers do, texts compressed. */
export async function serve(folder: string): Promise<Served> {
  let sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const path = join(folder, decodeURIComponent(address));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = COMPRESSED[extname(file)];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'max-age=600');
    if (type) response.setHeader('Content-Encoding', 'gzip');
    const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    sent.set(address, (sent.get(address) ?? 0) + body.length);
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent() {
      const before = sent;
      sent = new Map();
      return before;
    },
    close: () => new Promise((closed) => closeAll(server, closed)),
  };
}

function closeAll(server: Server, closed: () => void): void {
  server.close(() => closed());
  server.closeAllConnections();
}
