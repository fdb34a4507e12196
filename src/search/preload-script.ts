import { HAN } from './han.ts';
import { OTHER } from './name-scripts.ts';

/**
 * Asks for the files that a query in the address needs while the page's script is still on its way; without a
 * query it asks for nothing. Inline, so that it runs at once; the security policy knows it by its hash.
 */
export const PRELOAD_SCRIPT = `{
  const asked = new URLSearchParams(location.search).get('q');
  // As “scriptsIn” tells which names a query may hold.
  const names = ${String(OTHER)}.test(asked) ? 'names/other' : 'names/latin';
  const characters = ${String(HAN)}.test(asked) ? ['han'] : [];
  for (const file of asked ? [names, 'words', 'folders', ...characters] : []) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    link.href = document.currentScript.dataset.folder + file + '.json';
    document.head.append(link);
  }
}`;
