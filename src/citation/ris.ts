import { isoDate, type CslDate, type CslItem } from './csl-item.ts';

/**
 * A CSL item as a record of RIS (the tags that EndNote, Zotero and Mendeley read; lines end in CR LF, as its
 * specification of 2011 has it). An issuer has no comma, by which Zotero
 * tells an institution from a person. A date that RIS cannot write stands in the last part of `DA`, which is for such words.
 */
export function toRis(item: CslItem): string {
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['M3', item.genre],
    ['PB', item.publisher],
    ['PY', item.issued?.['date-parts']?.[0]?.[0]?.toString()],
    ['DA', item.issued && risDate(item.issued)],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/gu, ' ')}\r\n`)
    .join('');
}

/** `YYYY/MM/DD/other words`, each part empty where it is not known. */
function risDate({ 'date-parts': parts, circa, literal }: CslDate): string {
  const [start = [], end] = parts ?? [];
  const [year = '', month = '', day = ''] = start.map((part) => String(part).padStart(2, '0'));
  const words = literal ?? [circa && 'circa', end && `to ${isoDate(end)}`].filter(Boolean).join(' ');
  return [year, month, day, words].join('/');
}
