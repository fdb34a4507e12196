/* Runs in the reader's browser, apart from the pages. Constants are written before this file when it is served. */
/* global self, caches, fetch, URL, Response, setTimeout, clearTimeout, BASE, OFFLINE_PAGE, NAMED_AFTER_CONTENT */

/** What is kept is of an origin, where other archives may be served too, each under its own path. */

/** Pages as they were last read; records and the like, as pages fetch them; files named after their content, which never change. */
const PAGES = `chancery-pages ${BASE}`;
const PARTS = `chancery-parts ${BASE}`;
const FILES = `chancery-files ${BASE}`;

/** So many of each are kept; the first ones go when more come. */
const MOST = { [PAGES]: 1500, [PARTS]: 1500, [FILES]: 3000 };

/** The page that is shown in place of one that was not kept: it must never go. */
const OFFLINE = `chancery-offline ${BASE}`;

/** A page that has not come by then is taken from what was kept, if it was. In milliseconds. */
const PATIENCE = 4000;

/** Files that never change. */
const UNCHANGING = new RegExp(`^${NAMED_AFTER_CONTENT}`);

/** What is not kept: the archive whole, and sources that are not text. */
const NOT_KEPT = /^data\/.|\.(?:pdf|docx?|odt|rtf|zip|eml|mht(?:ml)?)$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    Promise.all([
      caches.open(PAGES).then((cache) => cache.add(BASE)),
      caches.open(OFFLINE).then((cache) => cache.add(OFFLINE_PAGE)),
    ]).then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // What is fetched past every cache is not for this one either: a page fetches the whole archive so, and keeps it itself.
  if (request.cache === 'no-store') return;
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(BASE))
    return;
  const path = url.pathname.slice(BASE.length);
  if (NOT_KEPT.test(path)) return;
  event.respondWith(UNCHANGING.test(path) ? fromKeptFirst(event) : fromNetworkFirst(event));
});

/** A file that never changes: the one that is kept, else the network's, which is kept then. */
async function fromKeptFirst(event) {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keep(FILES, event.request, response.clone()));
  return response;
}

/** A page: the network's, which is kept then; where there is no network, the one that is kept. */
async function fromNetworkFirst(event) {
  const { request } = event;
  // A search is one page, whatever is searched for.
  const kept = () => caches.match(request, { ignoreSearch: request.mode === 'navigate', ignoreVary: true });
  try {
    const response = await inTime(fetch(request), kept);
    const name = request.mode === 'navigate' ? PAGES : PARTS;
    if (response.url !== '') event.waitUntil(keep(name, request, response.clone()));
    return response;
  } catch {
    const known = await kept();
    if (known) return known;
    if (request.mode !== 'navigate') return Response.error();
    return (await caches.match(OFFLINE_PAGE)) ?? Response.error();
  }
}

/** The network's answer; where it is slow, what is kept, if it is. */
async function inTime(answer, kept) {
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(() => kept().then((known) => known && done(known)), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps an answer, and drops the first ones where there are too many. Where there is no room, nothing is kept. */
async function keep(name, request, response) {
  if (!response.ok || response.type !== 'basic' || response.redirected) return;
  try {
    const cache = await caches.open(name);
    await cache.put(request.mode === 'navigate' ? withoutSearch(request.url) : request, response);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST[name])).map((old) => cache.delete(old)));
  } catch {
    // The browser's store is full or refused; the page is shown all the same.
  }
}

function withoutSearch(address) {
  const url = new URL(address);
  url.search = '';
  return url.href;
}
