import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check } from '../../src/holdings/check.ts';
import { holdingsAt, type Holdings } from '../../src/holdings/paths.ts';
import { recordPublications } from '../../src/holdings/publications.ts';
import { readVocabularies } from '../../src/holdings/vocabularies.ts';
import { createEntryMaker } from '../../src/ingest/make-entry.ts';
import { plainEnvironment } from '../support/environment.ts';
import { Random } from '../support/random.ts';

/** What came of many faults: all are caught, or harmless by a rule that is written down; none may be missed. */
export interface FaultReport {
  tried: number;
  caught: number;
  harmless: number;
  missed: string[];
}

const SEED = 20_261_125;

/** How many texts one run that is killed takes in. */
const TEXTS = 300;

/** Within this time a run is killed, in milliseconds: from before its first entry to after its last. */
const LONGEST_LIFE = 4000;

/**
 * Kills ingest at random moments, each time with the archive that the last run left. An archive that is sound after each is
 * harmless; one with half an entry would be missed. At the end a whole run must take in all that is left.
 */
export async function killIngest(folder: string, times: number): Promise<FaultReport> {
  const random = new Random(SEED);
  const [input, content] = [join(folder, 'in'), join(folder, 'killed')];
  mkdirSync(input);
  for (let number = 0; number < TEXTS; number++)
    writeFileSync(
      join(input, `${number}.txt`),
      `Joint statement ${number} of Cuba and Chile\n\nCuba and Chile agreed on ${random.between(1, 1e9)} matters, the first of which is ${random.between(1, 1e9)}.`,
    );
  const holdings = holdingsAt(content);
  const report: FaultReport = { tried: 0, caught: 0, harmless: 0, missed: [] };
  const run = () =>
    spawn(process.execPath, ['src/commands/ingest.ts', input, '--json', '--content', content], {
      env: plainEnvironment(),
      stdio: 'ignore',
    });
  for (let time = 0; time < times; time++) {
    if (time % 10 === 0) rmSync(content, { recursive: true, force: true });
    // The lock of a killed run is respected for a while; a person would wait, or see that nothing runs.
    rmSync(join(content, '.lock'), { recursive: true, force: true });
    const child = run();
    const ended = once(child, 'exit');
    await setTimeout(random.between(100, LONGEST_LIFE));
    child.kill('SIGKILL');
    await ended;
    report.tried++;
    const { problems } = check(holdings);
    // A source without its entry is what the next run takes up; it is told, and nothing is lost.
    const serious = problems.filter(({ message }) => !message.startsWith('no entry holds this source'));
    if (serious[0]) report.missed.push(`kill ${time}: ${serious[0].file} ${serious[0].message}`);
    else if (problems.length > 0) report.caught++;
    else report.harmless++;
  }
  rmSync(join(content, '.lock'), { recursive: true, force: true });
  await once(run(), 'exit');
  const { problems, publications } = check(holdings);
  if (problems.length > 0 || publications.size !== TEXTS)
    report.missed.push(`after all: ${publications.size} of ${TEXTS} entries, ${problems.length} problem(s)`);
  return report;
}

/** An edit of an archive's files that somebody could make by mistake or by malice. */
interface Edit {
  name: string;
  /** Changes an entry's text; gives the same text where it has no place for the edit. */
  change: (text: string, random: Random) => string;
  /** The rule by which the edit may pass. */
  harmless?: string;
}

const bodyOf = (text: string): number => text.indexOf('\n---\n', 4) + 5;

/** Changes the body at a random place that a pattern finds. */
const atMatch =
  (pattern: RegExp, replace: (found: string, random: Random) => string) =>
  (text: string, random: Random): string => {
    const start = bodyOf(text);
    const matches = [...text.slice(start).matchAll(pattern)];
    if (matches.length === 0) return text;
    const { 0: found, index } = random.pick(matches);
    return text.slice(0, start + index) + replace(found, random) + text.slice(start + index + found.length);
  };

/** Changes a line of the front matter. */
const inFacts =
  (pattern: RegExp, replacement: string) =>
  (text: string): string =>
    text.replace(pattern, replacement);

const WORD = /\p{L}{3,}/gu;

