import type { Loader } from 'astro/loaders';
import { holdingsAt } from './paths.ts';
import { readEntries } from './read.ts';
import { readVocabularies } from './vocabularies.ts';

/**
 * Loads entries into Astro's content store without their bodies: front matter and a digest of the file. A body
 * is read when its page is made, which keeps the store, and the bundle that Vite makes of it, small.
 *
 * Any problem of any entry stops the build, with file, line and field.
 */
export function statementLoader(): Loader {
  return {
    name: 'chancery-statements',
    async load({ store, parseData, generateDigest, watcher }) {
      const holdings = holdingsAt();
      const load = async () => {
        const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
        store.clear();
        for (const { statement, text, file } of entries) {
          const { id } = statement;
          const data = await parseData({ id, data: { ...statement.data }, filePath: file });
          store.set({ id, data, filePath: file, digest: generateDigest(text) });
        }
      };
      await load();
      watcher?.add([holdings.statements, holdings.vocabularies]);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(holdings.statements) || path.startsWith(holdings.vocabularies))
          load().catch((error: unknown) => console.error(error));
      });
    },
  };
}
