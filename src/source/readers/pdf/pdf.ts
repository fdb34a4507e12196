import { getDocumentProxy, renderPageAsImage } from 'unpdf';
import { DOCUMENT_HEAD } from '../../document.ts';
import type { Reader, Reading } from '../reading.ts';
import { nameWithVersion } from '../version.ts';
import { linesOf, type Line, type Piece } from './lines.ts';
import { OCR_PACKAGES, OcrMissing, recognizePages, type DrawPage } from './ocr.ts';
import { blocksOf, type PdfBlock } from './paragraphs.ts';

/** A page with fewer letters than this is a picture of one. */
const FEWEST_LETTERS = 30;

/** Of a text's signs so many are letters and digits; where fewer are, the signs are codes of a font. */
const LEAST_LETTERS = 0.6;

/** Words that are read in pictures less surely than this are none: of a bad scan 0.45, of good ones from 0.9. */
const LEAST_CONFIDENCE = 0.6;

/** A PDF, by its layer of text. */
export const pdf: Reader = {
  recognizes: (bytes) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-'),
  read: async (bytes, { ocr } = {}) => {
    const lines: Line[] = [];
    const heights: number[] = [];
    try {
      const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const [, bottom = 0, , top = 0] = page.view;
        lines.push(
          ...linesOf(
            items.flatMap((item) => ('str' in item ? toPiece(item, bottom) : [])),
            number - 1,
          ),
        );
        heights.push(top - bottom);
        page.cleanup();
      }
      await document.loadingTask.destroy();
    } catch (error) {
      return { reason: reasonOf(error as Error) };
    }
    const signs = lines.map(({ text }) => text.replace(/\s+/gu, '')).join('');
    const letters = signs.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
    const isUnreadable = letters < FEWEST_LETTERS * heights.length || letters < LEAST_LETTERS * signs.length;
    if (isUnreadable && ocr) return readPictures(bytes, heights.length, ocr);
    if (letters < FEWEST_LETTERS * heights.length)
      return {
        reason:
          'the PDF holds pictures of its pages and no text (a scan); read them with a program for recognising text, and ingest what it writes, or give --ocr',
      };
    if (letters < LEAST_LETTERS * signs.length)
      return {
        reason:
          'the PDF does not say which letters its signs are (a font without Unicode); read its pages with a program for recognising text, and ingest what it writes, or give --ocr',
      };
    return {
      text: DOCUMENT_HEAD + blocksOf(lines, heights).map(toHtml).join('\n') + '\n',
      format: 'html',
      facts: {},
      reader: nameWithVersion('unpdf'),
    };
  },
};

/** Reads the words in the pictures of a PDF's pages. */
async function readPictures(
  bytes: Uint8Array,
  pages: number,
  languages: readonly string[],
): Promise<Reading> {
  try {
    const draw: DrawPage = (number, scale) =>
      renderPageAsImage(Uint8Array.from(bytes), number, {
        scale,
        canvasImport: () => import(OCR_PACKAGES[1]) as Promise<never>,
      });
    const { blocks, confidence, reader } = await recognizePages(pages, draw, languages);
    if (blocks.length === 0 || confidence < LEAST_CONFIDENCE)
      return {
        reason: `the words in the pictures of its pages cannot be read surely enough (${Math.round(100 * confidence)} %); get a better scan, or type the text`,
      };
    return {
      text: DOCUMENT_HEAD + blocks.map(toHtml).join('\n') + '\n',
      format: 'html',
      facts: {},
      reader,
      confidence,
    };
  } catch (error) {
    if (error instanceof OcrMissing) return { reason: error.message };
    throw error;
  }
}

interface TextItem {
  str: string;
  dir: string;
  transform: readonly number[];
  width: number;
  height: number;
}

function toPiece({ str, dir, transform, width, height }: TextItem, bottom: number): Piece[] {
  if (str === '') return [];
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const size = height || Math.hypot(skew, scale);
  // Some programs write marks of Arabic vowels where Latin text has spaces.
  const text = str.replace(/(?<![\p{Script=Arabic}])[\u064b-\u0652]+(?![\p{Script=Arabic}])/gu, ' ');
  return [{ text, x, y: y - bottom, width, size: size || 1, isRightToLeft: dir === 'rtl' }];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function toHtml({ kind, text }: PdfBlock): string {
  const words = text.replace(/[&<>]/gu, (sign) => ESCAPES[sign] ?? sign);
  if (kind === 'margin') return `<footer><p>${words}</p></footer>`;
  return kind === 'heading' ? `<h2>${words}</h2>` : `<p>${words}</p>`;
}

function reasonOf({ name, message }: Error): string {
  if (name === 'PasswordException')
    return 'the PDF is locked with a password; save it without one and ingest that';
  return `the PDF is damaged and cannot be read (${message}); get an undamaged copy`;
}
