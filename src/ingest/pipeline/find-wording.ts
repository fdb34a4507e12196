import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { PRESS_KINDS } from '../../archive/publisher.ts';
import type { Wording } from '../../archive/statement.ts';
import type { Types } from '../../archive/vocabulary.ts';
import type { Lexicons } from '../lexicons.ts';
import { DATING_CLAUSE } from '../dates/date-words.ts';
import { draftOf, spanOf, type Draft } from '../draft.ts';

/** Words by which a state speaks of itself; not in quotation marks. */
const FIRST_PERSON =
  /(?<![\p{L}“"‘])(?:we|our|i|my|us|chúng tôi|chúng ta|tôi|kami|kita|saya|nosotros|nuestr[oa]s?|hemos|nous|notre|nos|je|mes|мы|наш\p{L}*|я|nós|nosso|nossa|wir|unser\p{L}*)(?!\p{L})|我们|我国|我谨|نحن|إننا/giu;

/** Words with which a report tells what another said. */
const ATTRIBUTION =
  /(?<!\p{L})(?:said|told|according to|reported|cho biết|cho hay|theo|đưa tin|phóng viên|PV|ông|menurut|kata|ujar|ucap|tutur|kepada wartawan|dijo|según|señaló|a déclaré|a affirmé|selon|disse|segundo|сообщил\p{L}*|заявил\p{L}*|отметил\p{L}*|по словам|قال|أفاد|ذكرت?)(?!\p{L})|记者|报道|据悉|表示|电（|本报/giu;

/** A report names its reporter, place and agency before its first words: `HANOI, Jan 5 (Reuters) -`, `TTXVN`, `新华社`. */
const AGENCY_LINE =
  /(?:^|\n)[^\n]{0,60}(?:\((?:Reuters|AP|AFP|UPI|Xinhua|VNA|TTXVN|VOVWORLD|ANTARA|Bernama|EFE|TASS)\)|TTXVN|VOVWORLD|新华社|新華社|央视|新闻联播|KOMPAS\.com|\p{Lu}{3,20}\.(?:com|co\.id|vn))/u;

/** Sentences by which states act: the operative parts of treaties, resolutions and joint statements. */
const OPERATIVE =
  /(?:^|\n)\s*(?:\d{1,3}[.)]\s*)?(?:(?:Recalling|Recognizing|Reaffirming|Noting|Welcoming|Having|Rappelant|Considérant|Recordando|Reafirmando|Напоминая|Подтверждая)\b|(?:The|Both|Les|Las|Los|Hai|Kedua|Стороны|双方)\s?(?:two\s|deux\s|dos\s)?(?:sides|Parties|parties|leaders|Heads|Ministers|bên|pihak|partes|ministres|双方)?\s)/gu;

/** Words that tell of a statement as of something made elsewhere: “have issued a joint declaration”. */
const TOLD =
  /(?:have|has) (?:jointly )?(?:issued|released|adopted|signed) (?:a|the|their) |ra (?:tuyên bố|thông cáo) chung|mengeluarkan (?:pernyataan|komunike)|(?:han|ha) emitido|ont publié|发表(?:了)?联合|пров?озгласили|(?:statement|declaration|communiqu[eé]|thông cáo|tuyên bố|pernyataan|komunike|đối thoại|declaración|заявлени\p{L})[^.\n]{0,60}?(?:says|said|cho biết|nêu rõ|khẳng định|memberitahukan|menyatakan|señala|indique|говорится)/iu;

/** Quoted words, which make up much of a report. */
const QUOTED = /[“"«„][^“”"«»„\n]{20,600}[”"»]/gu;

/** How much each sign says; set on the dev corpora, whose sources are known: ministries, assemblies, newspapers. */
const WEIGHTS = {
  official: 4,
  ownTitle: 3,
  firstPerson: 3,
  operative: 2,
  datingClause: 3,
  press: 5,
  byline: 3,
  agency: 4,
  attribution: 2,
  quoted: 2,
  told: 3,
} as const;

/** How much stronger one side must be to be taken, and to need no review. */
const [LEAST_LEAD, SURE_LEAD] = [2, 3];

/** So many in the first thousand characters, and so large a share of the words in quotation marks. */
const [FEWEST_FIRST_PERSON, FEWEST_ATTRIBUTIONS, FEWEST_OPERATIVE, LEAST_QUOTED] = [3, 2, 3, 0.12];
const HEAD = 3000;

/** How far into a text it may tell of the statement that it reports, in UTF-16 code units. */
const TOLD_REACH = 900;

/**
 * Finds whether a text is the issuer's own words or a report of them, by its publisher and byline, its title, the first person,
 * operative sentences, attributions and quotations. Left out where the signs are even.
 */
export const findWording: Plugin<[(language: string) => Lexicons, Types], Root> =
  (lexicons, types) => (tree, file) => {
    const draft = draftOf(file);
    const { publisher = '', fields } = draft;
    const isOfOffice = lexicons(fields.language ?? 'und').offices.find(publisher).length > 0;
    const { own, report, isVoiceAlone } = weigh(draft, tree, types, isOfOffice);
    const lead = own - report;
    // Who says “we” may be a state or anybody: an essay, an advertisement, a paper that quotes at length.
    const isAnybodys =
      isVoiceAlone && (fields.issuers ?? []).length === 0 && !types.terms[fields.type ?? '']?.speaks;
    // Somebody's name stands over the words, and nobody is known for whom they speak.
    const isByWriter = draft.transcription.facts.byline !== undefined && (fields.issuers ?? []).length === 0;
    const wording: Wording | undefined =
      lead >= LEAST_LEAD && !isByWriter ? 'full' : -lead >= LEAST_LEAD ? 'report' : undefined;
    if (wording) draft.fields.wording = wording;
    // What names no state as speaking and tells what others said is news, and no state's own words.
    const isNews = wording === 'report' && (fields.countries ?? []).length === 0;
    const isDoubtful = Math.abs(lead) < SURE_LEAD && !isNews;
    if (wording && (isDoubtful || (wording === 'full' && isAnybodys))) draft.review.add('wording');
  };

/** How much speaks for an issuer's own words and for a report; and whether nothing but the first person does for the former. */
function weigh(
  draft: Draft,
  tree: Root,
  types: Types,
  isOfOffice: boolean,
): { own: number; report: number; isVoiceAlone: boolean } {
  const start = tree.children[0] ? spanOf(tree.children[0]).start : 0;
  const source = draft.searchable.source.slice(start);
  const head = source.slice(0, HEAD);
  const unquoted = head.replace(QUOTED, ' ');
  const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
  const quoted = (head.match(QUOTED) ?? []).reduce((sum, words) => sum + words.length, 0);
  const type = types.terms[draft.fields.type ?? ''];
  const holds: Record<keyof typeof WEIGHTS, boolean> = {
    official: draft.officialCountry !== undefined || isOfOffice,
    ownTitle: (draft.isTitled ?? false) && (type?.speaks ?? false),
    firstPerson: count(FIRST_PERSON, unquoted) >= FEWEST_FIRST_PERSON,
    operative: count(OPERATIVE, head) >= FEWEST_OPERATIVE,
    datingClause: source
      .slice(-600)
      .split('\n')
      .some((line) => DATING_CLAUSE.test(line)),
    press: draft.publisherKind !== undefined && PRESS_KINDS.has(draft.publisherKind),
    byline: draft.transcription.facts.byline !== undefined && draft.officialCountry === undefined,
    agency: AGENCY_LINE.test(source.slice(0, 400)) || (draft.isAgencys ?? false),
    attribution: count(ATTRIBUTION, unquoted) >= FEWEST_ATTRIBUTIONS,
    told: TOLD.test(unquoted.slice(0, TOLD_REACH)),
    quoted: quoted >= head.length * LEAST_QUOTED,
  };
  const sum = (signs: readonly (keyof typeof WEIGHTS)[]) =>
    signs.reduce((total, sign) => total + (holds[sign] ? WEIGHTS[sign] : 0), 0);
  const own = sum(['official', 'ownTitle', 'firstPerson', 'operative', 'datingClause']);
  return {
    own,
    isVoiceAlone: holds.firstPerson && own === WEIGHTS.firstPerson,
    report: sum(['press', 'byline', 'agency', 'attribution', 'quoted', 'told']),
  };
}
