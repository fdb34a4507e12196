import { useEffect, useRef, useState } from 'preact/hooks';
import { countryName } from '../../archive/country-label.ts';
import { direction } from '../../archive/language.ts';
import type { Addresses } from '../../archive/address.ts';
import { listed } from '../../i18n/listed.ts';
import { dateWords } from '../../i18n/date-words.ts';
import type { ReviewableField } from '../../archive/statement.ts';
import { typeWords } from '../../i18n/type-words.ts';
import type { Messages } from '../../i18n/index.ts';
import { languageLabel } from '../../i18n/language-label.ts';
import { textDirective } from '../../page-scripts/text-fragment.ts';
import type { Row } from '../row-files.ts';
import type { Excerpt } from '../excerpt.ts';
import type { Outcome, SearchStore } from '../store.ts';
import { useNear } from './use-near.ts';

interface Props {
  messages: Messages;
  locale: string;
  addresses: Addresses;
  store: SearchStore;
  marks: Outcome['marks'];
  /** The words of the query that a row lacks, where no row has all. */
  lacking: ReadonlyMap<number, string[]> | undefined;
  types: Record<string, string>;
  /** The catalogue's rows to show, in order. */
  rows: number[];
  /** The number of the first of them among all results. */
  first: number;
}

/** The results, each with its title, facts and the words around what was found. */
export function ResultList({ rows, first, ...shared }: Props) {
  return (
    <ol class="results" start={first}>
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
  marks,
  lacking,
  types,
}: Omit<Props, 'rows' | 'first'> & { row: number }) {
  const [shown, setShown] = useState<Row>();
  const [excerpts, setExcerpts] = useState<Excerpt[]>([]);
  const place = useRef<HTMLLIElement>(null);
  const isNear = useNear(place, shown !== undefined);
  useEffect(() => {
    let stale = false;
    store.rowOf(row).then(
      (found) => stale || setShown(found),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [row]);
  useEffect(() => {
    let stale = false;
    if (shown && isNear)
      (marks.length > 0 ? store.excerptsOf(shown.id, marks) : Promise.resolve([])).then(
        (next) => stale || setExcerpts(next),
        () => undefined,
      );
    return () => {
      stale = true;
    };
  }, [shown, isNear, marks]);
  if (!shown) return <li class="pending" ref={place} />;
  const { id, title, translation, date, language, type, countries, isReport, review = [] } = shown;
  const text = { lang: language, dir: direction(language) };
  const mark = (field: ReviewableField) => (review.includes(field) ? ` (${messages.notConfirmed})` : '');
  const names = listed(
    countries.map((code) => countryName(code, locale)),
    locale,
  );
  const kind = typeWords(
    isReport ? { wording: 'report' } : { wording: undefined },
    types[type] ?? type,
    messages,
  );
  const words = lacking?.get(row) ?? [];
  const facts = [
    dateWords(date, messages) + (date ? mark('date') : ''),
    names && names + mark('countries'),
    kind + mark('type'),
    languageLabel(language, messages) + mark('language'),
  ];
  return (
    <li ref={place}>
      <h2 class="title">
        <a href={addresses.statement(id)} {...text}>
          {title}
        </a>
      </h2>
      {translation && <p class="translation">{translation}</p>}
      <p class="muted small">{facts.filter(Boolean).join(' · ')}</p>
      {words.length > 0 && (
        <p class="muted small">
          {messages.lacks}{' '}
          {words.map((word) => (
            <>
              <s>{word}</s>{' '}
            </>
          ))}
        </p>
      )}
      {excerpts.map(({ anchor, segments }) => (
        <p key={anchor} class="excerpt" {...text}>
          <a href={`${addresses.statement(id)}#${anchor}${textFragment(segments)}`}>
            {segments.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
          </a>
        </p>
      ))}
    </li>
  );
}

/** How many places a link asks the browser to mark. */
const MOST_DIRECTIVES = 5;

/** The fragment that makes a browser mark the words that were found (URL Fragment Text Directives). */
function textFragment(segments: Excerpt['segments']): string {
  const directives = segments.flatMap(({ text, marked }, index) =>
    marked ? [textDirective(text, around(segments, index))] : [],
  );
  return directives.length > 0 ? `:~:${directives.slice(0, MOST_DIRECTIVES).join('&')}` : '';
}

/** The words right before and behind a segment: they lead to this place and not to another with the same words. */
const around = (segments: Excerpt['segments'], index: number) => ({
  before: segments[index - 1]?.text.replace(/^… /u, ''),
  behind: segments[index + 1]?.text.replace(/ …$/u, ''),
});
