import { useEffect, useState } from 'preact/hooks';
import { countryName } from '../archive/country-label.ts';
import { direction } from '../archive/language.ts';
import type { Addresses } from '../i18n/address.ts';
import { languageLabel } from '../i18n/language-label.ts';
import { dateWords } from '../i18n/date-words.ts';
import type { Messages } from '../i18n/index.ts';
import type { Row } from './catalogue.ts';
import type { Segment } from './excerpt.ts';
import type { Outcome, SearchStore } from './store.ts';

interface Props {
  messages: Messages;
  locale: string;
  addresses: Addresses;
  store: SearchStore;
  outcome: Outcome;
  types: Record<string, string>;
  /** The catalogue's rows to show, in order. */
  rows: number[];
}

/** The results, each with its title, facts and the words around what was found. */
export function ResultList({ rows, ...shared }: Props) {
  return (
    <ol class="results">
      {rows.map((row) => (
        <Result key={row} row={row} {...shared} />
      ))}
    </ol>
  );
}

function Result({
  row,
  messages,
  locale,
  addresses,
  store,
  outcome,
  types,
}: Omit<Props, 'rows'> & { row: number }) {
  const [shown, setShown] = useState<Row>();
  const [words, setWords] = useState<Segment[]>([]);
  const { answer } = outcome;
  useEffect(() => {
    let stale = false;
    const hash = store.catalogue.value?.hashes[row];
    store.rowOf(row).then(
      (found) => !stale && setShown(found),
      () => undefined,
    );
    if (answer && hash)
      answer.excerptOf(hash).then(
        (segments) => !stale && setWords(segments),
        () => undefined,
      );
    else setWords([]);
    return () => {
      stale = true;
    };
  }, [row, answer]);
  if (!shown) return <li class="pending" tabIndex={-1} />;
  const { id, title, translation, date, language, type, countries } = shown;
  const dir = direction(language);
  const facts = [
    dateWords(date, messages),
    countries.map((code) => countryName(code, locale)).join(', '),
    types[type] ?? type,
    languageLabel(language, messages),
  ];
  return (
    <li tabIndex={-1}>
      <p class="title">
        <a href={addresses.statement(id)} lang={language} dir={dir}>
          {title}
        </a>
      </p>
      {translation && <p class="translation">{translation}</p>}
      <p class="muted small">{facts.filter(Boolean).join(' · ')}</p>
      {words.length > 0 && (
        <p class="excerpt" lang={language} dir={dir}>
          {words.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
        </p>
      )}
    </li>
  );
}
