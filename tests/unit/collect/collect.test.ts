import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { collect, type Collected } from '../../../src/collect/collect.ts';
import type { CollectedSource } from '../../../src/collect/plan.ts';
import { PoliteFetcher } from '../../../src/collect/politeness.ts';
import { check } from '../../../src/holdings/check.ts';
import { withLock } from '../../../src/holdings/lock.ts';
import { holdingsAt, type Holdings } from '../../../src/holdings/paths.ts';
import { readEntries } from '../../../src/holdings/read.ts';
import { renameEntry } from '../../../src/holdings/rename.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { readVocabularies } from '../../../src/holdings/vocabularies.ts';
import { openMinistry, statementPage, type Answer, type Ministry } from '../../support/ministry.ts';

const ONE = statementPage(
  'Joint statement of Cuba and Chile',
  'Havana, 5 May 2020',
  'Cuba and Chile agreed to work together on health, on trade and on the climate of the region.',
  'They will meet again in the spring of the next year, and speak of what has been done until then.',
);
const TWO = statementPage(
  'Statement of the Ministry on the earthquake in Chile',
  'Havana, 7 May 2020',
  'Cuba expresses its deepest sympathy to the people of Chile after the earthquake of yesterday.',
  'Cuba is ready to send doctors and medicines to the regions that were struck.',
);

let root: string;
let holdings: Holdings;
let ministry: Ministry;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'chancery-collect-'));
  holdings = holdingsAt(join(root, 'content'));
  mkdirSync(holdings.root);
  ministry = await openMinistry({ '/robots.txt': { status: 404 } });
});
afterEach(async () => {
  await ministry.close();
  rmSync(root, { recursive: true });
});

interface Run {
  day?: string;
  since?: string;
  dryRun?: boolean;
  allowPrivate?: boolean;
}

/** Collects some sources on a day. */
async function run(
  sources: readonly (Partial<CollectedSource> & object)[],
  { day = '2020-05-10', since, dryRun = false, allowPrivate = true }: Run = {},
): Promise<Collected[]> {
  const results: Collected[] = [];
  await collect(
    sources.map((source) => ({ pace: 0, again: 7, ...source })),
    {
      holdings,
      fetcher: new PoliteFetcher({
        userAgent: 'Chancery (+https://archive.example)',
        allowPrivate,
        timeout: 2000,
      }),
      given: { added: day },
      now: new Date(`${day}T12:00:00Z`),
      since,
      dryRun,
    },
    (result) => results.push(result),
  );
  return results;
}

const outcomes = (results: readonly Collected[]) =>
  results.map(({ url, outcome }) => `${url.slice(ministry.origin.length)} ${outcome}`);

