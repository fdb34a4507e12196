import type { CountryName } from '../../archive/country-lexicon.ts';
import type { Match } from '../../archive/lexicon.ts';

/** Some nouns and the country that they are of: “government of the Republic of”, “délégation du”, and before an adjective “délégation ”. */
const of = (english: string, others: string): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:${english})(?: and (?:the )?(?:people|government))? of (?:the )?(?:[\p{L}'’-]+ (?:of )?(?:the )?){0,4}|(?:${others}) (?:(?:d[eu]s?|del) (?:la |le |el )?|d['’]|de l['’])?(?:(?:république|royaume|república|reino|республики) (?:[\p{L}'’-]+ ){0,3}(?:d[eu] |d['’]|del )?)?)$`,
    'iu',
  );

/** Who one speaks for: “on behalf of the Government and people of”. */
const BEHALF =
  /(?<!\p{L})(?:on behalf of|in the name of|au nom d[eu]|en nombre d(?:el|e)|em nome d[aeo]|от имени|nhân danh|atas nama|باسم|بالنيابة عن)(?!\p{L})[^.;:\n]{0,70}$/iu;

/** One's own: “my country, ”, “we, the people of ”, “notre peuple, ”. */
const MINE = new RegExp(
  String.raw`(?<!\p{L})(?:we(?:,? (?:the )?people of| of| from| in)?|(?:our|my) (?:(?:own|small|great|beloved|young|little|tiny|dear|proud|two-island|twin-island),? )*(?:country|nation|people|delegation|homeland|republic|government|island|land|state),?(?: of)?|(?:mon|ma|notre) (?:pays|nation|peuple|gouvernement|délégation|patrie),?(?: d[eu])?|(?:mi|nuestro|nuestra) (?:país|nación|pueblo|gobierno|delegación|patria),?(?: de)?|(?:наша|моя) (?:страна|делегация),?|بلادي,?) (?:the |la |le |el )?(?:people['’]s )?(?:(?:republic|kingdom|state|commonwealth|république|royaume|república|reino) (?:of|de|du|d['’]) ?)?(?:the |la |le |el )?$`,
  'iu',
);

/** A delegation, which in such a speech is mostly one's own. */
const DELEGATION = of(
  'delegation|representative|mission|foreign minister',
  String.raw`délégation|représentant|delegación|delegação|делегаци\p{L}|وفد`,
);
const DELEGATION_BEHIND = /^\s+delegation(?!\p{L})/iu;

/** A government or a people: of one's own, and of others too. */
const GOVERNMENT = of(
  'governments?|peoples?|nation|president|minister|king',
  String.raw`gouvernement|peuple|président|gobierno|pueblo|presidente|governo|povo|правительств\p{L}|народ\p{L}?|حكومة|شعب`,
);
const GOVERNMENT_BEHIND =
  /^\s+(?:government|people|nation|foreign policy|authorities|republic|state)(?!\p{L})/iu;

/** What a country does in a speech of its own: it believes, supports, calls for. */
const STANCE =
  /^(?:['’]s)?,?\s+(?:(?:also|therefore|has|have|had|is|was|will|would|once again|fully|firmly|strongly|always|itself|too|consistently|continues? to|wishes to|wants to|would like to|for its part,?|has always|has never|as a [^,.]{0,60},|like [^,.]{0,60},)\s+){0,4}(?:believes?|believed|expresses|renews|announces|hereby|recogni[sz]es|joins|insists|strives|shares|remains (?:\p{L}+ )?(?:committed|convinced|ready|determined|concerned|faithful)|do(?:es)? (?:its|her|our) (?:best|utmost|part)|spares? no|supports?|supported|welcomes?|welcomed|considers?|calls? (?:for|on|upon)|reaffirms?|reiterates?|is (?:convinced|committed|proud|ready|of the view|concerned|deeply|firmly|pleased|particularly|prepared|determined|gratified|honou?red|confident)|attache[sd]|wishes|hopes?|condemn(?:s|ed)?|appeals|urges?|stands? (?:ready|for|by|firmly)|advocates?|endorses?|pledges?|favou?rs|subscribes|regrets|deplores|feels|associates|participates|contributes|commends|applauds|intends|looks forward|adheres|appealed|stated|hoped|felt|wished|considered|proposed|reserved|regretted|soutient|appuie|se félicite|estime|réaffirme|condamne|appelle|apoya|reafirma|condena|considera|aboga|saluda)(?!\p{L})/iu;

/** One's own congratulations, thanks and the like, which are those of one's delegation: “the congratulations of the delegation of”. */
const WISHES_OF =
  /(?<!\p{L})(?:congratulations|felicitations|greetings|(?:best |good |warm(?:est)? )*wishes|condolences|sympathy|thanks|gratitude|appreciation|satisfaction|support|solidarity|views|position|félicitations|felicitaciones) (?:of|felt by) (?:the )?(?:[\p{L}'’-]+ ){0,3}delegation of (?:the )?(?:[\p{L}'’-]+ of (?:the )?)?$/iu;

/** Words of congratulations and thanks, which name the countries of others who hold an office of the assembly. */
const TO_OTHERS =
  /(?<!\p{L})(?:congratulat|felicitat|elect(?:ed|ion)|predecessor|presiden(?:cy|ed)|outgoing|succeed|ambassador|excellency|mr\.|tribute|condolence|sympath|félicit|élection|prédécesseur|felicit|elección|predecesor)/iu;

/** One's own country without its name, in the sentence that names it or in the next: “my country”, “our Government”. */
const OWN_COUNTRY =
  /(?<!\p{L})(?:(?:my|our) (?:[\p{L}-]+ )?(?:country|government|people|nation|delegation|president|king|prime minister|head of state|state|land|homeland|republic|citizens|economy|independence|foreign policy|territory|region|shores|constitution|parliament|capital)|i represent|(?:mon|notre) (?:pays|gouvernement|peuple)|(?:mi|nuestro) (?:país|gobierno|pueblo)|наш\p{L}* стран\p{L}*)(?!\p{L})/iu;

/** The first person in a sentence. */
const FIRST_PERSON =
  /(?<!\p{L})(?:my|mine|ours?|we|us|i|ourselves|nous|notre|nos|mon|ma|je|nuestr[oa]s?|nosotros|mi|мы|наш\p{L}*|нам|нас)(?!\p{L})/iu;

/** Words before the name of a country that is spoken of: “the struggle against”, “the admission of”, “our neighbour”. */
const SPOKEN_OF =
  /(?<!\p{L})(?:against|aggression|invasion|occupation|occupied|withdraw\p{L}*|regime|troops|sanctions|attacks?|blockade|crisis|conflict|war|situation|independence|admission|people and government|brothers?|struggle|rights of|sovereignty of|between|sisterly|fraternal|friendly|neighbou?r\p{L}*|like|such as)(?!\p{L})/iu;

/** What a country spoken of does, or what is asked of it: “must withdraw”, “continues to”, “’s forces”. */
const ASKED_OF =
  /^(?:['’]s)?,? (?:must|should|could|to (?:withdraw|comply|cease|end|stop|put)|continues to|has refused|refus|regime|aggress|occup|troops|forces|army|militar|attack|invasion|question|problem|crisis|conflict|war|situation)/iu;

/** A country named among others: “Chad, Mali and”. */
const LISTED_BEFORE = /(?<!\p{L})(?:and|,) (?:the )?$/iu;
const LISTED_BEHIND = /^,? (?:and|or) (?:the )?\p{Lu}/u;

/** A country that opens its sentence is mostly what the sentence is about. */
const OPENS_SENTENCE = /^ *(?:(?:for its part|in|for|as|today|however|therefore),? *)?$/iu;

const SENTENCE_END = /[.;!?] /u;

/** How far before and behind a country's name its context is read, in UTF-16 code units. */
const [BEFORE, BEHIND] = [120, 110];
/** The same for the sentences around it. */
const [SENTENCES_BEFORE, SENTENCES_BEHIND] = [360, 330];
/** How near before a name the words of what is spoken of stand. */
const NEAR = 60;

/** The first and the last part of a speech, in which one says for whom one speaks. In UTF-16 code units. */
const END = 1500;

/**
 * How much each context says that a country is the speaker's. Set by hill climbing on 757 speeches in the general debate
 * of the United Nations, of which the speakers are known; later contexts have a weight like that of their kin. Of 772 such
 * speeches 736 are told, and 12 of the rest are not to be read.
 */
const WEIGHTS = {
  behalf: 4.7,
  behalfAtAnEnd: 30,
  mine: 13,
  delegation: 0.8,
  delegationAtHead: 2.8,
  delegationStance: 160,
  stance: 5.2,
  governmentStance: 6,
  wishesOf: 12,
  governmentAtAnEnd: 2.4,
  government: 0.3,
  named: 0.15,
  nearOwnCountry: 2.6,
  firstPerson: 0.15,
  spokenOf: -0.4,
  askedOf: -3.1,
  listed: -1.3,
  opensSentence: 2.8,
} as const;

/** A speech comes to its own country at its close: what speakers say of others too counts so many times more there. */
const [CLOSE, CLOSE_WEIGHT] = [0.75, 2];

/** What is said of others too counts less where it is an adjective: “the Soviet proposal”. */
const ADJECTIVE_WEIGHT = 0.4;

/** Contexts in which a country speaks; in the others it is only named. */
const SPEAKING: ReadonlySet<keyof typeof WEIGHTS> = new Set([
  'behalf',
  'behalfAtAnEnd',
  'mine',
  'delegation',
  'delegationAtHead',
  'delegationStance',
  'wishesOf',
  'stance',
  'governmentStance',
]);

/**
 * A speaker is sure with this score, so many times that of the next, where contexts in which it speaks make more of it
 * than one stance does, which may be a sentence misread. Of 772 such speeches 606 are sure, and all of these are right.
 */
const [SURE_SCORE, SURE_RATIO] = [6, 1.5];

/** The country in whose name a speech is made. */
export interface Speaker {
  code: string;
  isSure: boolean;
}

/**
 * The country in whose name a speech is made, by how it is named: on whose behalf, whose delegation, “my country”, who
 * believes and supports. How often a country is named says little: speeches name others more. The European Union is
 * passed over, since states speak for it.
 */
export function findSpeaker(text: string, matches: readonly Match<CountryName>[]): Speaker | undefined {
  const scores = new Map<string, { all: number; speaking: number }>();
  for (const match of matches) {
    const { code, kind } = match.value;
    if (kind === 'other' || kind === 'capital' || code === 'EU') continue;
    const score = scores.get(code) ?? { all: 0, speaking: 0 };
    scores.set(code, score);
    for (const { context, factor } of [besideName(text, match), ...aroundName(text, match)]) {
      const weight = WEIGHTS[context] * factor;
      score.all += weight;
      if (SPEAKING.has(context)) score.speaking += weight;
    }
  }
  const [best, next] = [...scores].sort(([, a], [, b]) => b.all - a.all);
  if (!best) return undefined;
  const [code, { all, speaking }] = best;
  const isSure = all >= SURE_SCORE && all >= SURE_RATIO * (next?.[1].all ?? 0) && speaking > WEIGHTS.stance;
  return { code, isSure };
}

/** What the words beside or around a country's name say of it, and how many times its weight that counts. */
interface Place {
  context: keyof typeof WEIGHTS;
  factor: number;
}

/** What the words right beside a country's name say of it. */
function besideName(text: string, { start, end, value }: Match<CountryName>): Place {
  const before = spaced(text.slice(Math.max(0, start - BEFORE), start));
  const behind = spaced(text.slice(end, end + BEHIND));
  const isHead = start < END;
  const isEnd = isHead || start > text.length - END;
  const isAdjective = value.kind === 'adjective';
  const place = (context: Place['context'], factor = 1): Place => ({ context, factor });
  if (BEHALF.test(before)) return place(isEnd ? 'behalfAtAnEnd' : 'behalf');
  if (MINE.test(before)) return place('mine');
  const sentence = before.split(/[.;]/u).at(-1) ?? '';
  const isOwnDelegation = isAdjective && DELEGATION_BEHIND.test(behind);
  if (isOwnDelegation || (DELEGATION.test(before) && !TO_OTHERS.test(sentence))) {
    const takesStance = STANCE.test(isOwnDelegation ? behind.replace(DELEGATION_BEHIND, '') : behind);
    if (takesStance) return place('delegationStance');
    return place(isHead ? 'delegationAtHead' : 'delegation');
  }
  if (WISHES_OF.test(before)) return place('wishesOf');
  const isOwnGovernment = isAdjective && GOVERNMENT_BEHIND.test(behind);
  const isGovernment = isOwnGovernment || GOVERNMENT.test(before);
  const takesStance = STANCE.test(isOwnGovernment ? behind.replace(GOVERNMENT_BEHIND, '') : behind);
  const factor = (start > text.length * CLOSE ? CLOSE_WEIGHT : 1) * (isAdjective ? ADJECTIVE_WEIGHT : 1);
  if (takesStance) return place(isGovernment ? 'governmentStance' : 'stance', factor);
  if (isGovernment) return place(isEnd ? 'governmentAtAnEnd' : 'government', factor);
  return place('named', factor);
}

/** What the sentence in which a country is named, and the next to it, say of it. */
function aroundName(text: string, { start, end, value }: Match<CountryName>): Place[] {
  const before = spaced(text.slice(Math.max(0, start - SENTENCES_BEFORE), start)).split(SENTENCE_END);
  const after = spaced(text.slice(end, end + SENTENCES_BEHIND));
  const behind = after.split(SENTENCE_END);
  const head = before.at(-1) ?? '';
  const own = value.kind === 'adjective' ? ADJECTIVE_WEIGHT : 1;
  const places: Place[] = [];
  if (!OWN_COUNTRY.test(`${head}#${behind[0] ?? ''}`)) {
    if (OWN_COUNTRY.test(`${before.at(-2) ?? ''}#${behind[1] ?? ''}`))
      places.push({ context: 'nearOwnCountry', factor: own });
    else if (FIRST_PERSON.test(`${head}#${behind[0] ?? ''}`))
      places.push({ context: 'firstPerson', factor: own });
  }
  if (SPOKEN_OF.test(head.slice(-NEAR))) places.push({ context: 'spokenOf', factor: 1 });
  if (ASKED_OF.test(after)) places.push({ context: 'askedOf', factor: 1 });
  if (LISTED_BEFORE.test(head) || LISTED_BEHIND.test(after)) places.push({ context: 'listed', factor: 1 });
  if (OPENS_SENTENCE.test(head)) places.push({ context: 'opensSentence', factor: own });
  return places;
}

/** A text with its white space as single spaces. */
const spaced = (text: string): string => text.replace(/\s+/gu, ' ');
