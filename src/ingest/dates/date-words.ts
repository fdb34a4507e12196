/** Words of a statement or of the meeting that made it. */
export const STATEMENT_WORD =
  /tuyên bố|thông cáo|thông báo|pernyataan|komunike|statement|declaration|communiqu|readout|declaración|comunicado|déclaration|声明|公报|宣言|заявлени|коммюнике|декларац|بيان|إعلان/iu;

/** Words of other events, by which days in the background are known. */
export const BACKGROUND_WORD =
  /kỷ niệm|kể từ|từ ngày|vụ |ký ngày|ký kết|trước đó|sinh ngày|thành lập|đến ngày|trước ngày|anniversar|since|born|established|founded|adopted|signed|concluded|dated|last year|until|by\s+$|before|after|from\s+$|effective|force|ratif|expire|deadline|peringatan|sejak|berdiri|lahir|hingga|aniversario|desde|fundad|firmad|adoptad|hasta|depuis|anniversaire|signé|adopté|conclu|jusqu|à partir|纪念|周年|自从|成立|通过|签署|以来|之前|годовщин|со дня|с момента|подписан|принят|ذكرى|منذ|الموقع|المؤرخ/iu;

/** Words by which a text recalls another one; what follows is the day of that. */
export const RECALLED =
  /recall|revisit|nhắc lại|mengingat|recordando|recordaron|rappel|回顾|重申了|напомина|напомни|إذ تستذكر|استذكر|(?:treaty|agreement|accord|declaration|statement|communiqué|convention|protocol|resolution|traité|tratado|acuerdo|declaración|договор|соглашени\p{L}*|декларац\p{L}*|hiệp ước|hiệp định|tuyên bố) (?:of|du|de|del|от|ngày)(?: the)?\s*$/iu;

/** Words of travel, which lasts days while the statement is made on one of them. */
export const VISIT_WORD =
  /thăm|công du|visit|travel|trip|kunjungan|lawatan|visita|gira|viaje|voyage|访问|визит|поездк|زيارة/iu;

/**
 * The dating clause, by which treaties and joint statements close: “Done at Brussels on”, “Fait à Paris, le”,
 * “Làm tại Hà Nội”. It opens its sentence: “done on” within one speaks of another text.
 */
export const DATING_CLAUSE =
  /^[\s\d.*("“]*(?:(?:done|signed|issued|given)(?=,?\s+(?:at|in|on|this)\s)|(?:this|the(?: present)?) (?:\p{L}+ ){1,3}(?:is|was|has been) signed|in witness whereof|en foi de quoi|en fe de lo cual|fait (?:à|au|en)|signé à|hecho en|dado en|firmado en|suscrit[oa] en|làm tại|dibuat di|ditandatangani di|feito em|fatto a|совершено|подписано в|принято в|حرر|حررت|وقعت? في)(?!\p{L})|(?:订于|签署于|签订于)/iu;

/** Labels of the statement's own day in a header: “Date of signing:”, `date:`. */
export const DATE_LABEL =
  /(?:^|\n)[\s*#]*(?:date(?: of (?:signing|signature|adoption))?|signed|ngày(?: ký| ban hành)?|tanggal|fecha(?: de firma)?|date de signature|дата(?: подписания)?|日期|签署日期|التاريخ)\s*[:：]\s*(?:\p{L}{2,4}, )?$/iu;

/**
 * A time of day beside a day: the stamp of a page's publication, which is no part of the statement. With “p.m.” it is mostly that of
 * an event.
 */
export const CLOCK =
  /(?<!\d)(?:[01]?\d|2[0-3])(?:(?::|h| giờ )[0-5]\d(?!\d|\s?[ap]\.?m\b)|\.[0-5]\d\s?WI(?:B|TA?)\b)|GMT/iu;

/** Words by which a page says when it came out. */
export const PUBLISHED_WORD =
  /(?:published|posted|updated|last modified|cập nhật|đăng lúc|ngày đăng|xuất bản|diterbitkan|diperbarui|tayang|publicad[oa]|actualizad[oa]|publié|mis à jour|发布时间|发布|опубликовано|نشر)[^\n]{0,25}$/iu;

/** Words by which a text calls a day the one of its writing. */
export const TODAY =
  /(?:today|hôm nay|hari ini|hoy|aujourd['’]hui|сегодня|今天|今日|اليوم)[\s,(–-]{0,3}(?:ngày |thứ [^,]{2,5},? (?:ngày )?)?\(?$/iu;

/** Words for the day on which a text came out, in its first sentences. */
export const TODAY_WORD =
  /(?<![\p{L}])(?:today|this (?:morning|afternoon|evening)|hôm nay|sáng nay|chiều nay|hari ini|pagi ini|hoy|aujourd['’]hui|ce (?:matin|jour)|сегодня|hoje|heute)(?!\p{L})|今天|今日|اليوم(?! ال)/iu;

/** Words of a meeting, by whose day a joint statement or a read-out dates itself in its first sentence. */
export const MEETING_WORD =
  /\b(?:met|meets|meeting|call|spoke|convened|held|hosted|joined|summit)\b|hội đàm|hội kiến|họp|gặp|đã tiếp|tiếp đón|tiếp xã giao|điện đàm|bertemu|pertemuan|reuni|se reunieron|rencontr|réuni|entretien|会谈|会见|举行|встре|переговор|провел|التقى|اجتم|لقاء/iu;

/** Words of a meeting that is to come, or that another text is of. */
export const FUTURE_OR_PAST =
  /\b(?:will|shall|upcoming|today|recalling|following|follows|since)\b|sẽ|nhắc lại|akan|mengingat|celebrará|recordando|rappelant|将|回顾|состоится|напоминая|سوف|إذ تستذكر/iu;

/** The hours of a day, as reports name them: `sáng 29/8`. */
export const DAY_WORD = /(?:sáng|chiều|tối|trưa|hôm|ngày)\s*$/iu;

/** Words after which a line goes on in the next, whatever blank lines a scan has put between. */
export const UNFINISHED =
  /(?:^|[\s\p{P}])(?:on|of|the|dated|since|until|by|from|to|and|in|at|de|del|el|le|du|et|y|ngày|và|до|от|и|в)$/iu;

/** A title with this is of a day long past, and not that on which the text was made: “on the 250th anniversary of”. */
export const ANNIVERSARY_WORD =
  /(?<!\p{L})(?:anniversary|centenary|kỷ niệm|peringatan|hari jadi|aniversario|anniversaire|годовщин\p{L}*|aniversário|Jahrestag)(?!\p{L})|[周週]年|الذكرى/iu;
