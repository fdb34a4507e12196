import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import Papa from 'papaparse';
import { describe, expect, inject, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { RIGHTS } from '../support/fixture-archive.ts';
import { holdingsAt } from '../../src/holdings/paths.ts';
import { readEntries } from '../../src/holdings/read.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';

const site = inject('fixture');
const root = `${site.site}${site.base}`;
const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
const json = <Data>(path: string) => JSON.parse(read(path)) as Data;
const holdings = holdingsAt(site.content);
const entries = readEntries(holdings, readVocabularies(holdings.vocabularies));
const ids = entries.map(({ statement }) => statement.id).sort();

interface Facts {
  id: string;
  url: string;
  title: string;
  countries: string[];
  date?: string;
}

describe('the archive’s data', () => {
  const statements = json<Facts[]>('data/statements.json');

  it('has the facts of every statement, newest first', () => {
    expect(statements.map(({ id }) => id).sort()).toEqual(ids);
    const dates = statements.flatMap(({ date }) => (date ? [date.slice(0, 4)] : []));
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('is valid by its own JSON Schema, record by record, and so is each statement’s own file', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const isRecord = ajv.compile(json('data/statement.schema.json'));
    const isFacts = ajv.compile(json('data/facts.schema.json'));
    const lines = read('data/statements.jsonl').trim().split('\n');
    expect(lines).toHaveLength(ids.length);
    const faults: unknown[] = [];
    for (const line of lines) if (!isRecord(JSON.parse(line))) faults.push(isRecord.errors);
    for (const id of ids) if (!isRecord(json(`statements/${id}.json`))) faults.push(isRecord.errors);
    for (const facts of statements) if (!isFacts(facts)) faults.push(isFacts.errors);
    expect(faults).toEqual([]);
    expect(isRecord({ ...(JSON.parse(lines[0] ?? '') as object), colour: 'red' })).toBe(false);
  });

  it('tells the rights that a text itself gives, in every form that has a place for them', () => {
    const [facts] = json<(Facts & { rights?: string })[]>('data/statements.json').filter(
      ({ rights }) => rights,
    );
    expect(facts?.rights).toBe(RIGHTS);
    expect(read('data/oai.xml').split(`<dc:rights>${RIGHTS}</dc:rights>`)).toHaveLength(2);
    const page = parseHtml(read(`statements/${facts?.id}/index.html`));
    expect(page.querySelector('.source')?.text).toContain(RIGHTS);
    const linked = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.text ?? '') as object;
    expect(linked).toHaveProperty('copyrightNotice', RIGHTS);
  });

  it('comes back from its table as it went in', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(read('data/statements.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ id, title, countries, date }) => ({ id, title, countries, date }))).toEqual(
      statements.map(({ id, title, countries, date = '' }) => ({
        id,
        title,
        countries: countries.join(';'),
        date,
      })),
    );
    expect(read('data/statements.csv').split('\r\n').length).toBeGreaterThan(ids.length);
  });

  it('has a citation of each statement in each form', () => {
    expect(read('data/statements.bib').match(/^@misc\{/gm)).toHaveLength(ids.length);
    expect(read('data/statements.ris').match(/^ER {2}- /gm)).toHaveLength(ids.length);
    expect(json<unknown[]>('data/statements.csl.json')).toHaveLength(ids.length);
  });

  it('is packed with all entries and sources, byte for byte, as a bag of BagIt', () => {
    const packed = unzipSync(readFileSync(join(site.folder, 'data/chancery.zip')));
    for (const { statement, text } of entries) {
      expect(Buffer.from(packed[`data/statements/${statement.id}.md`] ?? []).toString()).toBe(text);
      const { file } = statement.data.source;
      expect(
        Buffer.from(packed[`data/sources/${file}`] ?? []).equals(readFileSync(join(holdings.sources, file))),
      ).toBe(true);
    }
    const payload = Object.keys(packed).filter((path) => path.startsWith('data/'));
    expect(payload).toHaveLength(2 * ids.length);
    const sha256 = (path: string) =>
      createHash('sha256')
        .update(packed[path] ?? '')
        .digest('hex');
    const linesOf = (path: string) =>
      Buffer.from(packed[path] ?? [])
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split('  '));
    const manifest = linesOf('manifest-sha256.txt');
    expect(manifest.map(([, path]) => path).sort()).toEqual(payload.sort());
    for (const [digest, path = ''] of [...manifest, ...linesOf('tagmanifest-sha256.txt')])
      expect(sha256(path)).toBe(digest);
    expect(Buffer.from(packed['bagit.txt'] ?? []).toString()).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
  });

  it('is described by a data package that says of every column what it holds', () => {
    interface Resource {
      path: string;
      bytes: number;
      hash: string;
      schema?: { fields: { name: string; type: string; description: string }[]; primaryKey: string };
    }
    const { resources, name } = json<{ name: string; resources: Resource[] }>('data/datapackage.json');
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(site.folder, 'data', path));
      expect(bytes, path).toBe(content.length);
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    const table = resources.find(({ path }) => path === 'statements.csv')?.schema;
    expect(table?.fields.map((field) => field.name)).toEqual(
      read('data/statements.csv').split('\r\n')[0]?.split(','),
    );
    for (const field of table?.fields ?? []) expect(field.description.length, field.name).toBeGreaterThan(10);
    expect(table?.fields.map((field) => field.name)).toContain(table?.primaryKey);
  });

  it('has a checksum of each file', () => {
    const sums = read('data/SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    const files = readdirSync(join(site.folder, 'data')).filter(
      (file) => !['SHA256SUMS', 'index.html'].includes(file),
    );
    expect(sums.map(([, file]) => file).sort()).toEqual(files.sort());
    for (const [sum, file = ''] of sums)
      expect(
        createHash('sha256')
          .update(readFileSync(join(site.folder, 'data', file)))
          .digest('hex'),
        file,
      ).toBe(sum);
  });

  it('is a valid OAI static repository, hostile texts and all', async () => {
    const schema = (name: string) => ({
      fileName: name,
      contents: readFileSync(`tests/fixtures/oai/${name}`, 'utf8'),
    });
    const result = await validateXML({
      xml: [{ fileName: 'oai.xml', contents: read('data/oai.xml') }],
      schema: [schema('static-repository.xsd')],
      preload: ['oai.xsd', 'oai_dc.xsd', 'dc.xsd', 'xml.xsd'].map(schema),
    });
    expect(result.errors).toEqual([]);
    expect(read('data/oai.xml').match(/<oai:record>/g)).toHaveLength(ids.length);
    const broken = await validateXML({
      xml: [
        {
          fileName: 'oai.xml',
          contents: read('data/oai.xml').replace('<oai:protocolVersion>2.0', '<oai:protocolVersion>3.0'),
        },
      ],
      schema: [schema('static-repository.xsd')],
      preload: ['oai.xsd', 'oai_dc.xsd', 'dc.xsd', 'xml.xsd'].map(schema),
    });
    expect(broken.valid).toBe(false);
  });

  it('names every file on its page, and every field of a statement', () => {
    const page = parseHtml(read('data/index.html')).text;
    for (const file of readdirSync(join(site.folder, 'data')).filter((name) => name !== 'index.html'))
      expect(page).toContain(file);
    for (const field of ['formerAnchors', 'source.sha256', 'revisions.note']) expect(page).toContain(field);
  });
});

