/** Matches ids and classes that have one of some words between hyphens, as `PageElement.names` holds them. */
const word = (words: string): RegExp => new RegExp(`[\\s-](?:${words})(?=$|[\\s-])`, 'u');

/** Matches ids and classes that are one of some names. */
const name = (names: string): RegExp => new RegExp(`\\s(?:${names})(?=$|\\s)`, 'u');

/**
 * Words in ids and classes by which pages name their furniture, in the languages of widespread page templates. Which of
 * them serve was measured on half of 470 labelled pages, and held on the other half: together they are worth 10 pages in
 * 100 that come out whole and clean. Words that name text as often (box, card, module, list, summary) are left out.
 */
export const FURNITURE_NAMES: readonly RegExp[] = [
  word(
    'nav|navi|navbar|navigation|subnav|menu|submenu|menus|breadcrumbs?|crumbs|pagination|pager|pagenav|skip|skiplinks?|bar|flyout|dropdown|toolbar|masthead|topbar|prevnext|navlinks|sitemap',
  ),
  word(
    'footer|foot|colophon|copyrights?|imprint|impressum|legal|disclaimer|credits?|license|bottombar|site-info|powered',
  ),
  word(
    'sidebars?|sidebar\\d+|aside|widget-?area|textwidget|widget-container|rail|right-?col(?:umn)?|rightcolumn|sidenav|marginal|marginalspalte',
  ),
  name('secondary|tertiary|widgets?|widget-\\S+'),
  word(
    'share|sharing|shares|sharedaddy|sharebar|shariff|socials?|sociable|socialmedia|addtoany|addthis|follow|followus|likes?|like-box|facebook|whatsapp|pinterest|viral',
  ),
  word(
    'related|linklist|link-list|wp-embed-.*|intext-links|relatedposts|relacionad[oa]s?|similar|recommend(?:ed|ations?)?|recommends|more-?(?:articles|stories|posts|news|from)|also-?(?:read|like)|yarpp|outbrain|taboola|plista|trending|popular|most-?(?:read|popular|viewed)|latest|recent|recentposts|next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|post-?nav(?:igation)?|nav-links|nav-previous|nav-next|linked-articles|storylinks?|up-?next|readmore-box|en-savoir-plus|savoir-plus|contact-teaser',
  ),
  word(
    'comments?|commentform|recentcomments|commentarea|respond|disqus|disqus-thread|dsq|replies|kommentare?|trackbacks?|pingbacks?|pings|nocomments|fb-comments|responses|akismet|reactions?',
  ),
  word(
    'newsletters?|paywall|abo-?box|subscribe|subscriptions?|sign-?up|optin|opt-in|mailchimp|mc4wp|mailing|abo|register|registration|login|signin|piano|promos?|promotion|cta|call-?to-?action|donate|donation|spenden|support-?us|membership',
  ),
  word(
    'pum|popmake|cookies?|consent|gdpr|dsgvo|cmplz|onetrust|borlabs|usercentrics|modal|popup|pop-up|overlay|lightbox',
  ),
  word(
    'disclosures?|disclosure-text|ads?|adv|advert|advertisement|advertising|advertorial|ad-?(?:slot|container|wrapper|unit|box|label)|anzeigen?|werbung|sponsor(?:ed|s)?|banners?|adsense|adsbygoogle|affiliate|publicidad|billboard',
  ),
  word(
    'saboxplugin|authors?|authordate|author-?(?:box|bio|info|name|card)|about-?(?:the-)?author|byline|by-line|bylines|autor|autoren|post-author|vcard|contributors?|writer|journalist',
  ),
  word(
    'meta|metadata|metaline|meta-line|publication-info|entry-?meta|post-?meta|postmeta|postmetadata|entry-?utility|entry-?info|post-?info|postinfo|date|datum|published|pubdate|timestamp|entry-date|post-date|posted-on|postdate|read-?time|reading-?time|lesezeit|hits|info-?line',
  ),
  name(
    '(?:post|entry|article|node|news)-+(?:category|categories|tags?|kicker|section)|category|categories|kicker|overline|topline|dachzeile|eyebrow|rubrik|ressort',
  ),
  word(
    'tags|tag-?list|tag-?cloud|tag-?links|post-?tags|taglist|categories|category-list|cat-?links|keywords|topics|rubrik|filed-?under|schlagworte|labels',
  ),
  word(
    'captions?|img-?description|image-?description|imagedescription|media-?desc|image-?desc|copy-?right|captiontext|image-?box|img-?caption|wp-caption|wp-caption-text|image-?caption|media-?caption|photo-?caption|bildunterschrift|image-?credit|photo-?credit|gallery|slideshow|slider|carousel|video-?(?:player|caption|info|wrapper)|player|audio|bildquelle|gallery-caption',
  ),
  name(
    'hidden|hide|is-hidden|d-none|invisible|print-?only|no-?print|visually-hidden|sr-only|screen-reader-text|nodisplay',
  ),
  word(
    'sr-only|screen-reader|visually-?hidden|mw-editsection|editsection|ratings?|votes?|voting|poll|feedback|buttons?|btn|search|searchform|search-form|toggle|tools|article-?tools|actions?|icons?|user-?(?:info|profile)|profile|avatar|signature|jump-link|edit-link|catlinks|navbox|printfooter|ambox|sistersitebox|mw-jump-link|noexcerpt|reference-tooltip|app-?(?:banner|promo)|loading|placeholder',
  ),
];

/** Names of elements with the body of an article. */
export const BODY_NAMES = word(
  'entry-?content|article-?body|articlebody|post-?content|post-?body|article-?content|article-?text|story-?body|story-?content|entry-text|body-text|article-?main|news-?text|text-body|beitragstext|artikeltext|td-post-content|field-name-body|field--name-body|single-content|content-?body|wysiwyg|richtext|rich-text',
);

/** Names of boxes that lead to other pages; before the text they may name its lead. */
export const TEASER_NAMES = word(
  'teasers?|teaser-?\\w*|\\w+-?teaser|tsr|infobox|info-box|kasten|preview|item-preview|excerpt|embed|embedded|oembed|twitter-tweet|instagram-media',
);

/** Elements whose words are not the page's text. */
export const FURNITURE_TAGS = new Set(
  'noscript svg canvas iframe object embed audio video select option input button textarea nav aside dialog menu label fieldset footer title figcaption'.split(
    ' ',
  ),
);

/** ARIA roles of furniture. */
export const FURNITURE_ROLES = new Set(
  'navigation banner contentinfo complementary search searchbox dialog alertdialog alert menu menubar menuitem toolbar tablist status tooltip'.split(
    ' ',
  ),
);
