import type { Loader } from 'astro/loaders';
import { sha256Of } from '../archive/sha256.ts';
import { forgetContent, getContent } from './content.ts';

/**
 * Loads entries into Astro's content store by their ids, titles and digests: what pages are made, and when one has changed.
 * All else pages take from `getContent`, which keeps the store, and the bundle that Vite makes of it, small.
 *
 * Any problem of any entry stops the build, with file, line and field.
 */
export function statementLoader(): Loader {
  return {
    name: 'chancery-statements',
    async load({ store, parseData, watcher }) {
      const { holdings } = getContent();
      const load = async () => {
        const gone = new Set(store.keys());
        for (const { statement, text, file } of getContent().entries) {
          const { id } = statement;
          gone.delete(id);
          const digest = sha256Of(text);
          // Astro keeps its store between builds.
          if (store.get(id)?.digest === digest) continue;
          const data = await parseData({ id, data: { title: statement.data.title }, filePath: file });
          store.set({ id, data, filePath: file, digest });
        }
        for (const id of gone) store.delete(id);
      };
      await load();
      watcher?.add([holdings.statements, holdings.vocabularies]);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(holdings.statements) && !path.startsWith(holdings.vocabularies)) return;
        forgetContent();
        load().catch((error: unknown) => console.error(error));
      });
    },
  };
}