describe('a list as data', () => {
  it('has the statements of the list, each with the address of its own data', () => {
    const list = json<{ count: number; statements: Facts[]; url: string }>('countries/cu.json');
    const expected = entries.filter(({ statement }) => statement.data.countries.includes('CU'));
    expect(list.count).toBe(expected.length);
    expect(list.statements.map(({ id }) => id).sort()).toEqual(
      expected.map(({ statement }) => statement.id).sort(),
    );
    expect(list.url).toBe(`${root}countries/cu/`);
    expect(json<object>('topics/terrorism.json')).toHaveProperty('statements');
  });
});

describe('a feed', () => {
  const files = readdirSync(site.folder, { recursive: true }).map(String);
  const feeds = files.filter((file) => file.endsWith('feed.xml'));

  it('stands under every list, and every list’s page names it', () => {
    expect(feeds).toContain('statements/feed.xml');
    expect(feeds.length).toBeGreaterThan(100);
    for (const file of feeds) {
      const page = parseHtml(read(file.replace('feed.xml', 'index.html')));
      const named = page.querySelectorAll('link[rel=alternate]').map((link) => link.getAttribute('href'));
      expect(named, file).toEqual(
        ['feed.xml', 'feed.json'].map((name) => `${site.base}${file.replace('feed.xml', name)}`),
      );
    }
  });

  it('is read by another parser, with ids that are the statements’ addresses, each once', () => {
    const addresses = new Set(ids.map((id) => `${root}statements/${id}/`));
    for (const file of feeds) {
      const feed = parseFeed(read(file));
      const found = feed.items.map(({ id }) => id ?? '');
      expect(new Set(found).size, file).toBe(found.length);
      expect(found.length, file).toBeLessThanOrEqual(30);
      for (const id of found) expect(addresses.has(id), `${file}: ${id}`).toBe(true);
      for (const { title, url, updated } of feed.items) {
        expect(title, file).toBeTruthy();
        expect(url, file).toBeTruthy();
        expect(updated?.getTime(), file).not.toBeNaN();
      }
    }
  });

  it('says the same as JSON', () => {
    for (const file of feeds) {
      const atom = parseFeed(read(file));
      const feed = json<{ version: string; feed_url: string; items: { id: string; title: string }[] }>(
        file.replace('feed.xml', 'feed.json'),
      );
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
      expect(feed.feed_url).toBe(root + file.replace('feed.xml', 'feed.json'));
      expect(feed.items.map(({ id }) => id)).toEqual(atom.items.map(({ id }) => id));
      expect(feed.items.map(({ title }) => title)).toEqual(atom.items.map(({ title }) => title));
    }
  });

  it('tells each statement’s language, parties and days', () => {
    const xml = read('countries/cu/feed.xml');
    expect(xml).toMatch(/hreflang="(?:vi|en|es|fr|ru|zh|ar|id)"/);
    expect(xml).toMatch(/<published>\d{4}-\d{2}-\d{2}T00:00:00\.000Z<\/published>/);
    expect(xml).toContain('<category term="Cuba"');
  });

  it('is named with all others in one list of subscriptions', () => {
    expect(read('feeds.opml').match(/xmlUrl=/g)).toHaveLength(feeds.length);
  });
});

