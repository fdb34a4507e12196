import { useEffect, useState } from 'preact/hooks';

/** Where there is room for the filters beside the results. */
const WIDE = '(width >= 60rem)';

/** Whether there is such room, as the window is now. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
