/** Reads the search's own files, which lie in folders named after the build that made them. */
export interface SearchFiles {
  /** A file of JSON by its path in the build's folder, or in another one. */
  json: <Data>(path: string, folder?: string) => Promise<Data>;
  /** A file of the text index, decompressed, by its path under `pagefind/`. */
  chunk: (path: string) => Promise<Uint8Array>;
}

/**
 * The placeholder of the build's name in the search page: the page is made while the index is. The
 * development server takes any name.
 */
export const UNNAMED_BUILD = 'unnamed-search-build';

/**
 * Opens the files of a build.
 *
 * @param base where the archive is served, with a slash at the end
 * @param build the build's name
 */
export function openFiles(base: string, build: string): SearchFiles {
  return {
    json: async (path, folder = build) => (await fetchOk(`${base}search/${folder}/${path}`)).json(),
    async chunk(path) {
      const { body } = await fetchOk(`${base}pagefind/${path}`);
      if (!body) throw new Error(`${path} is empty`);
      const stream = body.pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
  };
}

/** A file that has not come by then is taken for lost, and the reader is told. In milliseconds. */
const LONGEST_WAIT = 30_000;

/** A file of this build is no longer there: the archive was published anew since the page was opened. */
export class RenewedError extends Error {}

/**
 * Fetches a file of the archive.
 *
 * @throws RenewedError where it is there no more
 */
export async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_WAIT) });
  if (response.status === 404) throw new RenewedError(`${url} is there no more`);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