describe('a picture', () => {
  const page = (path: string) => parseHtml(read(`${path}/index.html`));
  /** The numbers of a table's rows, by the key of each. */
  const rows = (path: string, table: string) =>
    page(path)
      .querySelectorAll(`${table} tr[data-key]`)
      .map((row) => `${row.querySelector('th')?.text.trim()}: ${row.querySelector('td span')?.text}`);
  const titles = (path: string, shape: string) =>
    page(path)
      .querySelectorAll(`svg a:has(${shape}) title`)
      .map((title) => title.text.replace(/ statements?(?:, of them \d+ not confirmed)?$/, ''));

  it('of the world has the numbers of its table, and a link for each country', () => {
    const drawn = page('map')
      .querySelectorAll('svg a title')
      .map((title) => title.text.replace(/ statements?(?:, of them \d+ not confirmed)?$/, ''));
    expect(drawn.sort()).toEqual(rows('map', 'table').sort());
    expect(page('map').querySelector('svg')?.getAttribute('aria-label')).toContain('The table below');
  });

  it('of who speaks with whom has the numbers of its table', () => {
    expect(titles('network', 'line').sort()).toEqual(rows('network', 'table').sort());
    const matrix = page('network').querySelectorAll('.matrix tbody tr');
    expect(matrix.length).toBeGreaterThan(10);
  });

  it('of the years has the numbers of its table', () => {
    const figure = page('timeline').querySelector('figure:not(.small)');
    const drawn = figure
      ?.querySelectorAll('svg title')
      .map((title) => title.text.replace(/ statements?(?:, of them \d+ not confirmed)?$/, ''));
    const told = figure
      ?.querySelectorAll('tbody tr')
      .map((row) => `${row.querySelector('th')?.text}: ${row.querySelector('td span')?.text}`)
      .filter((row) => !row.endsWith(': 0'));
    expect(drawn).toEqual(told);
    const total = entries.filter(({ statement }) => statement.data.date).length;
    expect(told?.reduce((sum, row) => sum + Number(row.split(': ')[1]), 0)).toBe(total);
  });
});

describe('a list’s pages', () => {
  it('can be read from their other end', () => {
    const title = (path: string, place: 'first' | 'last') => {
      const all = parseHtml(read(path)).querySelectorAll('.statements .title');
      return all.at(place === 'first' ? 0 : -1)?.text;
    };
    const longest =
      readdirSync(join(site.folder, 'types')).find((name) =>
        existsSync(join(site.folder, `types/${name}/oldest`)),
      ) ?? '';
    const pages = readdirSync(join(site.folder, `types/${longest}/page`)).length + 1;
    expect(title(`types/${longest}/oldest/index.html`, 'first')).toBe(
      title(`types/${longest}/page/${pages}/index.html`, 'last'),
    );
  });

  it('are named by count as well as by name', () => {
    const counts = parseHtml(read('countries/by-count/index.html'))
      .querySelectorAll('tbody tr')
      .map((row) => Number(row.querySelector('td span')?.text ?? row.querySelector('td')?.text));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});
