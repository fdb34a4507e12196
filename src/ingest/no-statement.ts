import { parse } from 'csv-parse/sync';

/*
 * Files that hold no statement: dumps of data, error pages, lists of other pages, pages whose statement is a linked file.
 * They are refused with the next step. Only what is certain is refused: the limits were set so that none of 600 real pages
 * and 11,600 real texts is.
 */

/** Data in lines or columns is told by so many of them. */
const [FEWEST_RECORDS, FEWEST_COLUMNS] = [3, 3];

/** The reason to refuse a text that is a dump of data; undefined for others. */
export function dumpReason(text: string): string | undefined {
  if (isJson(text)) return 'it is data in JSON, not a text; save each statement in it as a file of its own';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (
    lines.length >= FEWEST_RECORDS &&
    lines.every((line) => line.trimStart().startsWith('{') && isJson(line))
  )
    return 'it is data in JSON, a record a line; save each statement in it as a file of its own';
  if (isTable(text, ',') || isTable(text, '\t'))
    return 'it is a table of data (CSV); save each statement in it as a file of its own, and its other columns as metadata.csv';
  return undefined;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/u.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether all lines have the same number of columns, under a line of short names; a text has no such lines. */
function isTable(text: string, delimiter: string): boolean {
  const [head = ''] = text.split('\n', 1);
  const names = head.split(delimiter);
  if (
    names.length < FEWEST_COLUMNS ||
    !names.every((name) => /^\s*"?[\p{L}_][\p{L}\p{N}_ -]{0,29}"?\s*$/u.test(name))
  )
    return false;
  try {
    const records: unknown[] = parse(text, { delimiter, skip_empty_lines: true, bom: true });
    return records.length > FEWEST_RECORDS;
  } catch {
    return false;
  }
}

/** Titles of pages that stand for others: not found, forbidden, or a test whether the reader is a person. */
const ERROR_TITLE =
  /^\W*(?:(?:error )?40[34]\b|(?:page|file) (?:not found|cannot be found)|not found\W*$|access denied|forbidden\W*$|just a moment|attention required|are you (?:a )?(?:human|robot)|verify you are human|seite nicht gefunden|p[áa]gina no encontrada|p[áa]gina n[ãa]o encontrada|page (?:introuvable|non trouvée)|pagina non trovata|halaman tidak ditemukan|không tìm thấy trang|страница не найдена|页面不存在|找不到(?:网页|页面|網頁|頁面)|الصفحة غير موجودة)/iu;

/** An error page says little; in UTF-16 code units. */
const LONGEST_ERROR = 1500;

/** What a page says that stands before another one until its reader agrees, signs in or runs its scripts. */
const WALL =
  /(?<!\p{L})(?:(?:we|this (?:web)?site) uses? cookies|accept (?:all )?cookies|(?:please )?enable (?:java ?script|cookies)|java ?script is (?:required|disabled)|(?:sign|log) in to (?:continue|read|view)|subscribe to (?:continue|read)|checking your browser|nous utilisons des cookies|utilizamos cookies|wir verwenden cookies|chúng tôi sử dụng cookie|kami menggunakan cookie|请启用\s*javascript)(?!\p{L})/iu;

/** Such a page says nothing else; in UTF-16 code units. */
const LONGEST_WALL = 600;

/** A list has so many lines, and no sentence among them; a sentence is as long as this; in UTF-16 code units. */
const [FEWEST_LINES, SENTENCE] = [8, 60];

/** A web page after its text was told from its furniture. */
export interface PageText {
  title: string;
  /** The body in Markdown. */
  body: string;
  linkedDocuments: readonly string[];
}

/** The reason to refuse a web page that holds no statement; undefined for others. */
export function pageReason({ title, body, linkedDocuments }: PageText): string | undefined {
  if (ERROR_TITLE.test(title) && body.length < LONGEST_ERROR)
    return `the page is an error page (“${title}”), not a statement; find the statement elsewhere, in a web archive perhaps, and save that`;
  if (body.length < LONGEST_WALL && WALL.test(`${title}\n${body}`))
    return 'the page only asks for consent, a sign-in or scripts; open it in a browser, agree, and save what it shows then';
  const lines = body.split(/\n+/u).filter((line) => /\p{L}/u.test(line));
  // Languages without spaces say in half the letters what others do.
  const hasSentence = lines.some(
    (line) =>
      line.length >= SENTENCE * 2 ||
      (line.length >= SENTENCE && /[.!?…؟।]["”»)]*$/u.test(line)) ||
      /[。！？]|\p{Script=Thai}{20}/u.test(line),
  );
  if (hasSentence) return undefined;
  const [document] = linkedDocuments;
  if (document !== undefined && lines.length < FEWEST_LINES)
    return `the page has no text of its own; the statement is in the linked ${document}: save its text and ingest that`;
  if (lines.length >= FEWEST_LINES)
    return 'the page has no sentence, only short lines, as a list of other pages has; save the pages that it lists';
  return undefined;
}
