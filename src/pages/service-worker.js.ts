import type { APIRoute } from 'astro';
import { NAMED_AFTER_CONTENT } from '../archive/named-after-content.ts';
import { localizationOf } from '../i18n/localization.ts';
import { settings } from '../i18n/settings.ts';
import worker from '../page-scripts/service-worker.js?raw';

/** Ends a worker that an earlier build had, and what it kept; other archives and programs of the origin keep theirs. */
const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOwn).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
const isOwn = (name) => name.startsWith('chancery-') && name.endsWith(' ' + BASE);
`;

/** The service worker, which keeps pages that were read; of an archive that wants none, one that takes itself away. */
export const GET: APIRoute = () => {
  const { addresses } = localizationOf(undefined);
  const constants = Object.entries({
    BASE: addresses.file(''),
    OFFLINE_PAGE: addresses.view('offline'),
    NAMED_AFTER_CONTENT,
  })
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
  return new Response(constants + (settings.offline ? worker : NO_WORKER), {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
