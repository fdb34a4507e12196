import type { CslItem } from './csl-item.ts';

/**
 * A CSL item as an entry of BibTeX. `date` is BibLaTeX's, in EDTF, and `year` and `month` are for older styles;
 * institutions and the title stand in braces of their own, so that no style takes them apart or changes their case.
 *
 * @param date the statement's, in EDTF level 1, which BibLaTeX reads with its marks of doubt
 */
export function toBibtex(item: CslItem, date: string | undefined): string {
  const [year, month] = item.issued?.['date-parts']?.[0] ?? [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author?.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')],
    ['title', `{${escapeTex(item.title)}}`],
    ['date', date],
    ['year', year?.toString()],
    ['month', date?.includes('/') ? undefined : month?.toString()],
    ['type', item.genre && escapeTex(item.genre)],
    ['howpublished', escapeTex(item['container-title'])],
    ['organization', item.publisher && escapeTex(item.publisher)],
    ['language', item.language],
    ['url', item.URL.replace(/[{}]/g, encodeURIComponent)],
    ['note', item.note && escapeTex(item.note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${item.id},\n${lines.join('')}}\n`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  // Readers of BibTeX count braces, also those behind a backslash.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
};

/** A text with the characters that TeX would act on made harmless; all others stay as they are. */
const escapeTex = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\~^&%$#_{}]/g, (character) => TEX[character] ?? `\\${character}`);
