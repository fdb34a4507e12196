import type { APIRoute } from 'astro';
import { localizationOf } from '../i18n/localization.ts';
import { settings } from '../i18n/settings.ts';
import worker from '../page-scripts/service-worker.js?raw';

/** Ends a worker that an earlier build had, and what it kept. */
const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
`;

/** The service worker, which keeps pages that were read; of an archive that wants none, one that takes itself away. */
export const GET: APIRoute = () => {
  const { addresses } = localizationOf(undefined);
  const constants = `const BASE = ${JSON.stringify(addresses.file(''))};\nconst OFFLINE_PAGE = ${JSON.stringify(addresses.view('offline'))};\n`;
  return new Response(settings.offline ? constants + worker : NO_WORKER, {
    headers: { 'Content-Type': 'text/javascript' },
  });
};
