/** The key under which a reader's choice of colours is kept in the browser. */
export const THEME_KEY = 'chancery-theme';

/**
 * Sets the reader's colours before the page is painted, so that it does not flash. It stands inline in every
 * page, and the content security policy names its hash.
 */
export const THEME_SCRIPT = `try{let t=localStorage.getItem('${THEME_KEY}');if(t)document.documentElement.dataset.theme=t}catch{}`;
