/** The key under which a reader's choice of colours is kept in the browser. */
export const THEME_KEY = 'chancery-theme';

/**
 * Runs before the page is painted: sets the reader's colours, so that it does not flash, and tells styles whether the
 * browser may have a translator, whose button then has its place. It stands inline in every page, and the content
 * security policy names its hash.
 */
export const EARLY_SCRIPT = `try{let e=document.documentElement,t=localStorage.getItem('${THEME_KEY}');if('Translator'in self)e.dataset.translates='';if(t)e.dataset.theme=t}catch{}`;
