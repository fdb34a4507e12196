import type { StatementRecord } from '../archive/record.ts';
import { countryName } from '../archive/country-label.ts';
import { direction } from '../archive/language.ts';
import type { ScriptMessages } from '../i18n/en/script-messages.ts';
import type { PageMessages } from '../i18n/en/page-messages.ts';
import type { Addresses } from '../archive/address.ts';
import { dateWords } from '../i18n/date-words.ts';
import { languageLabel } from '../i18n/language-label.ts';
import { align } from './align.ts';
import { difference, wordDifference, type Difference } from './terms.ts';

/** The labels of topics and organizations, by slug. */
export type Labels = Readonly<Record<'topics' | 'organizations', Readonly<Record<string, string>>>>;

/** The page's own words, which it hands to its script. */
export type ComparisonWords = Pick<
  PageMessages,
  'compareFailed' | 'compareLoading' | 'compareTerms' | 'compareOnly' | 'compareWords' | 'compareNothing'
>;

/** The words and addresses of the tables. */
export interface ComparisonContext {
  messages: ScriptMessages;
  words: ComparisonWords;
  addresses: Addresses;
  labels: Labels;
}

/** Two statements as a table: a row for paragraphs that stand beside each other, each in its own language. */
export function comparisonTable(
  a: StatementRecord,
  b: StatementRecord,
  { messages, addresses }: ComparisonContext,
): HTMLElement {
  const table = make('table', { class: 'comparison' });
  const head = make('tr');
  for (const record of [a, b]) {
    const cell = make('th', { scope: 'col' });
    const link = make(
      'a',
      { href: addresses.statement(record.id), ...textAttributes(record.language) },
      record.title,
    );
    const facts = [dateWords(record.date, messages), languageLabel(record.language, messages)].join(' · ');
    cell.append(link, make('span', { class: 'muted small' }, facts));
    head.append(cell);
  }
  const body = make('tbody');
  const [left, right] = [a, b].map(({ text }) => text.map((block) => block.text)) as [string[], string[]];
  for (const pairing of align(left, right)) {
    const row = make('tr');
    row.append(cellOf(a, pairing.a, addresses), cellOf(b, pairing.b, addresses));
    body.append(row);
  }
  const top = make('thead');
  top.append(head);
  table.append(top, body);
  return table;
}

function cellOf(record: StatementRecord, places: readonly number[], addresses: Addresses): HTMLElement {
  const cell = make('td', textAttributes(record.language));
  for (const place of places) {
    const block = record.text[place];
    if (!block) continue;
    const words = make('p', block.kind === 'heading' ? { class: 'heading' } : {}, block.text);
    const number = record.text.slice(0, place + 1).filter(({ kind }) => kind !== 'heading').length;
    const mark = block.kind === 'heading' ? '#' : String(number);
    words.prepend(
      make('a', { class: 'place', href: `${addresses.statement(record.id)}#${block.anchor}` }, mark),
      ' ',
    );
    cell.append(words);
  }
  return cell;
}

/** The differences of two statements: topics, countries, organizations and, in one language, words. */
export function differenceTable(
  a: StatementRecord,
  b: StatementRecord,
  { messages, words, labels }: ComparisonContext,
): HTMLElement {
  const named = (values: string[], names: Readonly<Record<string, string>>) =>
    values.map((value) => names[value] ?? value);
  const countriesOf = ({ countries, mentions }: StatementRecord) =>
    [...countries, ...mentions].map((code) => countryName(code, messages.tag));
  const rows: [label: string, found: Difference, language: string | undefined][] = [
    [messages.topics, difference(named(a.topics, labels.topics), named(b.topics, labels.topics)), undefined],
    [messages.countries, difference(countriesOf(a), countriesOf(b)), undefined],
    [
      messages.organizations,
      difference(named(a.organizations, labels.organizations), named(b.organizations, labels.organizations)),
      undefined,
    ],
  ];
  const textsOf = ({ text }: StatementRecord) => text.map((block) => block.text);
  if (a.language === b.language)
    rows.push([words.compareWords, wordDifference(textsOf(a), textsOf(b)), a.language]);
  const table = make('table', { class: 'differences' });
  table.append(make('caption', {}, words.compareTerms));
  const head = make('tr');
  head.append(make('td'));
  for (const { title, language } of [a, b]) {
    const cell = make('th', { scope: 'col' }, `${words.compareOnly}: `);
    cell.append(make('span', textAttributes(language), title));
    head.append(cell);
  }
  const top = make('thead');
  top.append(head);
  const body = make('tbody');
  for (const [label, { onlyA, onlyB }, language] of rows) {
    const row = make('tr');
    row.append(make('th', { scope: 'row' }, label));
    for (const values of [onlyA, onlyB]) {
      const attributes = values.length > 0 && language ? textAttributes(language) : {};
      row.append(make('td', attributes, values.join(', ') || words.compareNothing));
    }
    body.append(row);
  }
  table.append(top, body);
  return table;
}

const textAttributes = (language: string) => ({ lang: language, dir: direction(language) });

/** An element with attributes and words; words are never read as markup. */
function make(name: string, attributes: Readonly<Record<string, string>> = {}, text = ''): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