const feed = (...paths: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>${ministry.origin}</link><description>d</description>${paths.map((path, at) => `<item><title>t</title><link>${ministry.origin}${path}</link><pubDate>Tue, 0${5 + at} May 2020 09:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`;

const entries = () =>
  readdirSync(holdings.statements).map((name) => readFileSync(join(holdings.statements, name), 'utf8'));

const isSound = () => {
  const { problems } = check(holdings);
  expect(problems).toEqual([]);
};

describe('what is new at a source is taken', () => {
  it('from a feed, with its address, its day and who published it', async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1', '/news/2') });
    ministry.pages.set('/news/1', { body: ONE });
    ministry.pages.set('/news/2', { body: TWO });
    const results = await run([
      { feed: `${ministry.origin}/feed`, publisher: 'Ministry of Foreign Affairs' },
    ]);
    expect(outcomes(results)).toEqual(['/news/1 new', '/news/2 new']);
    const [first = ''] = entries();
    expect(first).toContain(`url: ${ministry.origin}/news/1`);
    expect(first).toContain('retrieved: "2020-05-10"');
    expect(first).toContain('publisher: Ministry of Foreign Affairs');
    isSound();
  });

  it('from a sitemap and those that it names, and from a list by the pattern of its links', async () => {
    ministry.pages.set('/sitemap.xml', {
      type: 'text/xml',
      body: `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${ministry.origin}/map-1.xml</loc></sitemap></sitemapindex>`,
    });
    ministry.pages.set('/map-1.xml', {
      type: 'text/xml',
      body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${ministry.origin}/news/1</loc></url><url><loc>${ministry.origin}/about</loc></url></urlset>`,
    });
    ministry.pages.set('/list', {
      body: '<a href="news/2#top">Two</a> <a href="/about">About</a> <a href="mailto:x@y.example">m</a>',
    });
    ministry.pages.set('/news/1', { body: ONE });
    ministry.pages.set('/news/2', { body: TWO });
    const results = await run([
      { sitemap: `${ministry.origin}/sitemap.xml`, links: '/news/' },
      { list: `${ministry.origin}/list`, links: String.raw`/news/\d+$` },
    ]);
    expect(outcomes(results)).toEqual(['/news/1 new', '/news/2 new']);
  });

  it('from a sitemap with prefixes, from a feed without links, and from a list with a base', async () => {
    const { origin } = ministry;
    ministry.pages.set('/map', {
      type: 'application/xml',
      body: `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>${origin}/news/1</s:loc></s:url></s:urlset>`,
    });
    ministry.pages.set('/feed', {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>N</title><link>${origin}</link><description>d</description><item><title>t</title><guid>${origin}/news/2</guid></item></channel></rss>`,
    });
    ministry.pages.set('/a/list', { body: '<base href="/"><a href="news/3">Three</a>' });
    for (const [number, words] of ['trade', 'fishing', 'ships'].entries())
      ministry.pages.set(`/news/${number + 1}`, { body: ONE.replace('on trade', `on ${words}`) });
    const results = await run([
      { sitemap: `${origin}/map` },
      { feed: `${origin}/feed` },
      { list: `${origin}/a/list`, links: '/news/' },
    ]);
    expect(outcomes(results)).toEqual(['/news/1 new', '/news/2 new', '/news/3 new']);
  });

  it('not before the day that is asked for, and only told in a dry run', async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1', '/news/2') });
    const source = { feed: `${ministry.origin}/feed` };
    expect(outcomes(await run([source], { since: '2020-05-06', dryRun: true }))).toEqual(['/news/2 found']);
    expect(readdirSync(holdings.root)).toEqual([]);
  });
});

describe('a second run', () => {
  const source = () => ({ feed: `${ministry.origin}/feed` });
  beforeEach(async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1') });
    ministry.pages.set('/news/1', { body: ONE });
    await run([source()]);
    ministry.asked.length = 0;
  });

  it('asks only the listing until a page is due again, and then only whether it changed', async () => {
    expect(await run([source()], { day: '2020-05-11' })).toEqual([]);
    expect(ministry.asked).toEqual(['/robots.txt', '/feed']);
    expect(outcomes(await run([source()], { day: '2020-05-20' }))).toEqual(['/news/1 same']);
    expect(entries()).toHaveLength(1);
    isSound();
  });

  it('keeps a text that has changed as another version of its statement, and every version stays', async () => {
    ministry.pages.set('/news/1', { body: ONE.replace('on trade', 'on fishing') });
    const [changed] = await run([source()], { day: '2020-05-20' });
    expect(changed).toMatchObject({ outcome: 'changed', version: 2 });
    const [entry = ''] = entries();
    expect(entry).toContain('on trade');
    expect(entry).toContain('The text at the source changed; it is kept as version 2.');
    expect(readFileSync(join(holdings.versions, changed?.id ?? '', '2.md'), 'utf8')).toContain('on fishing');
    isSound();
    ministry.pages.set('/news/1', { body: ONE.replace('on trade', 'on ships') });
    expect((await run([source()], { day: '2020-06-20' }))[0]).toMatchObject({
      outcome: 'changed',
      version: 3,
    });
    expect((await run([source()], { day: '2020-07-20' }))[0]).toMatchObject({ outcome: 'same' });
    isSound();
  });

  it('keeps a text that its address gives again after another one', async () => {
    for (const [words, day, version] of [
      ['on fishing', '2020-05-20', 2],
      ['on trade', '2020-06-20', 3],
      ['on fishing', '2020-07-20', 4],
    ] as const) {
      ministry.pages.set('/news/1', { body: ONE.replace('on trade', words) });
      expect((await run([source()], { day }))[0]).toMatchObject({ outcome: 'changed', version });
      isSound();
    }
  });

  it('asks only the addresses that a source names itself', async () => {
    ministry.pages.set('/news/2', { body: TWO });
    const by = (path: string) => ({ addresses: [`${ministry.origin}${path}`], again: 0 });
    await run([by('/news/2')]);
    expect(outcomes(await run([by('/news/1')]))).toEqual(['/news/1 same']);
  });

  it('records that a page is gone which was reached from another address', async () => {
    const addresses = [`${ministry.origin}/old/2`];
    ministry.pages.set('/old/2', { status: 301, headers: { location: '/news/2' } });
    ministry.pages.set('/news/2', { body: TWO });
    await run([{ addresses }]);
    ministry.pages.set('/news/2', { status: 410 });
    expect(outcomes(await run([{ addresses }], { day: '2020-06-20' }))).toEqual(['/old/2 gone']);
    expect(entries().filter((entry) => /^ *gone:/mu.test(entry))).toHaveLength(1);
  });

  it('leaves an archive whose versions can be read where one before it was killed while it wrote', async () => {
    ministry.pages.set('/news/1', { body: ONE.replace('on trade', 'on fishing') });
    const [changed] = await run([source()], { day: '2020-05-20' });
    const unfinished = join(holdings.versions, changed?.id ?? '', `.${'0'.repeat(36)}.tmp`);
    writeFileSync(unfinished, 'half');
    await run([source()], { day: '2020-06-20' });
    expect(existsSync(unfinished)).toBe(false);
    isSound();
  });

  it('holds the bytes of every version, which ingest does not take again', async () => {
    const changed = ONE.replace('on trade', 'on fishing');
    ministry.pages.set('/news/1', { body: changed });
    await run([source()], { day: '2020-05-20' });
    const file = join(root, 'copy.html');
    writeFileSync(file, changed);
    const results = await Array.fromAsync(
      ingest([{ file }], { holdings, given: {}, dryRun: false, near: 'keep' }),
    );
    expect(results).toMatchObject([{ status: 'duplicate' }]);
    isSound();
  });

  it('keeps the versions of a statement whose id changes', async () => {
    ministry.pages.set('/news/1', { body: ONE.replace('on trade', 'on fishing') });
    const [{ id = '' } = {}] = await run([source()], { day: '2020-05-20' });
    const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
    renameEntry(holdings, entries, [id, '2020-05-05-another-name'], '2020-05-21');
    expect(existsSync(join(holdings.versions, '2020-05-05-another-name/2.md'))).toBe(true);
    isSound();
  });

  it('sees what an earlier run passed over for its day, though the listing has not changed', async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1', '/news/2') });
    ministry.pages.set('/news/2', { body: TWO });
    expect(await run([source()], { day: '2020-05-11', since: '2020-06-01' })).toEqual([]);
    expect(outcomes(await run([source()], { day: '2020-05-11' }))).toEqual(['/news/2 new']);
  });

  it('sees what an earlier pattern of links passed over', async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1', '/news/2') });
    ministry.pages.set('/news/2', { body: TWO });
    expect(await run([{ ...source(), links: '/news/1' }], { day: '2020-05-11' })).toEqual([]);
    expect(outcomes(await run([{ ...source(), links: '/news/2' }], { day: '2020-05-11' }))).toEqual([
      '/news/2 new',
    ]);
  });

  it('takes other menus around the same words for no change', async () => {
    ministry.pages.set('/news/1', {
      body: ONE.replace('<li><a href="/news">News</a></li>', '<li><a href="/x">Events</a></li>'),
    });
    expect((await run([source()], { day: '2020-05-20' }))[0]).toMatchObject({ outcome: 'same' });
    isSound();
  });

  it.each<[string, Answer]>([
    ['404', { status: 404 }],
    ['410', { status: 410 }],
    ['a redirection to the home page', { status: 302, headers: { location: '/' } }],
  ])('records that a text is gone: %s', async (_, answer) => {
    ministry.pages.set('/', { body: 'Home' });
    ministry.pages.set('/news/1', answer);
    expect((await run([source()], { day: '2020-05-20' }))[0]).toMatchObject({ outcome: 'gone' });
    expect(entries()[0]).toContain('gone: "2020-05-20"');
    isSound();
    ministry.pages.set('/news/1', { body: ONE });
    expect((await run([source()], { day: '2020-06-20' }))[0]).toMatchObject({ outcome: 'same' });
    expect(entries()[0]).not.toContain('gone:');
    isSound();
  });

  it('asks again what failed', async () => {
    ministry.pages.set('/feed', { type: 'application/rss+xml', body: feed('/news/1', '/news/2') });
    ministry.pages.set('/news/2', { status: 503 });
    expect(outcomes(await run([source()], { day: '2020-05-11' }))).toEqual(['/news/2 failed']);
    ministry.pages.set('/news/2', { body: TWO });
    expect(outcomes(await run([source()], { day: '2020-05-11' }))).toEqual(['/news/2 new']);
  });

  it('goes on where the last was broken off, even in the middle of a line of its journal', async () => {
    const path = join(holdings.root, 'collected.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
    expect((await run([source()], { day: '2020-05-11' })).every(({ outcome }) => outcome !== 'new')).toBe(
      true,
    );
    expect(entries()).toHaveLength(1);
    isSound();
  });

  it('asks nothing and leaves the journal alone while another run writes to the archive', async () => {
    const path = join(holdings.root, 'collected.jsonl');
    const journal = readFileSync(path, 'utf8');
    const asked = ministry.asked.length;
    await withLock(holdings, () =>
      expect(run([source()], { day: '2020-06-11' })).rejects.toThrow('another run is writing'),
    );
    expect(ministry.asked).toHaveLength(asked);
    expect(readFileSync(path, 'utf8')).toBe(journal);
  });
});

