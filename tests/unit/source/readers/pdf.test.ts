import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../../../../src/source/readers/index.ts';
import { linesOf, type Line } from '../../../../src/source/readers/pdf/lines.ts';
import { blocksOf } from '../../../../src/source/readers/pdf/paragraphs.ts';
import { transcribe, formatOf } from '../../../../src/source/transcribe.ts';
import { pdfOf, set, type Placed } from '../../../support/documents.ts';

/** The words of each part of a PDF, and which are furniture. */
async function partsOf(pages: Placed[][]) {
  const reading = await readDocument(pdfOf(pages), 'a.pdf');
  if (!reading || reading.reason !== undefined) throw new Error(reading?.reason);
  const { text, parts = [] } = transcribe(reading.text, formatOf('a.pdf.html', reading.text));
  const words = (isFurniture: boolean) =>
    parts.filter((part) => part.isFurniture === isFurniture).map(({ start, end }) => text.slice(start, end));
  return { text: words(false), margins: words(true) };
}

const LONG =
  'The two governments agreed on a plan for the health of their peoples, and on the means that the';
const LAST = 'plan will need in the coming years.';

describe('a PDF is read', () => {
  it('as paragraphs, whose lines are one and whose parted words are whole', async () => {
    const { text } = await partsOf([
      set([
        LONG,
        'ministries will have to find, for the co-',
        'operation of both is well-known to be a well-',
        'known and long-established thing.',
        '',
        LONG,
        LAST,
      ]),
    ]);
    expect(text).toEqual([
      `${LONG} ministries will have to find, for the cooperation of both is well-known to be a well-known and long-established thing.`,
      `${LONG} ${LAST}`,
    ]);
  });

  it('over the ends of pages, without their numbers and running heads', async () => {
    const page = (number: number, lines: string[]): Placed[] => [
      { text: 'Permanent Mission of Chile', x: 72, y: 770 },
      ...set(lines),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ];
    const { text, margins } = await partsOf([
      page(1, [LONG, LONG]),
      page(2, [LAST, '', LONG]),
      page(3, [LAST]),
    ]);
    expect(text).toEqual([`${LONG} ${LONG} ${LAST}`, `${LONG} ${LAST}`]);
    expect(margins).toEqual(
      expect.arrayContaining(['Permanent Mission of Chile', 'Page 1 of 3', 'Page 3 of 3']),
    );
  });

  it('with larger lines as headings', async () => {
    const reading = await readDocument(
      pdfOf([[{ text: 'Joint Statement', x: 72, y: 740, size: 20 }, ...set([LONG, LAST])]]),
      'a.pdf',
    );
    expect(reading).toMatchObject({ text: expect.stringContaining('<h2>Joint Statement</h2>') });
  });

  test.each([
    ['only pictures', pdfOf([[], []]), /a scan/],
    [
      'codes of a font',
      pdfOf([
        set(['!#$%&()*+,-./:;<=>?@[]^_{|}~ !#$%&()*+,-./:;<=>?@[]^_{|}~ abcdefghij klmnopqrst uvwxyzabcd']),
      ]),
      /a font without Unicode/,
    ],
    ['nothing that can be read', Buffer.from('%PDF-1.7\nnothing'), /damaged and cannot be read/],
  ])('and refused where it holds %s', async (_, bytes, reason) => {
    expect(await readDocument(bytes, 'a.pdf')).toMatchObject({ reason: expect.stringMatching(reason) });
  });
});

describe('the lines of a page', () => {
  const piece = (text: string, x: number, y: number, isRightToLeft = false) => ({
    text,
    x,
    y,
    width: text.length * 6,
    size: 12,
    isRightToLeft,
  });

  it('are put together from its pieces, with a space where there is a gap', () => {
    expect(linesOf([piece('Cu', 0, 100), piece('ba', 12, 100), piece('and', 30, 101)], 0)).toMatchObject([
      { text: 'Cuba and' },
    ]);
  });

  it('of scripts from right to left are read so', () => {
    expect(linesOf([piece('مشترك', 0, 100, true), piece('بيان', 40, 100, true)], 0)).toMatchObject([
      { text: 'بيان مشترك' },
    ]);
  });

  it('of columns keep the order of the file, and others go from the top', () => {
    const column = (x: number, name: string) => [300, 280, 260].map((y) => piece(`${name} ${y}`, x, y));
    expect(linesOf([...column(0, 'left'), ...column(300, 'right')], 0).map(({ text }) => text)).toEqual([
      'left 300',
      'left 280',
      'left 260',
      'right 300',
      'right 280',
      'right 260',
    ]);
    expect(linesOf([piece('second', 0, 100), piece('first', 0, 200)], 0).map(({ text }) => text)).toEqual([
      'first',
      'second',
    ]);
  });
});

it('lines of Chinese are joined without a space', () => {
  const line = (text: string, y: number): Line => ({ text, page: 0, left: 0, right: 400, y, size: 12 });
  expect(
    blocksOf([line('双方同意加强合', 700), line('作关系。', 686), line('第三', 640)], [800])[0]?.text,
  ).toBe('双方同意加强合作关系。');
});

it('a scan is read only with what was installed for it, and says how to install that', async () => {
  const reading = await readDocument(pdfOf([[], []]), 'a.pdf', { ocr: ['vi', 'en'] });
  expect(reading?.reason).toMatch(/run npm run ocr:install vi en/);
});
