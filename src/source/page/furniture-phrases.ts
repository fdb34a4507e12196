/** Alternatives of a pattern, grouped by language for the reader. */
const anyOf = (...groups: string[]): string => groups.join('|');

/** Beginnings of short lines that lead to other pages, share, subscribe, credit a picture or sort the page. */
export const CUE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${anyOf(
    'read (?:also|more|next|the full)|also read|see also|related(?: (?:articles?|stories|posts|coverage|content|topics))?:?\\W*$|more (?:on|from|about|stories)\\b|recommended|you (?:may|might) also|don.t miss|continue reading|click here|share (?:this|on|via)|tweet$|print$|leave a (?:reply|comment)|\\d+ (?:comments?|responses?)|tags?:|categor(?:y|ies) ?:|filed under|posted (?:in|on|by)\\b|this entry was posted|keywords:|newsletter|subscribe|sign up|follow (?:us|me|@)|advertisement|about the author|be the first|support us|donate|back to top|previous|next (?:post|article)|source:|\\d+ min(?:utes)? read|reading time|photo:|image:|(?:©|\\(c\\)|copyright)\\b',
    'lesen sie (?:auch|dazu|mehr|hier|jetzt)|lies auch|lesetipp|mehr (?:zum thema|dazu|zu|lesen)\\b|mehr:|auch interessant|das könnte (?:sie|dich|auch)|schon gelesen|weiterlesen|zum thema|passend dazu|siehe auch|auch auf |empfehlungen? (?:aus|der)|weitere (?:artikel|beiträge|themen|informationen zu)|ähnliche (?:artikel|beiträge)|teilen\\b|diesen (?:artikel|beitrag) teilen|artikel (?:teilen|drucken|merken)|drucken$|kommentare? ?(?:\\(|\\d|$)|\\d+ (?:kommentare?|antworten)|schreibe? (?:einen|ihren) kommentar|hinterlasse|kommentar verfassen|kommentieren|schlagw(?:ort|örter|orte)|stichwörter|kategorien?:|abgelegt unter|veröffentlicht (?:in|am|von)|dieser (?:eintrag|beitrag) wurde|(?:jetzt )?(?:den |unseren |zum )newsletter|abonnieren|melden sie sich|folge[nt]? (?:uns|sie)|anzeige\\W*$|werbung\\W*$|externer inhalt|an dieser stelle finden sie|inhalt (?:anzeigen|laden)|video (?:laden|abspielen)|bild(?:quelle|nachweis|rechte)?:|fotos?:|fotoquelle|über (?:den autor|die autor|diese|uns\\W*$)|gefällt (?:mir|dir)|sei der erste|unterstützen sie|zurück\\W*$|zur übersicht|nach oben|vorheriger|nächster|quelle:|lesezeit|\\d+ min(?:uten)? lesezeit',
    'lire aussi|à lire|voir aussi|sur le même|à découvrir|pour aller plus loin|partager|mots.clés|publicité',
    'lee también|leer también|lea también|lea además|puedes ver|(?:te|le) puede interesar|más información|mira también|ver también|también te puede|compartir|compártelo|etiquetas|publicidad|fuente:',
    'leia (?:também|mais)|veja também|saiba mais|leggi anche|potrebbe interessarti',
    'czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|przeczytaj|polecamy|udostępnij|tagi:|reklama|źródło',
    'lees ook|les også|läs (?:också|mer)|læs også|ilgili haber',
    'xem thêm|đọc thêm|tin liên quan|chia sẻ|bình luận|từ khóa|baca juga|simak juga|bagikan|komentar|tag:',
    'читайте также|еще по теме|поделиться|теги:|اقرأ أيضا|شارك|相关阅读|相关新闻|延伸阅读|更多|関連記事|分享到',
  )})`,
  'iu',
);

/** Phrases of short lines about rights, cookies and newsletters. */
export const LEGAL =
  /all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|wszelkie prawa zastrzeżone|tutti i diritti|copyrighted property|©\s?(?:19|20)\d\d|copyright (?:©|\d{4}|by)|powered by|may not be (?:published|reproduced|reprinted)|permission must be obtained|creative commons|your email address will|deine e-mail-adresse wird|diese website verwendet|subscribe (?:now|to)|sign up (?:for|to)|newsletter (?:anmelden|abonnieren|an)|download the .{0,40}apps? for|(?:this (?:web)?site|we) uses? cookies/iu;

/** What a broken web server writes into its pages: `Warning: … in /www/page.php on line 12`. */
export const SERVER_ERROR =
  /^(?:PHP )?(?:Deprecated|Warning|Notice|Strict Standards|(?:Fatal|Parse) error): .*\bon line \d+/u;

/** A line that names its writer and nothing else. */
export const BYLINE =
  /^(?:von|by|par|por|di|od|door|av|text|autor|author)\s*:?\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]*){0,5}$/u;

/** Headings of sections that are not the page's text. */
export const FURNITURE_HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${anyOf(
    'related|more (?:from|on|about|stories|news)|read (?:more|next|also|further)|further reading|you (?:may|might)|recommended|see also|latest|popular|trending|about (?:the )?authors?|\\d+ (?:comment|respons)|no responses?|comments?\\W*$|leave a|newsletter|tags?\\W*$|share|contact\\W*$|download|links?\\W*$|follow us',
    'mehr (?:zum|dazu|zu|aus|von|auf)|noch mehr|weitere (?:artikel|beiträge|themen|news|nachrichten|meldungen|infos|informationen)|auch interessant|das könnte|ähnliche|empfehl|verwandte|passende|top.?themen|meist.?gelesen|(?:beliebte|aktuelle|neueste)s? (?:artikel|beiträge|news|meldungen|kommentare)|über (?:den|die) autor|über diese|zum autor|zur autorin|der autor\\W*$|die autorin\\W*$|autor(?:in|en)?\\W*$|kommentare?|\\d+ (?:kommentar|antwort)|keine kommentare|diskussion|lesen sie|schlagw|teilen|zum weiterlesen|kontakt\\W*$|pressekontakt|quellen?\\W*$|weblinks',
    'lire aussi|à lire|sur le même|articles? (?:liés|similaires|correspondants)|te puede|más (?:noticias|información)|noticias relacionadas|artículos relacionados|relacionad|leia|czytaj|zobacz|polecane|powiązane',
    'tin liên quan|tin khác|bài viết liên quan|xem thêm|bình luận|berita (?:terkait|lainnya)|baca juga|komentar',
    '相关|相關|更多|延伸阅读|читайте также|по теме|комментарии|مواضيع ذات صلة|اقرأ أيضا',
  )})`,
  'iu',
);
