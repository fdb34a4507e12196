/** Lines that a page puts around a text: sharing, commenting, printing, reading on. Compared whole, in lower case. */
export const BUTTONS = new Set(
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
      'for immediate release',
      'back to top',
      'next',
      'previous',
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
    // What a program writes where it found nothing.
    ['null', 'undefined', 'nan'],
  ].flat(),
);

/** The words for a picture in captions and credits. */
const PICTURE =
  'ảnh(?: minh h[oọ]a)?|foto|photo|image|imagen|crédit photo|credit|nguồn ảnh|sumber foto|图|圖|фото|صورة';

/** A credit in brackets at a line's end, `(Ảnh: TTXVN)`, or the whole line. */
export const CREDIT_IN_BRACKETS = new RegExp(
  `[(（]\\s*(?:${PICTURE})\\s*[:：/][^()（）]{0,80}[)）]\\s*$`,
  'iu',
);

/** A line that is nothing but a credit: `© Ảnh : TTXVN - …`, `Photo: …`, `© AFP`. */
export const CREDIT_LINE = new RegExp(`^(?:©\\s*.{0,120}|(?:${PICTURE})\\s*[:：]\\s*.{1,80})$`, 'iu');

/** A caption that ends in its agency: `… Source: VNA |`. */
export const CAPTION_SOURCE = /(?:Source|Photo|Nguồn|Sumber|Fuente)\s*:\s*[^.|]{1,60}\|\s*$/u;

/** A picture in Markdown, on a line of its own. */
export const MARKDOWN_PICTURE = /^!\[[^\]]*\]\([^)]*\)$/u;

/** The place of a picture or a film, in brackets on a line of its own: `[video width="640"]`. */
export const EMBEDDED =
  /^\[(?:video|audio|image|img|photo|gallery|embed|caption|iframe)\b[^\]\n]{0,300}\]$/iu;

/** A link to another page, on a line of its own: `Baca juga: …`, `XEM THÊM: …`, `>> …`. */
export const READ_ON =
  /^(?:(?:read more|read also|see also|xem thêm|đọc thêm|tin liên quan|baca juga|simak juga|lea también|leer más|à lire aussi|lire aussi|相关新闻|相关阅读|читайте также|اقرأ أيضا)\s*[:：].{1,250}|>>\s*\S.{0,250})$/iu;

/** The key words under a text, on one line: `Tags: …`, `Từ khóa: …`. */
export const TAG_LINE =
  /^(?:tags?|keywords?|filed under|từ kho[áa]|từ khóa|thẻ|kata kunci|etiquetas|palabras clave|mots[- ]clés|étiquettes|标签|关键词|關鍵詞|теги|ключевые слова|كلمات مفتاحية|الوسوم)\s*[:：]\s*\S.{0,300}$/iu;

/** The heading over key words that stand one to a line. */
export const TAGS =
  /^(?:tags?|keywords?|từ kho[áa]|từ khóa|kata kunci|etiquetas|mots[- ]clés|标签|关键词|теги|ключевые слова|الوسوم)\s*[:：]?$/iu;
