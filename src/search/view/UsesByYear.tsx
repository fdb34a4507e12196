import type { Messages } from '../../i18n/index.ts';
import { LONGEST_TERM, MOST_COMPARED, type SearchState } from '../state.ts';
import { phraseOf, type UsesOverTime } from '../uses.ts';

interface Props {
  messages: Messages;
  state: SearchState;
  change: (next: Partial<SearchState>) => void;
}

/** Of a year with fewer texts no share is drawn: one text would fill the chart. */
const FEWEST_TEXTS = 20;

/** The uses of each phrase by year, with bars for the share of the year's texts that use it. */
export function YearTable({
  messages,
  phrases,
  over,
}: Pick<Props, 'messages'> & { phrases: readonly string[]; over: ReadonlyMap<string, UsesOverTime> }) {
  const years = [...new Set([...over.values()].flatMap((one) => [...one.years.keys()]))].sort();
  if (years.length < 2) return null;
  const inYear = (phrase: string, year: string) => over.get(phrase)?.years.get(year);
  const rate = (phrase: string, year: string) => {
    const found = inYear(phrase, year);
    return found && found.all >= FEWEST_TEXTS ? found.texts / found.all : 0;
  };
  const most = Math.max(
    Number.EPSILON,
    ...years.flatMap((year) => phrases.map((phrase) => rate(phrase, year))),
  );
  return (
    <details class="small" open={phrases.length > 1}>
      <summary>{messages.usesByYear}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.year}</th>
            {phrases.map((phrase) => (
              <th key={phrase} scope="col">
                {phrase}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {phrases.map((phrase) => (
                <td key={phrase}>
                  <span class="use-bar" style={{ '--share': rate(phrase, year) / most }} />
                  {messages.usesInYear(
                    inYear(phrase, year)?.uses ?? 0,
                    inYear(phrase, year)?.texts ?? 0,
                    inYear(phrase, year)?.all ?? 0,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A form for a further phrase, whose uses are shown beside those of the query. */
export function CompareForm({
  messages,
  state,
  change,
}: Pick<Props, 'messages' | 'change'> & { state: SearchState }) {
  return (
    <form
      class="row small"
      onSubmit={(event) => {
        event.preventDefault();
        const words = phraseOf(String(new FormData(event.currentTarget).get('compare') ?? ''));
        change({ compare: words === '' ? [] : [...state.compare, words].slice(-MOST_COMPARED) });
        event.currentTarget.reset();
      }}
    >
      <label>
        {messages.compareWith} <input name="compare" type="search" maxLength={LONGEST_TERM} />
      </label>{' '}
      <button>{messages.compare}</button>
      {state.compare.length > 0 && (
        <button type="button" class="link" onClick={() => change({ compare: [] })}>
          {messages.stopComparing}
        </button>
      )}
    </form>
  );
}
