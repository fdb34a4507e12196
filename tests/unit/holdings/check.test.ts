import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { check } from '../../../src/holdings/check.ts';
import { editFrontMatter } from '../../../src/holdings/entry-file.ts';
import { holdingsAt, type Holdings } from '../../../src/holdings/paths.ts';
import { formatProblem } from '../../../src/holdings/problem.ts';
import { recordPublications } from '../../../src/holdings/publications.ts';
import { ingest } from '../../../src/ingest/ingest.ts';

let root: string;
let holdings: Holdings;
let entry: string;

/** An archive of one statement, taken in as an editor would. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'chancery-check-'));
  holdings = holdingsAt(join(root, 'content'));
  const raw = join(root, 'raw.txt');
  writeFileSync(
    raw,
    'Joint statement of Cuba and Chile\n\nOn 5 May 2020 Cuba and Chile agreed to cooperate.\n',
  );
  for await (const result of ingest([{ file: raw }], { holdings, given: {}, dryRun: false, near: 'keep' }))
    expect(result.status).toBe('new');
  entry = join(holdings.statements, readdirSync(holdings.statements)[0]!);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const edit = (change: (text: string) => string) => writeFileSync(entry, change(readFileSync(entry, 'utf8')));
const problems = () => {
  const { problems, unrecorded } = check(holdings);
  return [...problems, ...unrecorded].map(formatProblem);
};
const publish = () => recordPublications(holdings.published, check(holdings).publications);

describe('check', () => {
  it('finds nothing wrong with what ingest wrote', () => {
    expect(problems()).toEqual([]);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'an unknown field',
      (text) => text.replace('language:', 'colour: red\nlanguage:'),
      /:\d+ colour: is not a field/,
    ],
    [
      'a date that is none',
      (text) => text.replace('"2020-05-05"', '"2020-02-30"'),
      /:3 date: is not an EDTF level 1 date/,
    ],
    [
      'a country that is none',
      (text) => text.replace('[CU, CL]', '[CU, XX]'),
      /:\d+ countries\.1: "XX" is not a country code/,
    ],
    [
      'a country named twice over',
      (text) => text.replace('[CU, CL]', '[CU, CL]\nmentions: [CU]'),
      /mentions\.0: "CU" is among the countries too/,
    ],
    [
      'an unknown topic',
      (text) => text.replace('countries:', 'topics: [gardening]\ncountries:'),
      /topics\.0: "gardening" is not in vocabularies\/topics\.yaml/,
    ],
    [
      'an unknown type',
      (text) => text.replace('type: joint-statement', 'type: poem'),
      /type: "poem" is not in/,
    ],
    [
      'a type by the name of a property',
      (text) => text.replace('type: joint-statement', 'type: constructor'),
      /type: "constructor" is not in/,
    ],
    [
      'an encoding that is none',
      (text) => text.replace('file: raw.txt', 'file: raw.txt\n  encoding: foo'),
      /source\.encoding: is not an encoding/,
    ],
    ['broken YAML', (text) => text.replace('title:', 'title: "'), /front matter: cannot be read/],
    ['code in the front matter', (text) => text.replace('---\n', '---js\n'), /front matter: cannot be read/],
    [
      'a lost word',
      (text) => text.replace('agreed to cooperate', 'agreed'),
      /body: title, body and omitted do not give the source back/,
    ],
    [
      'an altered title',
      (text) => text.replace('title: Joint', 'title: The joint'),
      /body: title, body and omitted/,
    ],
    [
      'another checksum',
      (text) => text.replace(/sha256: \w{64}/, `sha256: ${'a'.repeat(64)}`),
      /source\.sha256: is not the SHA-256 of/,
    ],
    [
      'a missing source',
      (text) => text.replace('file: raw.txt', 'file: gone.txt'),
      /source\.file: \S*sources\/\S+ is missing/,
    ],
    [
      'an event of one',
      (text) => text.replace('source:', 'event: talks\nsource:'),
      /event: no other statement has the event "talks"/,
    ],
    [
      'a translation of nothing',
      (text) => text.replace('source:', 'translationOf: 1999-01-01-x\nsource:'),
      /translationOf: "1999-01-01-x" is not the id of another/,
    ],
    [
      'an alias that is its own id',
      (text) => text.replace('review:', 'aliases: [2020-05-05-joint-statement-of-cuba-and-chile]\nreview:'),
      /aliases\.0: .* is already used/,
    ],
    [
      'publication before the statement',
      (text) => text.replace('language:', 'published: "2020-05-01"\nlanguage:'),
      /published: 2020-05-01 is before/,
    ],
  ])('says where there is %s, and what to do', (_, change, expected) => {
    const before = readFileSync(entry, 'utf8');
    edit(change);
    expect(readFileSync(entry, 'utf8')).not.toBe(before);
    expect(problems().join('\n')).toMatch(expected);
  });

  it.each([
    [{ type: ['speech'] }, 'type: must be text; correct it'],
    [{ language: undefined }, 'language: is missing; add it'],
    [{ wording: 'partly' }, 'wording: is none of full, part, report; choose one of these'],
    [{ countries: 'CU' }, 'countries: must be a list, as in [a, b]; correct it'],
  ])('says in plain words what a field must be: %j', (change, expected) => {
    writeFileSync(entry, editFrontMatter(readFileSync(entry, 'utf8'), change));
    expect(problems().join('\n')).toContain(expected);
  });

  it('finds no fault with a reference to an entry that cannot be read', () => {
    const other = join(holdings.statements, '1999-01-01-x.md');
    writeFileSync(other, 'no entry');
    edit((text) => text.replace('source:', 'translationOf: 1999-01-01-x\nsource:'));
    expect(problems().join('\n')).not.toContain('translationOf');
  });

  it('says that the archive’s picture is not there', () => {
    writeFileSync(join(holdings.root, 'archive.yaml'), 'name: A\npicture: seal.png\n');
    expect(() => check(holdings)).toThrow(/archive\.yaml:2 picture: seal\.png does not exist/);
  });

  test.each([
    ['a space in a word', (text: string) => text.replace('cooperate', 'co operate')],
    ['a zero-width character', (text: string) => text.replace('cooperate', 'co\u200boperate')],
    ['two words made one', (text: string) => text.replace('agreed to', 'agreedto')],
  ])('says where a body has %s that the source has not', (_, change) => {
    edit(change);
    expect(problems().join('\n')).toMatch(/body: title, body and omitted do not give the source back/);
  });

  test.each([
    ['a link', '[agreed](https://example.org/)'],
    ['a link', '<https://example.org/>agreed'],
    ['emphasis', '*agreed*'],
    ['emphasis', '**agreed**'],
    ['a picture', '![agreed](x.png)'],
    ['HTML', '<b>agreed</b>'],
    ['code', '`agreed`'],
  ])('says where a body has %s, which the source has not: %s', (name, words) => {
    edit((text) => text.replace('agreed', words));
    expect(problems().join('\n')).toMatch(`body: has ${name} at`);
  });

  it('says when a published id vanished, until the entry in its place names it as an alias', () => {
    publish();
    renameSync(entry, (entry = join(holdings.statements, '2020-05-05-renamed.md')));
    expect(problems().join('\n')).toMatch(
      /2020\.jsonl:1 published: "2020-05-05-joint-statement-of-cuba-and-chile" leads nowhere/,
    );
    edit((text) =>
      text.replace('review:', 'aliases: [2020-05-05-joint-statement-of-cuba-and-chile]\nreview:'),
    );
    expect(problems()).toEqual([]);
  });

  it('lets an id change that was not published', () => {
    renameSync(entry, (entry = join(holdings.statements, '2020-05-05-renamed.md')));
    expect(problems()).toEqual([]);
  });

  it('says when two entries hold one source, and when a source has no entry', () => {
    writeFileSync(join(holdings.statements, '2020-05-05-copy.md'), readFileSync(entry));
    writeFileSync(join(holdings.sources, 'stray.txt'), 'stray');
    expect(problems().join('\n')).toMatch(/source\.sha256: the same source is held by/);
    expect(problems().join('\n')).toMatch(/stray\.txt:1 source: no entry holds this source/);
  });

  it('says when a published paragraph’s anchor is gone, until the entry says where it leads now', () => {
    publish();
    edit((text) => text.replace('agreed to cooperate', '\n\nagreed to cooperate'));
    const lost = /formerAnchors: no paragraph has the anchor "([^"]+)" any more.*such as "([^"]+)"/;
    const [, former, present] = lost.exec(problems().join('\n')) ?? [];
    expect(former).toMatch(/^on-5-may-2020-cuba-and-chile/);
    edit((text) => text.replace('source:', `formerAnchors: { ${former}: ${present} }\nsource:`));
    expect(problems().join('\n')).toMatch(
      /body: the statement is published, and its anchor "agreed-to-\S+" is not in the ledger/,
    );
    publish();
    expect(problems()).toEqual([]);
    edit((text) => text.replace(`: ${present} }`, ': no-such-anchor }'));
    expect(problems().join('\n')).toMatch(/formerAnchors\.\S+: no paragraph has the anchor "no-such-anchor"/);
  });

  it('lets the paragraphs of what is not published be parted and joined', () => {
    edit((text) => text.replace('agreed to cooperate', '\n\nagreed to cooperate'));
    expect(problems()).toEqual([]);
  });

  it('says when a published text is held no more, though its id leads somewhere', () => {
    publish();
    const id = basename(entry, '.md');
    recordPublications(holdings.published, new Map([[id, { sources: ['0123456789abcdef'], anchors: [] }]]));
    expect(problems().join('\n')).toMatch(
      /2020\.jsonl:1 published: the text that was published under ".*begins with 0123456789abcdef\) is held by no entry/,
    );
  });

  it('says when what stands in a withdrawn statement’s place is not there', () => {
    edit((text) =>
      text.replace('source:', 'notice: { status: withdrawn, replacedBy: 1999-01-01-x }\nsource:'),
    );
    expect(problems().join('\n')).toMatch(/notice\.replacedBy: "1999-01-01-x" is not the id of another/);
  });

  test.each([
    ['[un, CU/government]', undefined],
    ['[un, no-such-organization]', /issuers\.1: "no-such-organization" is neither a country code nor in/],
    ['[CU/no-such-office]', /issuers\.0: "no-such-office" is not in vocabularies\/offices/],
    ['[XX]', /issuers\.0: "XX" is neither/],
    ['[CU/a/b]', /issuers\.0: names no issuer; use a country code/],
  ])('knows issuers by country, organization and office: %s', (issuers, expected) => {
    edit((text) => text.replace(/issuers: .*\n/, '').replace('source:', `issuers: ${issuers}\nsource:`));
    if (expected) expect(problems().join('\n')).toMatch(expected);
    else expect(problems()).toEqual([]);
  });

  test.each([
    ['added: "2019-01-02"', /date: is after 2019-01-02, the day on which the archive took/],
    ['added: "2021-01-02"\npublished: "2022-03-04"', /added: is before 2022-03-04, the day on which/],
    ['added: soon', /added: is not a day/],
    ['wording: whole', /wording: /],
  ])('refuses what cannot be: %s', (lines, expected) => {
    edit((text) => text.replace(/wording: .*\n/, '').replace('source:', `${lines}\nsource:`));
    expect(problems().join('\n')).toMatch(expected);
  });

  it('refuses a byline on words that are said to be the issuer’s own, where no issuer is named', () => {
    edit((text) =>
      text
        .replace(/issuers: .*\n/, '')
        .replace(/wording: .*\n/, '')
        .replace('source:\n', 'wording: full\nsource:\n  byline: A. Reporter\n'),
    );
    expect(problems().join('\n')).toMatch(/wording: says that the text is its issuer’s own words, but/);
  });

  it('refuses a file whose name is no id', () => {
    writeFileSync(join(holdings.statements, 'Tuyên bố.md'), readFileSync(entry));
    expect(problems().join('\n')).toMatch(/id: "Tuyên bố" is not an id/);
  });
});
