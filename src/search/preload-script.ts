/**
 * Asks for the files that a query in the address needs while the page's script is still on its way; without a
 * query it asks for nothing. Inline, so that it runs at once; the security policy knows it by its hash.
 */
export const PRELOAD_SCRIPT = `if (new URLSearchParams(location.search).get('q'))
  for (const file of ['names/latin', 'words']) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
    link.href = document.currentScript.dataset.folder + file + '.json';
    document.head.append(link);
  }`;
