/** Reads the search's own files, which lie in a folder named after the build: see `search/entry.json`. */
export interface SearchFiles {
  /** A file of JSON by its path in the build's folder. */
  json: <Data>(path: string) => Promise<Data>;
  /** A file of the text index, decompressed, by its path in the build's folder. */
  chunk: (path: string) => Promise<Uint8Array>;
}

/**
 * Finds the folder of the build that is being served.
 *
 * @param base where the archive is served, with a slash at the end
 * @throws where it cannot be loaded
 */
export async function openFiles(base: string): Promise<SearchFiles> {
  // Asked for anew each time, as the one file whose content changes under its name.
  const entry = await fetchOk(`${base}search/entry.json`, { cache: 'no-cache' });
  const { version } = (await entry.json()) as { version: string };
  return {
    json: async (path) => (await fetchOk(`${base}search/${version}/${path}`)).json(),
    async chunk(path) {
      const { body } = await fetchOk(`${base}pagefind/${version}/${path}`);
      if (!body) throw new Error(`${path} is empty`);
      const stream = body.pipeThrough(new DecompressionStream('gzip'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    },
  };
}

async function fetchOk(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}
