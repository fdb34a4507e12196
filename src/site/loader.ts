import type { Loader } from 'astro/loaders';
import { forgetContent, getContent } from './content.ts';

/**
 * Loads entries into Astro's content store without their bodies: front matter and a digest of the file. Pages take bodies
 * from `getContent`, which keeps the store, and the bundle that Vite makes of it, small.
 *
 * Any problem of any entry stops the build, with file, line and field.
 */
export function statementLoader(): Loader {
  return {
    name: 'chancery-statements',
    async load({ store, parseData, generateDigest, watcher }) {
      const { holdings } = getContent();
      const load = async () => {
        store.clear();
        for (const { statement, text, file } of getContent().entries) {
          const { id } = statement;
          const data = await parseData({ id, data: { ...statement.data }, filePath: file });
          store.set({ id, data, filePath: file, digest: generateDigest(text) });
        }
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
