import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { draftOf, paragraph, spanOf, textOf, type Draft, type Span } from './draft.ts';

/** Lines that a page puts around a text: sharing, commenting, printing, reading on. Compared whole, in lower case. */
const BUTTONS = new Set(
  [
    [
      'share',
      'share this',
      'share:',
      'print',
      'tweet',
      'email',
      'comment',
      'comments',
      'advertisement',
      'read more',
      'scroll to continue',
      'scroll to continue with content',
      'skip to content',
      'back to top',
      'next',
      'previous',
      'tags:',
      'related',
    ],
    [
      'chia sẻ',
      'bình luận',
      'in bài viết',
      'gửi bình luận',
      'quảng cáo',
      'xem thêm',
      'tin liên quan',
      'theo dõi chúng tôi',
      'đọc thêm',
    ],
    [
      'bagikan',
      'komentar',
      'cetak',
      'baca juga',
      'baca juga:',
      'iklan',
      'selengkapnya',
      'scroll untuk melanjutkan',
      'berita terkait',
    ],
    ['compartir', 'comentarios', 'imprimir', 'leer más', 'publicidad', 'noticias relacionadas'],
    ['partager', 'commentaires', 'imprimer', 'lire la suite', 'publicité', 'lire aussi'],
    ['分享', '评论', '打印', '关闭窗口', '阅读更多', '相关新闻'],
    ['поделиться', 'комментарии', 'печать', 'читать далее', 'версия для печати'],
    ['مشاركة', 'تعليقات', 'طباعة', 'اقرأ المزيد'],
    ['###', String.raw`\###`, '* * *'],
  ].flat(),
);

/** What captions and credits call a picture, in the languages that name one. */
const PICTURE =
  'ảnh(?: minh h[oọ]a)?|foto|photo|image|imagen|crédit photo|credit|nguồn ảnh|sumber foto|图|圖|фото|صورة';

/** A credit in brackets at a line's end, `(Ảnh: TTXVN)`, or the whole line. */
const CREDIT_IN_BRACKETS = new RegExp(`[(（]\\s*(?:${PICTURE})\\s*[:：/][^()（）]{0,80}[)）]\\s*$`, 'iu');

/** A line that is nothing but a credit: `© Ảnh : TTXVN - …`, `Photo: …`, `© AFP`. */
const CREDIT_LINE = new RegExp(`^(?:©\\s*.{0,120}|(?:${PICTURE})\\s*[:：]\\s*.{1,80})$`, 'iu');

/** A caption that ends in its agency: `… Source: VNA |`. */
const CAPTION_SOURCE = /(?:Source|Photo|Nguồn|Sumber|Fuente)\s*:\s*[^.|]{1,60}\|\s*$/u;

/** A picture in Markdown, on a line of its own. */
const MARKDOWN_PICTURE = /^!\[[^\]]*\]\([^)]*\)$/u;

/** The header that some crawlers put before a text: the day of publication. */
const CRAWL_HEADER = /^date (\d{4}-\d{2}-\d{2})(?=\s|$)/u;

/** A caption is one or two sentences; what is longer is text, whatever it ends in. */
const LONGEST_CAPTION = 350;

/**
 * Takes page furniture out of the text: buttons, captions and credits, a crawler's header, heading marks. What
 * is taken out is kept, in order, under `omitted`, so that nothing is lost.
 */
export const separateFurniture: Plugin<[], Root> = () => (tree, file) => {
  const draft = draftOf(file);
  tree.children = takeHeader(draft, tree.children);
  const children: Root['children'] = [];
  for (const node of tree.children) {
    const text = textOf(draft, node);
    const kind = node.data?.isFurniture
      ? 'button'
      : node.type === 'heading'
        ? undefined
        : furnitureKind(text);
    if (!kind) {
      children.push(stripHeadingMark(draft, node));
      continue;
    }
    // A credit on a line of its own belongs to a caption above it: a short line without a full stop.
    const above = children.at(-1);
    if (kind === 'credit' && above && children.length > 1 && isCaption(textOf(draft, above))) {
      omit(draft, spanOf(above));
      children.pop();
    }
    omit(draft, spanOf(node));
  }
  tree.children = children;
  draft.omitted.sort((a, b) => a.start - b.start);
};

function furnitureKind(text: string): 'button' | 'credit' | 'caption' | undefined {
  if (BUTTONS.has(text.toLowerCase())) return 'button';
  if (text.length > LONGEST_CAPTION) return undefined;
  if (CREDIT_LINE.test(text)) return 'credit';
  if (CREDIT_IN_BRACKETS.test(text) || CAPTION_SOURCE.test(text) || MARKDOWN_PICTURE.test(text))
    return 'caption';
  return undefined;
}

const isCaption = (text: string): boolean => text.length <= 160 && !/[.!?。！？:;,”"]$/u.test(text);

const omit = (draft: Draft, span: Span): void => {
  draft.omitted.push(span);
};

/** Takes a crawler's header off the first paragraph and keeps its day as the day of publication. */
function takeHeader(draft: Draft, [first, ...others]: Root['children']): Root['children'] {
  if (!first) return [];
  const { start, end } = spanOf(first);
  const text = textOf(draft, first);
  const header = CRAWL_HEADER.exec(text);
  if (!header?.[1]) return [first, ...others];
  const span = { start, end: start + header[0].length };
  omit(draft, span);
  draft.fields.published = header[1];
  draft.evidence['published'] = [{ value: header[1], text: header[0], ...span }];
  const rest = text.slice(header[0].length).trimStart();
  if (rest === '') return others;
  return [paragraph([{ text: rest, breaks: false }], { start: end - rest.length, end }), ...others];
}

/** Sets aside the `#` marks of a line that was a heading in Markdown, which are no words of it. */
function stripHeadingMark(draft: Draft, node: Root['children'][number]): Root['children'][number] {
  if (node.type !== 'paragraph') return node;
  const text = textOf(draft, node);
  const mark = /^(#{1,6})\s+(?=\S)/u.exec(text);
  if (!mark?.[1] || text.includes('\n')) return node;
  const { start, end } = spanOf(node);
  omit(draft, { start, end: start + mark[1].length });
  const rest = text.slice(mark[0].length);
  const depth = Math.max(2, mark[1].length) as 2 | 3 | 4 | 5 | 6;
  return {
    type: 'heading',
    depth,
    children: [{ type: 'text', value: rest }],
    data: { span: { start: end - rest.length, end } },
  };
}
