import { z } from 'zod';
import { DAY_MS } from '../../archive/date.ts';
import { ingestLabelled, type Labelled } from './labels.ts';

const labelSchema = z.object({
  file: z.string(),
  /** Pieces of the page's text, and of its furniture. */
  with: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  /** All paragraphs of the text. */
  paragraphs: z.array(z.string()).optional(),
  title: z.string().optional(),
  published: z.iso.date().optional(),
});
type Label = z.infer<typeof labelSchema>;

/** How well the texts of labelled web pages were told from their furniture; counts. */
export interface PageScores {
  /** Pages labelled with pieces of text and of furniture. */
  pieces: {
    pages: number;
    notTaken: number;
    textKept: number;
    textLost: number;
    furnitureKept: number;
    furnitureLeftOut: number;
    /** Pages with all of their text and none of their furniture. */
    wholeAndClean: number;
  };
  /** Pages labelled with all of their paragraphs; lengths in UTF-16 code units of letters and digits. */
  paragraphs: {
    pages: number;
    notTaken: number;
    labelled: number;
    kept: number;
    bodyLength: number;
    /** Of the body, what is in no labelled paragraph. */
    extraLength: number;
  };
  title: FieldScore;
  published: FieldScore;
}

interface FieldScore {
  labelled: number;
  right: number;
  /** Wrong, without a flag for review. */
  wrongUnflagged: number;
}

/** Shorter paragraphs occur anywhere; in letters and digits. */
const SHORTEST_PARAGRAPH = 15;

/** A title that holds the label, or is held by it, is right up to this many times longer or shorter. */
const TITLE_MARGIN = 1.3;

/**
 * Ingests labelled web pages and counts what was kept, as the evaluation of trafilatura counts it (Barbaresi 2021,
 * “Trafilatura”, ACL-IJCNLP demonstrations, section 4): a page that is not taken counts as text lost.
 *
 * @throws OperationalError where a line of labels.jsonl is not a label
 */
export async function evaluatePages(folder: string): Promise<PageScores> {
  const scores: PageScores = {
    pieces: {
      pages: 0,
      notTaken: 0,
      textKept: 0,
      textLost: 0,
      furnitureKept: 0,
      furnitureLeftOut: 0,
      wholeAndClean: 0,
    },
    paragraphs: { pages: 0, notTaken: 0, labelled: 0, kept: 0, bodyLength: 0, extraLength: 0 },
    title: { labelled: 0, right: 0, wrongUnflagged: 0 },
    published: { labelled: 0, right: 0, wrongUnflagged: 0 },
  };
  const example = '{"file": "a.html", "with": ["a piece of text"], "without": ["Share"]}';
  for await (const page of ingestLabelled(folder, labelSchema, example)) {
    if (page.label.paragraphs) addParagraphs(scores.paragraphs, page, page.label.paragraphs);
    else addPieces(scores.pieces, page);
    addTitle(scores.title, page);
    addPublished(scores.published, page);
  }
  return scores;
}

/** Letters and digits alone: white space, punctuation, escapes and the addresses of links do not count. */
const lettersOf = (text = ''): string =>
  text
    .normalize('NFKC')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    .toLowerCase();

function addPieces(scores: PageScores['pieces'], { label, result }: Labelled<Label>): void {
  const body = lettersOf(result.body);
  const text = body + lettersOf(result.entry?.title);
  const wanted = (label.with ?? []).map(lettersOf).filter(Boolean);
  const unwanted = (label.without ?? []).map(lettersOf).filter(Boolean);
  const kept = wanted.filter((piece) => text.includes(piece)).length;
  const furniture = unwanted.filter((piece) => body.includes(piece)).length;
  scores.pages++;
  if (result.body === undefined) scores.notTaken++;
  else if (kept === wanted.length && furniture === 0) scores.wholeAndClean++;
  scores.textKept += kept;
  scores.textLost += wanted.length - kept;
  scores.furnitureKept += furniture;
  scores.furnitureLeftOut += unwanted.length - furniture;
}

function addParagraphs(
  scores: PageScores['paragraphs'],
  { label, result }: Labelled<Label>,
  paragraphs: readonly string[],
): void {
  const body = lettersOf(result.body);
  const title = lettersOf(result.entry?.title);
  const pieces = paragraphs.map(lettersOf).filter(({ length }) => length >= SHORTEST_PARAGRAPH);
  scores.pages++;
  if (result.body === undefined) scores.notTaken++;
  scores.labelled += pieces.length;
  scores.kept += pieces.filter((piece) => body.includes(piece) || title.includes(piece)).length;
  scores.bodyLength += body.length;
  const longestFirst = [...new Set(pieces)].sort((a, b) => b.length - a.length);
  scores.extraLength += [...longestFirst, lettersOf(label.title)].reduce(
    (left, piece) => left.replace(piece, ''),
    body,
  ).length;
}

function addTitle(score: FieldScore, { label, result }: Labelled<Label>): void {
  if (label.title === undefined) return;
  const [wanted, found] = [lettersOf(label.title), lettersOf(result.entry?.title)];
  const holds =
    found !== '' &&
    (found.includes(wanted) || wanted.includes(found)) &&
    Math.max(found.length, wanted.length) < Math.min(found.length, wanted.length) * TITLE_MARGIN;
  count(score, holds, result.body === undefined || result.review.includes('title'));
}

/** A day beside the labelled one is right: pages leave out the time zone. */
function addPublished(score: FieldScore, { label, result }: Labelled<Label>): void {
  if (label.published === undefined) return;
  const found = result.entry?.published ?? result.entry?.date;
  const isRight =
    found !== undefined && Math.abs(Date.parse(found.slice(0, 10)) - Date.parse(label.published)) <= DAY_MS;
  const isFlagged = (['published', 'date'] as const).some((field) => result.review.includes(field));
  count(score, isRight, found === undefined || isFlagged);
}

function count(score: FieldScore, isRight: boolean, isFlagged: boolean): void {
  score.labelled++;
  if (isRight) score.right++;
  else if (!isFlagged) score.wrongUnflagged++;
}

/** The scores as lines of text. */
export function describePages({ pieces, paragraphs, title, published }: PageScores): string {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
  const precision = pieces.textKept / Math.max(1, pieces.textKept + pieces.furnitureKept);
  const recall = pieces.textKept / Math.max(1, pieces.textKept + pieces.textLost);
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const lines: string[] = [];
  if (pieces.pages > 0)
    lines.push(
      `pages with pieces: ${pieces.pages}, not taken ${pieces.notTaken}`,
      `  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F ${f.toFixed(3)}`,
      `  whole and clean ${percent(pieces.wholeAndClean, pieces.pages)}`,
    );
  if (paragraphs.pages > 0)
    lines.push(
      `pages with paragraphs: ${paragraphs.pages}, not taken ${paragraphs.notTaken}`,
      `  paragraphs kept ${percent(paragraphs.kept, paragraphs.labelled)}, of the body not text ${percent(paragraphs.extraLength, paragraphs.bodyLength)}`,
    );
  for (const [name, { labelled, right, wrongUnflagged }] of Object.entries({ title, published }))
    if (labelled > 0)
      lines.push(`${name}: right ${percent(right, labelled)}, wrong and not flagged ${wrongUnflagged}`);
  return lines.join('\n');
}
