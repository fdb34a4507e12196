import { useRef, useState } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';
import { barLabel, barsOf, type Bar } from '../../charts/bars.ts';
import type { SearchState } from '../state.ts';

interface Props {
  messages: Messages;
  /** How many results each year has; years without any are missing. */
  counts: ReadonlyMap<string, number>;
  state: SearchState;
  change: (next: Partial<SearchState>) => void;
}

/** With more bars than this they would be too thin to touch; a bar then stands for several years. */
const MOST_BARS = 40;

/**
 * The results by year, as bars to choose from: dragging over them, or Shift with the arrow keys, chooses a span, a
 * click or Enter one bar.
 */
export function YearChart({ messages, counts, state, change }: Props) {
  const [focus, setFocus] = useState(0);
  const [span, setSpan] = useState<[number, number]>();
  const group = useRef<HTMLDivElement>(null);
  const bars = barsOf(counts, undefined, MOST_BARS);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ count }) => count));
  const choose = ([a, b]: [number, number]) => {
    setSpan(undefined);
    const [first, last] = [bars[Math.min(a, b)], bars[Math.max(a, b)]];
    if (!first || !last) return;
    const next = { from: first.from, to: last.to };
    const isChosen = state.from === next.from && state.to === next.to;
    change(isChosen ? { from: undefined, to: undefined } : next);
  };
  const isChosen = ({ from, to }: Bar, index: number): boolean => {
    if (span) return index >= Math.min(...span) && index <= Math.max(...span);
    if (state.from === undefined && state.to === undefined) return false;
    return (
      Number(to) >= Number(state.from?.slice(0, 4) ?? -Infinity) &&
      Number(from) <= Number(state.to?.slice(0, 4) ?? Infinity)
    );
  };
  const move = (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(bars.length - 1, index));
    setSpan(extend ? [span?.[0] ?? focus, to] : undefined);
    setFocus(to);
    group.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div class="years">
      <div class="bars" role="group" aria-label={messages.resultsByYear} ref={group}>
        {bars.map((bar, index) => (
          <button
            key={bar.from}
            type="button"
            class="bar"
            tabIndex={index === Math.min(focus, bars.length - 1) ? 0 : -1}
            aria-pressed={isChosen(bar, index)}
            aria-label={messages.yearBar(barLabel(bar), bar.count)}
            title={messages.yearBar(barLabel(bar), bar.count)}
            style={{ '--share': bar.count / most }}
            onPointerDown={(event) => {
              // Otherwise a finger's later events would all be this bar's.
              event.currentTarget.releasePointerCapture(event.pointerId);
              setFocus(index);
              setSpan([index, index]);
            }}
            onPointerEnter={(event) => {
              if (span && event.buttons === 1) setSpan([span[0], index]);
            }}
            onPointerUp={() => choose(span ?? [index, index])}
            onKeyDown={(event) => {
              if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
                event.preventDefault();
                move(index + (event.key === 'ArrowRight' ? 1 : -1), event.shiftKey);
              } else if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                choose(span ?? [index, index]);
              } else if (event.key === 'Escape') setSpan(undefined);
            }}
          />
        ))}
      </div>
      <p class="ends" aria-hidden="true">
        <span>{bars[0]?.from}</span>
        <span>{bars.at(-1)?.to}</span>
      </p>
    </div>
  );
}
