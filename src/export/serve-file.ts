import type { ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import { MEDIA_TYPES } from '../archive/media-types.ts';

/** The media type of a path, by its ending; text in UTF-8. */
export function mediaTypeOf(path: string): string {
  const own = Object.entries(MEDIA_TYPES).findLast(([ending]) => path.endsWith(`.${ending}`))?.[1];
  const type = own ?? lookup(path) ?? 'application/octet-stream';
  return /^text\/|json|xml|javascript|bibtex|info-systems/u.test(type) ? `${type}; charset=utf-8` : type;
}

/** Answers a request in development with the bytes of a file. */
export function serveFile(response: ServerResponse, path: string, content: string | Uint8Array): void {
  response.setHeader('Content-Type', mediaTypeOf(path));
  response.end(content);
}
