/** Makes the addresses of one site and language: where the archive is served, then the language, then the page. */
export interface Addresses {
  home: string;
  about: string;
  search: string;
  statements: (page?: number) => string;
  statement: (id: string) => string;
  /** The address of a statement that never changes: that of its page in the archive's first language. */
  permanent: (id: string) => string;
  /** A later text of a statement's address, from 2. */
  version: (id: string, number: number) => string;
  /** A statement in another form: `md`, `txt`, `json`, `bib`, `ris` or `csl.json`. */
  form: (id: string, form: string) => string;
  facet: (facet: string) => string;
  list: (facet: string, key: string, page?: number) => string;
  mentions: (country: string, page?: number) => string;
  event: (slug: string) => string;
  /** A page that shows the whole archive in some way: `map`, `network`, `timeline`, `coverage`, `feeds`, `data`. */
  view: (name: string) => string;
  /** A list with the oldest first. */
  oldest: (facet: string, key: string, page?: number) => string;
  /** Two statements side by side; without them, the page where they are chosen. */
  compare: (a?: string, b?: string) => string;
  /** A file of the site itself, the same in every language. */
  file: (path: string) => string;
  /** A page in the archive's first language, beside which the files of the page lie. */
  inFirstLanguage: (address: string) => string;
}

/**
 * @param base where the site is served: `/`, or `/archive`
 * @param prefix the interface language's part of the address; empty for the archive's first language
 * @param ofStatements the same for statements, which need not have a page in each language
 */
export function createAddresses(base: string, prefix = '', ofStatements = prefix): Addresses {
  const root = base.endsWith('/') ? base : `${base}/`;
  const start = prefix ? `${root}${prefix}/` : root;
  const statements = ofStatements ? `${root}${ofStatements}/` : root;
  const paged = (path: string, page = 1) => (page > 1 ? `${start}${path}/page/${page}/` : `${start}${path}/`);
  return {
    home: start,
    about: `${start}about/`,
    search: `${start}search/`,
    statements: (page) => paged('statements', page),
    statement: (id) => `${statements}statements/${id}/`,
    permanent: (id) => `${root}statements/${id}/`,
    version: (id, number) => `${statements}statements/${id}/versions/${number}/`,
    form: (id, form) => `${root}statements/${id}.${form}`,
    facet: (facet) => `${start}${facet}/`,
    list: (facet, key, page) => paged(`${facet}/${key}`, page),
    mentions: (country, page) => paged(`countries/${country}/mentions`, page),
    event: (slug) => `${start}events/${slug}/`,
    view: (name) => `${start}${name}/`,
    oldest: (facet, key, page) => paged(`${facet}/${key}/oldest`, page),
    compare: (a, b) => `${start}compare/${a && b ? `?a=${a}&b=${b}` : ''}`,
    file: (path) => `${root}${path}`,
    inFirstLanguage: (address) => root + address.slice(start.length),
  };
}
