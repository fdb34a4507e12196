/** The types of files that can hold a statement, with the ending that a file of each has. */
const ENDINGS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** Endings in addresses that a file's own ending takes the place of. */
const KNOWN = /\.(?:html?|php|aspx?|jsp|pdf|docx|odt|rtf|txt)$/iu;

/** Of an address's query so much goes into a name, in UTF-16 code units. */
const MOST_QUERY = 60;

/** The ending of a file of some media type; undefined for one that holds no statement. */
export const endingOf = (type: string): string | undefined =>
  ENDINGS[type.split(';')[0]?.trim().toLowerCase() ?? ''];

/** A file's name for what an address gave: the last part of its path, or its host. Many pages differ in their query alone. */
export function addressName(address: string, ending: string): string {
  const { hostname, pathname, search } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname;
  const query = search.replace(/[?&=]+/gu, '-').slice(0, MOST_QUERY);
  return `${decoded(last).replace(KNOWN, '')}${query}.${ending}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
