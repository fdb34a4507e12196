import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/holdings/check.ts';
import { holdingsAt, type Holdings } from '../../../src/holdings/paths.ts';
import { recordPublications } from '../../../src/holdings/publications.ts';
import { Random } from '../../support/random.ts';
import { emptyReport, SEED, type FaultReport } from './report.ts';

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
  const report = emptyReport();
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
