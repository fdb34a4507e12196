import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { oneLine, units } from '../../archive/text.ts';
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
    draft.fields.titleSupplied = true;
    draft.review.add('title');
    return;
  }
  const text = takeTitle(draft, tree, node);
  if (at > 0 || isDoubtful(text, texts[at + 1] ?? '')) draft.review.add('title');
};

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

const isTitle = (text: string, longest = LONGEST_TITLE): boolean =>
  text.length <= longest &&
  /^[\p{L}\p{N}“"'‘«„(（【《¿¡]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !NO_TITLE.test(text) &&
  !/[.。;；:：,，]["”»]?$/u.test(text.replace(/\.\.\.$/u, ''));

/** The first sentence of a text, or as much of it as a title may hold. */
function supply(numbered: string): string {
  // Paragraphs of minutes are numbered; the number is no word of a title.
  const text = numbered.replace(/^[(（]?\d{1,3}[.)）]\s+/u, '');
  const sentence = /^.*?[.。!?！？](?=\s|$|[^\s\d])/u.exec(text)?.[0].replace(/[.。]$/u, '') ?? text;
  if (sentence.length <= LONGEST_SUPPLIED) return sentence || 'Untitled';
  const cut = sentence.slice(0, LONGEST_SUPPLIED);
  const atWord = cut.replace(/[\s,，;:–—-]+\S*$/u, '');
  return `${atWord.length > 20 ? atWord : cut}…`;
}
