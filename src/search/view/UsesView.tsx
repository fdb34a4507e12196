import { useEffect, useState } from 'preact/hooks';
import { countryName } from '../../archive/country-label.ts';
import { direction } from '../../archive/language.ts';
import type { Addresses } from '../../archive/address.ts';
import { listed } from '../../i18n/listed.ts';
import { dateWords } from '../../i18n/date-words.ts';
import type { Messages } from '../../i18n/index.ts';
import { permanentAddress } from '../../page-scripts/permanent-address.ts';
import { textDirective } from '../../page-scripts/text-fragment.ts';
import type { Row } from '../row-files.ts';
import type { SearchState } from '../state.ts';
import type { Outcome, SearchStore } from '../store.ts';
import { phraseOf, type Use, type UsesOverTime } from '../uses.ts';
import './uses.css';
import { CompareForm, YearTable } from './UsesByYear.tsx';

interface Props {
  messages: Messages;
  locale: string;
  addresses: Addresses;
  store: SearchStore;
  outcome: Outcome;
  change: (next: Partial<SearchState>) => void;
}

/** A use with the statement that it stands in. */
interface Line extends Use {
  row: Row;
}

/** Of so many statements the lines are shown at first, and as many more each time that more are asked for. */
const STATEMENTS = 50;

const ORDERS = ['date', 'before', 'after', 'country'] as const;
type Order = (typeof ORDERS)[number];

/** The uses of a phrase in the results: how often by year, the first and the last, and each in its line. */
export function UsesView({ messages, locale, addresses, store, outcome, change }: Props) {
  const { state, rows } = outcome;
  const phrase = phraseOf(state.q);
  const [over, setOver] = useState<Map<string, UsesOverTime>>(new Map());
  const [lines, setLines] = useState<Line[]>([]);
  const [ends, setEnds] = useState<{ first?: Row; last?: Row }>({});
  const [shown, setShown] = useState(STATEMENTS);
  const [order, setOrder] = useState<Order>('date');
  const phrases = [phrase, ...state.compare];
  useEffect(() => {
    let stale = false;
    void (async () => {
      const found = await store.usesOf(phrases, rows);
      if (stale) return;
      setOver(new Map(found.map(({ phrase, over }) => [phrase, over])));
      const [own] = found;
      const using = own ? rows.filter((row) => own.counts.has(row)) : [];
      const loaded = await store.linesOf(using.slice(0, shown), phrase);
      const [first, last] = await Promise.all(
        [own?.over.first, own?.over.last].map((row) => (row === undefined ? undefined : store.rowOf(row))),
      );
      if (stale) return;
      setLines(loaded);
      setEnds({ ...(first && { first }), ...(last && { last }) });
    })().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [phrases.join('\n'), rows, shown]);
  const own = over.get(phrase);
  if (phrase === '') return <p class="muted">{messages.usesNeedWords}</p>;
  if (!own) return <p class="muted">{messages.searchLoading}</p>;
  const sorted = sortLines(lines, order, locale);
  const linkOf = ({ row, anchor, phrase, before, after }: Line) =>
    `${addresses.statement(row.id)}#${anchor}:~:${textDirective(phrase, { before, behind: after })}`;
  const end = (row: Row | undefined) =>
    row && (
      <a href={addresses.statement(row.id)}>
        {dateWords(row.date, messages)}
        {row.countries.length > 0 &&
          `, ${listed(
            row.countries.map((code) => countryName(code, locale)),
            locale,
          )}`}
      </a>
    );
  return (
    <div class="uses">
      <p>{messages.usesFound(phrase, own.uses, own.texts)}</p>
      {ends.first && (
        <p class="small">
          {messages.firstUse} {end(ends.first)}. {messages.lastUse} {end(ends.last)}.
        </p>
      )}
      {own.undated + own.unconfirmed > 0 && (
        <p class="small muted">{messages.usesUndated(own.undated, own.unconfirmed)}</p>
      )}
      <YearTable messages={messages} phrases={phrases} over={over} />
      <CompareForm messages={messages} state={state} change={change} />
      {own.countries.size > 0 && (
        <details class="small">
          <summary>{messages.usesByCountry}</summary>
          <ul class="inline-list">
            {[...own.countries]
              .sort((a, b) => b[1] - a[1])
              .map(([code, count]) => (
                <li key={code}>
                  {countryName(code, locale)} {messages.number(count)}
                </li>
              ))}
          </ul>
        </details>
      )}
      <p class="row">
        <label>
          {messages.sort}{' '}
          <select value={order} onChange={(event) => setOrder(event.currentTarget.value as Order)}>
            {ORDERS.map((name) => (
              <option key={name} value={name}>
                {messages.useOrders[name]}
              </option>
            ))}
          </select>
        </label>{' '}
        <button type="button" onClick={() => void save(sorted, locale, addresses)}>
          {messages.usesExport}
        </button>
      </p>
      <ol class="concordance plain-list">
        {sorted.map((line, index) => (
          <li key={index}>
            <a href={linkOf(line)} lang={line.row.language} dir={direction(line.row.language)}>
              <span class="before">{line.before}</span>
              <mark>{line.phrase}</mark>
              <span class="after">{line.after}</span>
            </a>
            <p class="muted small">
              {[
                dateWords(line.row.date, messages),
                line.row.countries.map((code) => countryName(code, locale)).join(', '),
                line.row.title,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      {own.texts > shown && (
        <button type="button" onClick={() => setShown(shown + STATEMENTS)}>
          {messages.moreUses(own.texts - shown)}
        </button>
      )}
    </div>
  );
}

/** Saves lines as a table; what writes it is loaded when a reader first wants one. */
async function save(lines: readonly Line[], locale: string, addresses: Addresses): Promise<void> {
  const { saveCsv } = await import('./save-csv.ts');
  saveCsv(lines, locale, (line) => permanent(addresses, line));
}

const permanent = (addresses: Addresses, { row, anchor }: Line): string =>
  new URL(`${addresses.permanent(row.id)}#${anchor}`, permanentAddress()).href;

/** The letters before a place, from it backwards: so lines with the same word before stand together. */
const backwards = (text: string): string => text.trim().split(/\s+/u).reverse().join(' ').toLowerCase();

function sortLines(lines: readonly Line[], order: Order, locale: string): Line[] {
  const compare = new Intl.Collator(locale).compare;
  if (order === 'date') return [...lines];
  const keyOf = (line: Line): string =>
    order === 'before'
      ? backwards(line.before)
      : order === 'after'
        ? line.after.trim().toLowerCase()
        : countryName(line.row.countries[0] ?? '', locale);
  return [...lines].sort((a, b) => compare(keyOf(a), keyOf(b)));
}
