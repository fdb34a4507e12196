import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Span } from '../../archive/span.ts';
import { oneLine, units } from '../../archive/text.ts';
import { lettersOf } from '../../archive/written-form.ts';
import type { PageFact } from '../../source/transcript.ts';
import { draftOf, spanOf, textOf, type Draft } from '../draft.ts';

/** A title is a line or three; what is longer is a paragraph. In UTF-16 code units. */
const LONGEST_TITLE = 240;

/** The first line of all may be longer: the title of a joint statement can name two dozen countries. */
const LONGEST_FIRST = 500;

/** How long a supplied title may grow before it is cut at a word. */
const LONGEST_SUPPLIED = 90;

/**
 * Finds the title: the first block, or the second behind a one-sentence lead, that is short and does not end
 * as a sentence does, with text behind it. Where there is none, one is supplied from the text's first words
 * and marked as supplied.
 */
export const findTitle: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  if (draft.transcription.facts.title) {
    takeStatedTitle(draft, tree, draft.transcription.facts.title);
    return;
  }
  const headings = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  const [headline] = headings;
  if (headline && headings.length === 1) {
    const title = takeTitle(draft, tree, headline);
    if (units(title).length < 3 || LETTERHEAD.test(title)) draft.review.add('title');
    return;
  }
  const texts = tree.children.slice(0, 4).map((node) => oneLine(textOf(draft, node)));
  const at = texts.findIndex(
    (text, index) =>
      index < 2 && index < texts.length - 1 && isTitle(text, index === 0 ? LONGEST_FIRST : LONGEST_TITLE),
  );
  const node = tree.children[at];
  // A second line is a title only behind a lead; behind another title it would be the lead itself.
  if (!node || (at === 1 && !(/[.。!?…]$/u.test(texts[0] ?? '') && isTitle(texts[1] ?? '', 110)))) {
    const words = texts.find((text) => units(text).length >= 3) ?? texts[0] ?? '';
    draft.fields.title = supply(words);
    // A supplied title claims nothing but that none was found, but a page that shows no title may have one that was not found.
    draft.fields.titleSupplied = true;
    if (draft.transcription.parts) draft.review.add('title');
    return;
  }
  const text = takeTitle(draft, tree, node);
  if (at > 0 || isDoubtful(text, texts[at + 1] ?? '')) draft.review.add('title');
};

/** How many of the first blocks may be the title that a source states. */
const FIRST_BLOCKS = 6;

/**
 * Takes the title that a source states about itself: the block that has its words, else its words in front matter, else it
 * is supplied from metadata that are no part of the source's text.
 */
function takeStatedTitle(draft: Draft, tree: Root, fact: PageFact): void {
  const node =
    tree.children.find(({ data }) => data?.isTitle) ??
    tree.children
      .slice(0, FIRST_BLOCKS)
      .find((child) => lettersOf(textOf(draft, child)) === lettersOf(fact.value));
  const title = node ? takeTitle(draft, tree, node) : oneLine(fact.value);
  if (!node) {
    draft.fields.title = title;
    const span = findInFrontMatter(draft, fact.value);
    if (span) takeFromOmitted(draft, span);
    else draft.fields.titleSupplied = true;
  }
  if (fact.isDoubtful || (node?.data?.isTitle && (units(title).length < 3 || LETTERHEAD.test(title))))
    draft.review.add('title');
}

/** Where front matter writes a title, letter by letter but for white space. */
function findInFrontMatter({ omitted, searchable: { source } }: Draft, title: string): Span | undefined {
  const [first] = omitted;
  if (!first || first.start > 0) return undefined;
  const words = title.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const match = new RegExp(`(?<=(?:title|headline)["']?\\s*[:=]\\s*["']?)${words.join('\\s+')}`, 'iu').exec(
    source.slice(first.start, first.end),
  );
  return match
    ? { start: first.start + match.index, end: first.start + match.index + match[0].length }
    : undefined;
}

/** Takes a span out of the first piece that was left out, which it parts in two. */
function takeFromOmitted(draft: Draft, span: Span): void {
  const [first, ...others] = draft.omitted;
  if (!first) return;
  draft.title = span;
  const pieces = [
    { start: first.start, end: span.start },
    { start: span.end, end: first.end },
  ];
  draft.omitted = [...pieces.filter(({ start, end }) => end > start), ...others];
  const text = draft.searchable.source.slice(span.start, span.end);
  draft.evidence['title'] = [{ value: draft.fields.title ?? text, text, ...span }];
}

/** Makes a block the title and takes it out of the body. */
function takeTitle(draft: Draft, tree: Root, node: Root['children'][number]): string {
  const title = oneLine(textOf(draft, node));
  draft.fields.title = title;
  draft.title = spanOf(node);
  draft.evidence['title'] = [{ value: title, text: textOf(draft, node), ...draft.title }];
  tree.children.splice(tree.children.indexOf(node), 1);
  return title;
}

