/** The list or the results that a reader comes from: what it is called, where it is, and what it leads to. */
interface Trail {
  label: string;
  href: string;
  /** The addresses of its statements, in its order. */
  statements: string[];
  /** Of a search: what was searched for. */
  searched?: Searched | undefined;
}

/** The words of a search, as typed, and what is marked for them: terms, each a list of words, each in all its forms. */
export interface Searched {
  query: string;
  marks: readonly (readonly (readonly string[])[])[];
}

/** Kept for one window, so that two windows have trails of their own. */
const KEY = 'chancery-trail';

/**
 * Remembers, when a statement of a list is chosen, which list it was.
 *
 * @param searched of the results of a search: gives what was searched for
 */
export function leaveTrail(list: Element, searched?: () => Searched | undefined): void {
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.pathname.includes('/statements/')) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('.title a')];
    const trail: Trail = {
      label: labelOfPage(),
      href: location.href,
      statements: [...new Set(links.map(({ pathname }) => pathname))],
      ...(searched && { searched: searched() }),
    };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(trail));
    } catch {
      // Where storage is refused there is no way back but the browser's own.
    }
  });
}

/** The name of the page with the list: of a search with its query, of one page of many with its number. */
function labelOfPage(): string {
  const heading = document.querySelector('h1')?.textContent?.trim() ?? '';
  const query = new URLSearchParams(location.search).get('q');
  const page = document.querySelector('.pagination [aria-current=page]')?.getAttribute('aria-label');
  return [query ? `${heading}: ${query}` : heading, page].filter(Boolean).join(', ');
}

/** The trail that was left; undefined where there is none, or what stands in its place is none. */
function readTrail(): Trail | undefined {
  try {
    const trail = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Trail> | null;
    const isTrail =
      typeof trail?.label === 'string' &&
      typeof trail.href === 'string' &&
      /^https?:/u.test(trail.href) &&
      Array.isArray(trail.statements);
    return isTrail ? (trail as Trail) : undefined;
  } catch {
    return undefined;
  }
}

/** What was searched for where a statement is one of the results that the reader comes from; undefined elsewhere. */
export function searchedOnTrail(path: string): Searched | undefined {
  const trail = readTrail();
  return trail?.statements.includes(path) ? trail.searched : undefined;
}

/** The place of a statement in the list that the reader comes from; undefined where it is not of it. */
export function placeOnTrail(path: string) {
  const trail = readTrail();
  const at = trail?.statements.indexOf(path) ?? -1;
  if (!trail || at < 0) return undefined;
  const { label, href, statements } = trail;
  return {
    label,
    href,
    number: at + 1,
    count: statements.length,
    previous: statements[at - 1],
    next: statements[at + 1],
  };
}