const EDITS: readonly Edit[] = [
  { name: 'a word dropped', change: atMatch(WORD, () => '') },
  { name: 'a word doubled', change: atMatch(WORD, (word) => `${word} ${word}`) },
  {
    name: 'a letter changed',
    change: atMatch(WORD, (word) => `${word.slice(0, -1)}${word.endsWith('x') ? 'y' : 'x'}`),
  },
  { name: 'a letter in capitals', change: atMatch(/\p{Ll}/gu, (letter) => letter.toUpperCase()) },
  { name: 'a space in a word', change: atMatch(/\p{L}\p{L}/gu, ([a = '', b = '']) => `${a} ${b}`) },
  { name: 'a zero-width space', change: atMatch(/\p{L}\p{L}/gu, ([a = '', b = '']) => `${a}\u200b${b}`) },
  { name: 'a space taken out', change: atMatch(/\p{L} \p{L}/gu, (found) => found.replace(' ', '')) },
  { name: 'a link', change: atMatch(WORD, (word) => `[${word}](https://example.org/)`) },
  { name: 'emphasis', change: atMatch(WORD, (word) => `**${word}**`) },
  { name: 'HTML', change: atMatch(WORD, (word) => `<b>${word}</b>`) },
  { name: 'a picture', change: atMatch(WORD, (word) => `![${word}](x.png)`) },
  { name: 'a paragraph dropped', change: atMatch(/[^\n]+\n\n/gu, () => '') },
  { name: 'a paragraph doubled', change: atMatch(/[^\n]+\n\n/gu, (found) => found + found) },
  { name: 'words added', change: (text) => `${text}\nAnd so it was.\n` },
  { name: 'a paragraph parted', change: atMatch(/\p{L} \p{L}/gu, (found) => found.replace(' ', '\n\n')) },
  {
    name: 'two paragraphs joined',
    change: atMatch(/[^\n#>-][^\n]*\n\n(?=\p{L})/gu, (found) => `${found.trimEnd()} `),
  },
  {
    name: 'a line broken between words',
    change: atMatch(/\p{L} \p{L}/gu, (found) => found.replace(' ', '\n')),
    harmless: 'where a line ends is aside',
  },
  {
    name: 'white space at the end',
    change: (text) => `${text}\n\n`,
    harmless: 'how much white space there is is aside',
  },
  {
    name: 'the title changed', // A title that the archive supplied is the archive's own to change.
    change: (text) =>
      text.includes('titleSupplied: true') ? text : text.replace(/^title: (?:"?)/mu, '$&Another '),
  },
  { name: 'a digest changed', change: inFacts(/sha256: [0-9a-f]/u, 'sha256: g') },
  {
    name: 'another digest',
    change: (text) =>
      text.replace(/sha256: (.)/u, (_, digit: string) => `sha256: ${digit === '0' ? '1' : '0'}`),
  },
  { name: 'a source that is not there', change: inFacts(/^( {2}file: )/mu, '$1x-') },
  { name: 'a field that is none', change: inFacts(/^language:/mu, 'colour: red\nlanguage:') },
  { name: 'a language that is none', change: inFacts(/^language: .*/mu, 'language: xq') },
  { name: 'a type that is none', change: inFacts(/^type: .*/mu, 'type: no-such-type') },
  { name: 'a country that is none', change: inFacts(/^countries: .*/mu, 'countries: [XX]') },
  { name: 'a topic that is none', change: inFacts(/^topics: .*/mu, 'topics: [no-such-topic]') },
  { name: 'a day that is none', change: inFacts(/^date: .*/mu, 'date: "2020-02-30"') },
  { name: 'a day to come', change: inFacts(/^date: .*/mu, 'date: "2999-01-01"') },
  { name: 'the front matter gone', change: (text) => text.slice(bodyOf(text)) },
  { name: 'a fence gone', change: (text) => text.replace('\n---\n', '\n') },
  { name: 'half of the file', change: (text) => text.slice(0, text.length >> 1) },
  { name: 'nothing left', change: () => '' },
];

/** Makes wrong edits in random entries, one at a time, and asks check what it finds. */
export function editWrongly(content: string, times: number): FaultReport {
  const random = new Random(SEED);
  const holdings: Holdings = holdingsAt(content);
  recordPublications(holdings.published, check(holdings).publications);
  const names = readdirSync(holdings.statements);
  const report: FaultReport = { tried: 0, caught: 0, harmless: 0, missed: [] };
  for (let turn = 0; report.tried < times; turn++) {
    const edit = EDITS[turn % EDITS.length];
    const path = join(holdings.statements, random.pick(names));
    const sound = readFileSync(path, 'utf8');
    const changed = edit?.change(sound, random) ?? sound;
    // An entry may have no place for an edit.
    if (!edit || changed === sound) continue;
    report.tried++;
    writeFileSync(path, changed);
    const { problems, unrecorded } = check(holdings);
    if (problems.length + unrecorded.length > 0) report.caught++;
    else if (edit.harmless) report.harmless++;
    else report.missed.push(`${edit.name}: ${path}`);
    writeFileSync(path, sound);
  }
  return report;
}

/** Pieces of which texts are made that tempt a reader of texts. */
const PIECES = [
  'Joint statement of Cuba and Chile',
  'Tuyên bố chung',
  '中国和越南',
  'بيان مشترك',
  '5 May 2020',
  '\n',
  '\n\n',
  ' ',
  '# ',
  '> ',
  '- ',
  '1. ',
  '**',
  '[',
  '](',
  '<p>',
  '</p>',
  '<!--',
  '&amp;',
  '\\',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\ud83d\ude00',
  '---\n',
  '{"a":',
  'https://example.org/',
  '```',
];

/**
 * Gives ingest texts put together at random, as plain text, Markdown and HTML, until the time is over. A text that it
 * refuses with a reason is caught, one that it takes is harmless; a fault of its own is missed.
 */
export function fuzzSources(seconds: number): FaultReport {
  const random = new Random(SEED);
  const make = createEntryMaker(readVocabularies('content/vocabularies'));
  const report: FaultReport = { tried: 0, caught: 0, harmless: 0, missed: [] };
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const text = Array.from({ length: random.between(1, 40) }, () => random.pick(PIECES)).join('');
    const file = random.pick(['a.txt', 'a.md', 'a.html']);
    report.tried++;
    try {
      const { reason } = make({
        bytes: new Uint8Array(Buffer.from(text)),
        file,
        sha256: '0'.repeat(64),
        given: {},
      });
      if (reason === undefined) report.harmless++;
      else if (reason.includes('bug in Chancery'))
        report.missed.push(`${file} ${JSON.stringify(text)}: ${reason}`);
      else report.caught++;
    } catch (error) {
      report.missed.push(`${file} ${JSON.stringify(text)}: ${String(error)}`);
    }
  }
  return report;
}

/** All kinds of faults, as `npm run bench -- faults` prints them. */
export async function benchFaults(
  folder: string,
  { kills, edits, seconds }: { kills: number; edits: number; seconds: number },
): Promise<Record<string, FaultReport>> {
  const content = join(folder, 'edited');
  cpSync('content', content, { recursive: true });
  return {
    'wrong edits': editWrongly(content, edits),
    'fuzzed sources': fuzzSources(seconds),
    'kills of ingest': await killIngest(folder, kills),
  };
}