/** A title of one word, or one that seems to go on in the next line, may be a letterhead or half of a title. */
const isDoubtful = (text: string, next: string): boolean =>
  units(text).length < 3 ||
  /\s(?:and|of|on|the|between|for|in|with|to|và|về|dan|y|de|la|et|des|du|и|о)$/iu.test(text) ||
  (isTitle(next, 110) && next.length > 2 && !/\p{N}/u.test(next));

/** An office's name, which pages put over the titles of all that it says. */
const LETTERHEAD =
  /^(?:the )?(?:ministry|department|embassy|government|office|bộ ngoại giao|kementerian|ministerio|ministère|министерство|وزارة|外交部)(?:[^:–—]{0,60})$/iu;

/** A line that is nothing but a day, or a path of pages. */
const NO_TITLE =
  /^\W*(?:\p{L}+,?\s+)?(?:\p{N}{1,2}[\s./-]+(?:de |tháng )?[\p{L}\p{N}]+|\p{L}+\s+\p{N}{1,2})[\s./,-]+(?:de |năm )?\p{N}{4}\W*$|^\p{L}+\s*(?:>|»|\/)\s*\p{L}+/u;

/** How speakers begin: they turn to the hall, or say what they are glad, honoured or asking leave to say. */
const OPENING =
  /^(?:\d{1,3}\. )?(?:(?:mr\.?|madam|mrs\.?) (?:president|chair\p{L}*|speaker|secretary-general)|your (?:excellenc|majest)\p{L}*|excellenc\p{L}*|distinguished (?:mr|president|colleague|delegate|guest|head|member|representative|excellenc|ladies|friend)\p{L}*|ladies and|president, |at the outset|may i[ ,]|(?:allow|permit|let) me |i (?:am|have|should|would|wish|congratulate|extend|thank|stand|come|speak|join|begin) |it is (?:an? |my |with )|on behalf of |monsieur le président|madame la présidente|permettez-moi|c['’]est (?:un|avec) |señora? president[ea]|excelencias|permítame|es (?:un honor|para mí)|thưa |kính thưa |cho phép tôi |tôi xin |yang mulia |hadirin |izinkan |主席先生|我谨|уважаем\p{L}+ |позвольте |سيدي الرئيس|السيد الرئيس)/iu;

/** A sentence that ends behind a whole word, and another that begins. */
const SENTENCE_WITHIN = /\p{Ll}{3,}[.] \p{Lu}\p{L}* \p{L}/u;

/** Whether a line is the beginning of a speech and no title. */
const beginsSpeech = (text: string): boolean => OPENING.test(text) || SENTENCE_WITHIN.test(text);

const isTitle = (text: string, longest = LONGEST_TITLE): boolean =>
  text.length <= longest &&
  !beginsSpeech(text) &&
  /^[\p{L}\p{N}“"'‘«„(（【《¿¡]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !NO_TITLE.test(text) &&
  !/[.。;；:：,，]["”»]?$/u.test(text.replace(/\.\.\.$/u, ''));

/** Words that end in a full stop and no sentence: initials, titles and other abbreviations. */
const ABBREVIATION =
  /(?:^|[\s.(“"‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Sr|Sra|Jr|Gen|Sen|Rep|Gov|Hon|Prof|Col|Lt|No|vs|Inc|Ltd|Corp|Co|TS|BS|GS|PGS|ThS|TP|г|гг|им)\.$/u;

/** A text up to the end of its first sentence, without the full stop. */
function firstSentence(text: string): string {
  for (const { index, 0: mark } of text.matchAll(/[.。!?！？](?=\s|$|[^\s\d])/gu)) {
    const sentence = text.slice(0, index + 1);
    // A full stop before a letter stands within a name: “U.S.”, “KOMPAS.com”.
    const goesOn = mark === '.' && (ABBREVIATION.test(sentence) || /^\p{L}/u.test(text.slice(index + 1)));
    if (!goesOn) return sentence.replace(/[.。]$/u, '');
  }
  return text;
}

/** The first sentence of a text, or as much of it as a title may hold. */
function supply(numbered: string): string {
  // Paragraphs of minutes are numbered; the number is no word of a title.
  const text = numbered.replace(/^[(（]?\d{1,3}[.)）]\s+/u, '');
  const sentence = firstSentence(text);
  if (sentence.length <= LONGEST_SUPPLIED) return sentence || 'Untitled';
  const cut = sentence.slice(0, LONGEST_SUPPLIED);
  const atWord = cut.replace(/[\s,，;:–—-]+\S*$/u, '');
  return `${atWord.length > 20 ? atWord : cut}…`;
}