describe('a site that is hostile, or only careless, harms nothing', () => {
  const endless: Answer = {
    handle: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        if (response.destroyed) return;
        response.write('x'.repeat(65_536), () => setImmediate(more));
      };
      more();
    },
  };
  const silent: Answer = { handle: () => undefined };
  const bomb: Answer = {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(64 * 1024 * 1024)),
  };

  test.each<[string, Answer, RegExp]>([
    ['an endless page', endless, /more than 8 MiB/],
    ['a page that is packed small and large', bomb, /more than 8 MiB/],
    ['a page that never answers', silent, /did not answer in time/],
    ['a picture', { type: 'image/png', body: 'x' }, /it is image\/png/],
    ['a redirection in a circle', { status: 302, headers: { location: '/p' } }, /from address to address/],
    [
      'a redirection to a file',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      /no protocol of the web/,
    ],
    [
      'a wall of cookies',
      { body: '<title>Consent</title><p>We use cookies.</p><button>Accept</button>' },
      /only menus|asks for consent/,
    ],
    ['a failure', { status: 500 }, /the server says 500/],
  ])('%s', async (_, answer, reason) => {
    ministry.pages.set('/p', answer);
    const [result] = await run([{ addresses: [`${ministry.origin}/p`] }]);
    expect(result?.outcome).toMatch(/failed|refused/);
    expect(result?.reason).toMatch(reason);
    expect(existsSync(holdings.statements)).toBe(false);
  });

  it('by leading to a private address', async () => {
    const [direct] = await run([{ addresses: [`${ministry.origin}/p`] }], { allowPrivate: false });
    expect(direct).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/private network/) as string,
    });
    const [named] = await run([{ addresses: [ministry.origin.replace('127.0.0.1', 'localhost')] }], {
      allowPrivate: false,
    });
    expect(named).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/private network/) as string,
    });
    expect(ministry.asked).toEqual([]);
  });

  it('heeds what robots.txt says of it by its name, whatever else it tells of itself', async () => {
    ministry.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: Chancery\nDisallow: /news/' });
    ministry.pages.set('/news/1', { body: ONE });
    expect(await run([{ addresses: [`${ministry.origin}/news/1`] }])).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('robots.txt') as string },
    ]);
    expect(ministry.asked).toEqual(['/robots.txt']);
  });

  it.each<[string, Answer]>([
    [
      'is longer than anybody reads',
      { type: 'text/plain', body: `User-agent: *\nDisallow: /\n${'#\n'.repeat(400_000)}` },
    ],
    ['breaks off', { handle: (_, response) => response.destroy() }],
    ['is refused by a server that fails', { status: 503 }],
  ])('asks nothing where robots.txt %s', async (_, answer) => {
    ministry.pages.set('/robots.txt', answer);
    ministry.pages.set('/news/1', { body: ONE });
    expect(outcomes(await run([{ addresses: [`${ministry.origin}/news/1`] }]))).toEqual(['/news/1 failed']);
    expect(ministry.asked).not.toContain('/news/1');
  });

  it('may give a document of more bytes than a page at an address that does not say so', async () => {
    const answer = (type: string): Answer => ({ type, body: Buffer.alloc(9 * 1024 * 1024, ' ') });
    const reasonOf = async (type: string) => {
      ministry.pages.set('/download', answer(type));
      return (await run([{ addresses: [`${ministry.origin}/download`], again: 0 }]))[0]?.reason;
    };
    expect(await reasonOf('text/html')).toMatch(/more than 8 MiB/);
    expect(await reasonOf('application/pdf')).not.toMatch(/more than/);
  });

  it('by an index of sitemaps that names itself, which is asked once', async () => {
    ministry.pages.set('/map', {
      type: 'application/xml',
      body: `<sitemapindex><sitemap><loc>${ministry.origin}/map</loc></sitemap></sitemapindex>`,
    });
    expect(await run([{ sitemap: `${ministry.origin}/map` }])).toEqual([]);
    expect(ministry.asked).toEqual(['/robots.txt', '/map']);
  });

  it('asks a host once in the time that its source or its robots.txt wants', async () => {
    const times: number[] = [];
    const answer: Answer = {
      handle: (_, response) => {
        times.push(performance.now());
        response.writeHead(404).end();
      },
    };
    for (const path of ['/news/1', '/news/2', '/news/3']) ministry.pages.set(path, answer);
    const addresses = (...numbers: number[]) => numbers.map((number) => `${ministry.origin}/news/${number}`);
    await run([{ addresses: addresses(1, 2), pace: 0.3 }]);
    expect(times[1]! - times[0]!).toBeGreaterThan(280);
    ministry.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 0.3' });
    await run([{ addresses: addresses(3, 1), again: 0 }]);
    expect(times[3]! - times[2]!).toBeGreaterThan(280);
  });

  it('leaves one line an address in its journal, in the order of the addresses', async () => {
    ministry.pages.set('/news/2', { body: TWO });
    ministry.pages.set('/news/1', { body: ONE });
    await run([{ addresses: [`${ministry.origin}/news/2`, `${ministry.origin}/news/1`] }]);
    const lines = readFileSync(join(holdings.root, 'collected.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { url: string }).url.slice(-1))).toEqual(['1', '2']);
  });

  it('heeds the robots.txt of a site that it is led to', async () => {
    const other = await openMinistry({
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /' },
      '/news/1': { body: ONE },
    });
    try {
      ministry.pages.set('/news/1', { status: 302, headers: { location: `${other.origin}/news/1` } });
      expect(await run([{ addresses: [`${ministry.origin}/news/1`] }])).toMatchObject([
        { outcome: 'failed', reason: expect.stringContaining('robots.txt') as string },
      ]);
      expect(other.asked).toEqual(['/robots.txt']);
    } finally {
      await other.close();
    }
  });

  it('by forbidding programs to fetch a page, which is heeded', async () => {
    ministry.pages.set('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /secret/' });
    ministry.pages.set('/secret/1', { body: ONE });
    ministry.pages.set('/news/1', { body: ONE });
    const results = await run([{ addresses: [`${ministry.origin}/secret/1`, `${ministry.origin}/news/1`] }]);
    expect(outcomes(results)).toEqual(['/secret/1 failed', '/news/1 new']);
    expect(ministry.asked).toEqual(['/robots.txt', '/news/1']);
  });

  it('by a feed that is none', async () => {
    ministry.pages.set('/feed', { body: 'no feed' });
    expect((await run([{ feed: `${ministry.origin}/feed` }]))[0]).toMatchObject({ outcome: 'failed' });
  });
});
