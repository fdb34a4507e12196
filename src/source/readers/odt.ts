import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { escapeXml } from '../../archive/xml.ts';
import { DOCUMENT_HEAD } from '../document.ts';
import type { Reader } from './reading.ts';
import { tooLargeUnpacked } from './unpacked-size.ts';
import { nameWithVersion } from './version.ts';

/** How a document of this kind begins: its type, stored first and uncompressed. */
const TYPE = 'mimetypeapplication/vnd.oasis.opendocument.text';

/** A text document of LibreOffice (OpenDocument, ISO/IEC 26300): its headings, paragraphs, lists, tables and notes. */
export const odt: Reader = {
  recognizes: (bytes) => Buffer.from(bytes.subarray(0, 200)).toString('latin1').includes(TYPE),

  read: async (bytes) => {
    try {
      const large = await tooLargeUnpacked(bytes);
      if (large) return { reason: large };
      const { 'content.xml': content } = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' });
      if (!content) return { reason: 'the document has no text; open it in LibreOffice and save it again' };
      const notes: string[] = [];
      const body = find(fromXml(strFromU8(content)), 'office:text');
      const html = body ? blocksOf(body.children, notes) : '';
      return {
        text: `${DOCUMENT_HEAD}${html}${notes.map((note) => `<p>${note}</p>`).join('\n')}\n`,
        format: 'html',
        facts: {},
        reader: nameWithVersion('xast-util-from-xml'),
      };
    } catch (error) {
      return {
        reason: `the document is damaged and cannot be read (${(error as Error).message}); open it in LibreOffice and save it again`,
      };
    }
  },
};

function find(node: Root | Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

const TAGS: Readonly<Record<string, string>> = {
  'text:list': 'ul',
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};

/** Parts that are no text: what was changed before, drawings, forms, the running heads. */
const NO_TEXT =
  /^(?:text:tracked-changes|text:sequence-decls|office:annotation|draw:(?!text-box|frame)|form:)/u;

function blocksOf(nodes: readonly ElementContent[], notes: string[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element' || NO_TEXT.test(node.name)) return '';
      if (node.name === 'text:p') return `<p>${inlineOf(node.children, notes)}</p>\n`;
      if (node.name === 'text:h') {
        const level = Math.min(6, Math.max(1, Number(node.attributes['text:outline-level'] ?? 1) || 1));
        return `<h${level}>${inlineOf(node.children, notes)}</h${level}>\n`;
      }
      const tag = TAGS[node.name];
      const inner = blocksOf(node.children, notes);
      return tag ? `<${tag}>${inner}</${tag}>\n` : inner;
    })
    .join('');
}

/** The words of a paragraph; its notes are put at the end of the document, with their marks. */
function inlineOf(nodes: readonly ElementContent[], notes: string[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeXml(node.value);
      if (node.type !== 'element' || NO_TEXT.test(node.name)) return '';
      if (node.name === 'text:s')
        return ' '.repeat(Math.min(100, Number(node.attributes['text:c'] ?? 1) || 1));
      if (node.name === 'text:tab') return ' ';
      if (node.name === 'text:line-break') return '<br>';
      if (node.name === 'text:note') {
        const mark = inlineOf(find(node, 'text:note-citation')?.children ?? [], notes);
        const words = find(node, 'text:note-body')?.children ?? [];
        notes.push(
          `${mark} ${words.map((part) => (part.type === 'element' ? inlineOf(part.children, notes) : '')).join(' ')}`,
        );
        return `<sup>${mark}</sup>`;
      }
      return inlineOf(node.children, notes);
    })
    .join('');
}
