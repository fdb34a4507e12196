import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nameWithVersion } from '../version.ts';
import type { PdfBlock } from './paragraphs.ts';

/** The pages are drawn at so many times 72 dots an inch: at 200, as engines for recognising text were trained. */
const SCALE = 200 / 72;

/** A word is left as it was read however unsure; the whole says how sure. */
export interface RecognizedText {
  blocks: PdfBlock[];
  /** How sure the program is of its words, from 0 to 1. */
  confidence: number;
  /** The program with its version and languages. */
  reader: string;
}

/** The programs that read pictures are large and not needed by most, so they are installed when they are wanted. */
export const OCR_PACKAGES = ['tesseract.js', '@napi-rs/canvas'] as const;

/** The names that the recognition data have, by the language of a text (BCP 47). */
export const OCR_LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pt: 'por',
  ru: 'rus',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'chi_sim',
  'zh-Hant': 'chi_tra',
};

export const dataPackage = (name: string): string => `@tesseract.js-data/${name}`;

/** Thrown where what reads pictures is not installed, with how to install it. */
export class OcrMissing extends Error {}

/** A page's picture as PNG, by its number from 1. */
export type DrawPage = (number: number, scale: number) => Promise<ArrayBuffer>;

/**
 * Reads the words in the pictures of pages. Nothing is fetched: the program and its data are packages.
 *
 * @param languages BCP 47; the data of each must be installed
 * @throws OcrMissing where the program or a language is not installed
 */
export async function recognizePages(
  pages: number,
  draw: DrawPage,
  languages: readonly string[],
): Promise<RecognizedText> {
  const { createWorker } = await loadTesseract(languages);
  const names = languages.map((language) => OCR_LANGUAGES[language] ?? language);
  // The program looks for the data of all languages in one folder.
  const folder = mkdtempSync(join(tmpdir(), 'chancery-ocr-'));
  try {
    for (const name of names) copyFileSync(dataOf(name, languages), join(folder, `${name}.traineddata.gz`));
    const worker = await createWorker(names, undefined, { langPath: folder, cacheMethod: 'none' });
    try {
      return await recognizeAll(worker, pages, draw, languages);
    } finally {
      await worker.terminate();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function recognizeAll(
  worker: Recognizer,
  pages: number,
  draw: DrawPage,
  languages: readonly string[],
): Promise<RecognizedText> {
  const blocks: PdfBlock[] = [];
  let [sure, words] = [0, 0];
  for (let number = 1; number <= pages; number++) {
    const picture = Buffer.from(await draw(number, SCALE));
    const { data: page } = await worker.recognize(picture, {}, { blocks: true });
    for (const block of page.blocks ?? [])
      for (const { text, confidence } of block.paragraphs) {
        const clean = text
          .trim()
          .replace(/(\p{L})-\n(\p{Ll})/gu, '$1$2')
          .replace(/\s+/gu, ' ');
        if (clean === '') continue;
        blocks.push({ kind: 'paragraph', text: clean });
        sure += (confidence / 100) * clean.length;
        words += clean.length;
      }
  }
  return {
    blocks,
    confidence: words === 0 ? 0 : Math.round((100 * sure) / words) / 100,
    reader: `${nameWithVersion('tesseract.js')} (${languages.join(', ')})`,
  };
}

interface Paragraph {
  text: string;
  confidence: number;
}

/** What is used of tesseract.js, which need not be installed. */
interface Tesseract {
  createWorker: (
    languages: string[],
    mode: undefined,
    options: { langPath: string; cacheMethod: 'none' },
  ) => Promise<Recognizer>;
}

interface Recognizer {
  recognize: (
    picture: Buffer,
    options: object,
    output: { blocks: true },
  ) => Promise<{ data: { blocks: { paragraphs: Paragraph[] }[] | null } }>;
  terminate: () => Promise<unknown>;
}

async function loadTesseract(languages: readonly string[]): Promise<Tesseract> {
  try {
    await import(OCR_PACKAGES[1]);
    const module = (await import(OCR_PACKAGES[0])) as Tesseract & { default?: Tesseract };
    return module.default ?? module;
  } catch {
    throw missing(languages);
  }
}

/** The path of a language's data. */
function dataOf(name: string, languages: readonly string[]): string {
  try {
    const main = createRequire(import.meta.url).resolve(`${dataPackage(name)}/package.json`);
    return join(dirname(main), '4.0.0_best_int', `${name}.traineddata.gz`);
  } catch {
    throw missing(languages);
  }
}

const missing = (languages: readonly string[]): OcrMissing =>
  new OcrMissing(
    `the program that reads pictures is not installed for ${languages.join(', ')}; run npm run ocr:install ${languages.join(' ')}`,
  );
