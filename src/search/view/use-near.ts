import { useEffect, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** An element is near when it is less than a quarter of the window's height away from what is seen. */
const MARGIN = '25% 0px';

/**
 * Whether an element is seen or nearly so; once it was, it stays so.
 *
 * @param isReady whether the element has its height, more or less; before that it may be anywhere
 */
export function useNear(element: RefObject<Element>, isReady: boolean): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !isReady || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isNear, isReady]);
  return isNear;
}
