import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * The keys of the search page: `/` goes to the field, the arrows from there through the results, and Escape back
 * to the field.
 *
 * @returns a reference for the element that holds the results
 */
export function useShortcuts(field: RefObject<HTMLInputElement>): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      const isField = target === field.current;
      if (event.key === '/' && !target?.closest('input, textarea, select')) {
        event.preventDefault();
        field.current?.focus();
        return;
      }
      const links = [...(root.current?.querySelectorAll<HTMLElement>('.results .title a') ?? [])];
      const at = links.findIndex((link) => link === target);
      if (event.key === 'Escape' && at >= 0) field.current?.focus();
      if (!isField && at < 0) return;
      const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : undefined;
      if (next === undefined || next >= links.length) return;
      event.preventDefault();
      (links[next] ?? field.current)?.focus();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  return root;
}
