/** The key under which a reader's choice of the pages' language is kept in the browser. */
const KEY = 'chancery-language';

/** The language that a reader chose before; undefined where none was, or storage is refused. */
export function rememberedLanguage(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a reader's choice of language; where storage is refused it holds for this page. */
export function rememberLanguage(tag: string): void {
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // The address has the language all the same.
  }
}
