import { useEffect, useRef } from 'preact/hooks';

/** So long after the last change of its height a page counts as grown, in milliseconds. */
const STILL = 3000;

/** What a reader does to leave the place that a page was scrolled to. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Where a reader is on the page: a result by its number among those shown, and how far below the window's top it begins. */
interface Place {
  result: number;
  top: number;
  /** How far the page was scrolled, for where that result is not shown. */
  scroll: number;
}

/**
 * Keeps where the reader was with the page's place in the history, and goes back there after Back or a reload. The browser's
 * own memory does not serve: it scrolls before there are results to scroll to. Nor does a number of pixels: what stands above
 * may have another height then, for passages come only where the reader has been.
 *
 * @param isReady whether there are results
 */
export function useScrollMemory(isReady: boolean): void {
  const isRestored = useRef(false);
  const release = useRef<() => void>();
  useEffect(() => {
    const keep = () => {
      // Before it went back to its place, the page has none to keep.
      if (isRestored.current) history.replaceState({ ...(history.state as object), place: placeNow() }, '');
    };
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 150);
    };
    const forget = () => {
      release.current?.();
      isRestored.current = false;
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('pagehide', keep);
    addEventListener('popstate', forget);
    return () => {
      release.current?.();
      clearTimeout(timer);
      removeEventListener('scroll', follow);
      removeEventListener('pagehide', keep);
      removeEventListener('popstate', forget);
    };
  }, []);
  useEffect(() => {
    if (!isReady || isRestored.current) return;
    isRestored.current = true;
    const { place } = (history.state ?? {}) as { place?: Place };
    if (place && place.scroll > 0) release.current = hold(place);
  });
}

const resultsShown = (): Element[] => [...document.querySelectorAll('.results > li')];

function placeNow(): Place {
  const boxes = resultsShown().map((result) => result.getBoundingClientRect());
  const result = boxes.findIndex(({ bottom }) => bottom > 0);
  return { result, top: boxes[result]?.top ?? 0, scroll: scrollY };
}

/**
 * Scrolls to a place, and back to it whenever the page's height changes, until it has not for a while or the reader moves.
 *
 * @returns ends it
 */
function hold({ result, top, scroll }: Place): () => void {
  const go = () => {
    const shown = resultsShown()[result];
    const by = shown ? shown.getBoundingClientRect().top - top : scroll - scrollY;
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
  };
  let timer: ReturnType<typeof setTimeout>;
  const observer = new ResizeObserver(() => {
    go();
    clearTimeout(timer);
    timer = setTimeout(end, STILL);
  });
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const move of MOVES) removeEventListener(move, end);
  };
  for (const move of MOVES) addEventListener(move, end, { passive: true });
  observer.observe(document.body);
  return end;
}
