import { useEffect, useRef } from 'preact/hooks';

/** For how long a page that is still growing is scrolled to where it was, in milliseconds. */
const PATIENCE = 3000;

/**
 * Keeps how far the page was scrolled with its place in the history, and goes back there after Back or a reload. The
 * browser's own memory does not serve: it scrolls before there are results to scroll to.
 *
 * @param isReady whether there are results
 */
export function useScrollMemory(isReady: boolean): void {
  const isRestored = useRef(false);
  useEffect(() => {
    const keep = () => history.replaceState({ ...(history.state as object), scroll: scrollY }, '');
    let timer: ReturnType<typeof setTimeout>;
    const follow = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 150);
    };
    const forget = () => (isRestored.current = false);
    addEventListener('scroll', follow, { passive: true });
    addEventListener('pagehide', keep);
    addEventListener('popstate', forget);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', follow);
      removeEventListener('pagehide', keep);
      removeEventListener('popstate', forget);
    };
  }, []);
  useEffect(() => {
    if (!isReady || isRestored.current) return;
    isRestored.current = true;
    const { scroll = 0 } = (history.state ?? {}) as { scroll?: number };
    if (scroll === 0) return;
    const until = performance.now() + PATIENCE;
    let last = scrollY;
    const go = () => {
      // The reader who scrolls meanwhile has the last word.
      if (Math.abs(scrollY - last) > 2) return;
      scrollTo(0, scroll);
      last = scrollY;
      if (Math.abs(scrollY - scroll) > 2 && performance.now() < until) requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
}
