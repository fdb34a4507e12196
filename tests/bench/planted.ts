import type { Judged } from './judged.ts';

/** A sentence that is put into a statement of its language, and how well the statement then answers the query. */
interface Plant {
  language: string;
  sentence: string;
  /** 2 well, 0 not at all: it is there to mislead. */
  grade: 0 | 2;
}

/** A query, and the sentences that decide what answers it. */
export interface Planted {
  kind: Extract<Judged['kind'], 'lookalike' | 'number' | 'fold' | 'question' | 'person'>;
  query: string;
  plants: readonly Plant[];
}

const plant = (language: string, grade: Plant['grade'], ...sentences: string[]): Plant[] =>
  sentences.map((sentence) => ({ language, sentence, grade }));

/** Proper names, each with words that stem or sound alike, or that hold it. */
const LOOKALIKES: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Crimea', 'crime', 'crimes'],
  ['Karena', 'karen'],
  ['Ganges', 'gang', 'gangs'],
  ['Mercosur', 'mercy'],
  ['Donetsk', 'done', 'donation'],
  ['Wales', 'whales'],
  ['Lviv', 'live', 'living'],
  ['Gaza', 'gaze', 'gazette'],
  ['Basel', 'basic', 'based'],
  ['Cairns', 'cairn'],
  ['Essex', 'essence'],
  ['Hague', 'haggle'],
  ['Idlib', 'idle'],
  ['Kashmir', 'cashmere'],
  ['Marawi', 'marine'],
  ['Natuna', 'nature', 'natural'],
  ['Parana', 'paranoia'],
  ['Sabah', 'sabbath'],
  ['Tonkin', 'tonic'],
  ['Visegrad', 'visa', 'visit'],
  ['Minsk', 'mine', 'minister'],
  ['Davos', 'dove'],
  ['Rafah', 'raft'],
  ['Palawan', 'pale'],
];

/** Numbers of documents, each with one that differs little. */
const NUMBERS: readonly (readonly [number: string, other: string])[] = [
  ['A/RES/70/1', 'A/RES/70/10'],
  ['S/2000/445', 'S/2000/454'],
  ['S/RES/2231', 'S/RES/2321'],
  ['EO 14110', 'EO 14101'],
  ['A/HRC/49/L.5', 'A/HRC/49/L.15'],
  ['A/75/PV.6', 'A/75/PV.16'],
  ['resolution 242 (1967)', 'resolution 424 (1978)'],
  ['resolution 2758 (XXVI)', 'resolution 2785 (XXVI)'],
  ['E/CN.4/1996/53', 'E/CN.4/1996/35'],
  ['TD/B/C.1/44', 'TD/B/C.1/4'],
  ['COM(2023) 161', 'COM(2023) 116'],
  ['GC(67)/RES/12', 'GC(67)/RES/21'],
  ['CCPR/C/GC/36', 'CCPR/C/GC/63'],
  ['369-рп', '396-рп'],
  ['UNTS 1760', 'UNTS 1670'],
];

/** A word as it is asked for and as texts have it: two spellings that are one word. */
const FOLDS: readonly (readonly [language: string, asked: string, sentence: string])[] = [
  ['en', 'ceasefire line Orvand', 'They drew the cease-fire line at Orvand.'],
  ['en', 'cease-fire talks Belmara', 'The ceasefire talks of Belmara went on.'],
  ['en', 'counter terrorism unit Sedova', 'A counter-terrorism unit went to Sedova.'],
  ['en', 'policymaker Trasko', 'A policy-maker of Trasko spoke.'],
  ['en', 'cooperation of Velmar', 'The co-operation of Velmar goes on.'],
  ['en', 'co-ordinator of Dunvik', 'The coordinator of Dunvik took note.'],
  ['id', 'kerjasama Landora', 'Mereka menyepakati kerja-sama Landora.'],
  ['id', 'kerja-sama Pelinda', 'Mereka menyepakati kerjasama Pelinda.'],
  ['vi', 'hòa bình Trấn Vũ', 'Họ bàn về hoà bình ở Trấn Vũ.'],
  ['vi', 'thủy lợi Đồng Mô', 'Họ bàn về thuỷ lợi ở Đồng Mô.'],
  ['vi', 'khoẻ mạnh Bản Lác', 'Họ chúc nhau khỏe mạnh ở Bản Lác.'],
  ['vi', 'hoa binh Tran Quy', 'Họ bàn về hòa bình ở Trấn Quỷ.'],
  ['ru', 'ещё Кремнёво', 'Стороны еще раз вернулись к вопросу Кремнево.'],
  ['ru', 'учет Чернево', 'Учёт Чернёво был завершён.'],
  ['zh', '條約文本克拉瓦', '条约文本在克拉瓦签署。'],
  ['zh', '领海基线托尔加', '領海基線在托爾加公布。'],
  ['zh', '漁業資源貝洛', '渔业资源在贝洛受到保护。'],
  ['ar', 'السلام في برندا', 'بحثوا الســلام في برندا.'],
  ['ar', 'اتفاق زرمان', 'وقعوا اتفاق زرمان.'],
  ['fr', 'coopération à Valdor', 'Une coope\u0301ration à Valdor a commencé.'],
  ['fr', 'oeuvre de Mirande', 'Une œuvre de Mirande est offerte.'],
  ['es', 'migracion de Torvela', 'La migración de Torvela preocupa a todos.'],
  ['es', 'cumbre de Almorza', 'La cum\u00adbre de Almor\u00adza fue breve.'],
  ['en', 'Å land islands Norvik', 'The Åland islands and Norvik stay neutral.'],
];

/** Questions of many words, some of which no text has, and the sentence that answers each. */
const QUESTIONS: readonly (readonly [language: string, question: string, answer: string])[] = [
  [
    'en',
    'what was said about dredging the lagoon near the harbour of Kelowa',
    'The dredging of the lagoon at the harbour of Kelowa shall end.',
  ],
  [
    'en',
    'who will pay for rebuilding the lighthouse and the pier on Tarsk island',
    'The lighthouse and the pier on Tarsk island shall be rebuilt.',
  ],
  [
    'en',
    'which countries promised vaccines for cattle plague in Morrowe province',
    'Vaccines against cattle plague were sent to Morrowe province.',
  ],
  [
    'en',
    'how many hostages were freed from the convent of Santa Brelda',
    'The hostages in the convent of Santa Brelda were freed.',
  ],
  [
    'en',
    'did anybody protest against the eviction of beekeepers from Halvern valley',
    'The eviction of beekeepers from Halvern valley met with protest.',
  ],
  [
    'en',
    'when does the tunnel under the Sorvak strait open for freight trains',
    'Freight trains will use the tunnel under the Sorvak strait.',
  ],
  [
    'vi',
    'ai sẽ trả tiền xây lại ngọn hải đăng ở đảo Hòn Kẽm',
    'Ngọn hải đăng ở đảo Hòn Kẽm sẽ được xây lại.',
  ],
  [
    'vi',
    'bao nhiêu ngư dân được thả khỏi trại giam Láng Chổi',
    'Các ngư dân được thả khỏi trại giam Láng Chổi.',
  ],
  ['vi', 'vì sao tàu nạo vét mắc cạn tại cửa sông Rạch Vẹt', 'Tàu nạo vét mắc cạn tại cửa sông Rạch Vẹt.'],
  [
    'id',
    'siapa yang membayar perbaikan mercusuar di pulau Tanduwa',
    'Perbaikan mercusuar di pulau Tanduwa dimulai.',
  ],
  [
    'id',
    'mengapa kapal keruk kandas di muara Sungai Belarang',
    'Kapal keruk kandas di muara Sungai Belarang.',
  ],
  [
    'id',
    'kapan terowongan kereta barang Gunung Serawi dibuka',
    'Terowongan kereta barang Gunung Serawi segera dibuka.',
  ],
  [
    'es',
    'quién pagará la reconstrucción del faro en la isla de Barlonda',
    'La reconstrucción del faro en la isla de Barlonda comenzó.',
  ],
  [
    'es',
    'cuántos pescadores siguen presos en el fuerte de Quiramba',
    'Los pescadores presos en el fuerte de Quiramba volvieron.',
  ],
  [
    'fr',
    'pourquoi la drague a échoué dans la lagune de Morvigne',
    'La drague a échoué dans la lagune de Morvigne.',
  ],
  [
    'fr',
    'combien de bergers furent expulsés du vallon de Sarquin',
    'Les bergers expulsés du vallon de Sarquin sont rentrés.',
  ],
];

/** People by their names in each language that the archive's glossary has. */
const PEOPLE: readonly Readonly<Record<string, string>>[] = [
  { en: 'Wang Yi', vi: 'Vương Nghị', zh: '王毅', ru: 'Ван И', ar: 'وانغ يي' },
  { en: 'Xi Jinping', vi: 'Tập Cận Bình', zh: '习近平', ru: 'Си Цзиньпин' },
  { en: 'Nguyen Phu Trong', vi: 'Nguyễn Phú Trọng', zh: '阮富仲', ru: 'Нгуен Фу Чонг' },
  { en: 'Sergey Lavrov', zh: '拉夫罗夫', ru: 'Сергей Лавров' },
  { en: 'Joko Widodo', zh: '佐科', ru: 'Джоко Видодо' },
  { en: 'Ban Ki-moon', vi: 'Phan Cơ Văn', zh: '潘基文', ru: 'Пан Ги Мун' },
  { en: 'Angela Merkel', zh: '默克尔', ru: 'Ангела Меркель' },
  { en: 'Benjamin Netanyahu', fr: 'Benyamin Netanyahou', zh: '内塔尼亚胡', ru: 'Биньямин Нетаньяху' },
];

/** A sentence in each language that names somebody. */
const NAMING: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `A letter from ${name} was read.`,
  vi: (name) => `Thư của ${name} đã được đọc.`,
  fr: (name) => `Une lettre de ${name} fut lue.`,
  zh: (name) => `会上宣读了${name}的信。`,
  ru: (name) => `Было зачитано письмо, автор которого ${name}.`,
  ar: (name) => `قرئت رسالة من ${name} أمام الحضور.`,
};

/** All queries whose answers are put into the texts for them. */
export const PLANTED: readonly Planted[] = [
  ...LOOKALIKES.map(([name, ...others]): Planted => ({
    kind: 'lookalike',
    query: name,
    plants: [
      ...plant('en', 2, `The delegates then travelled to ${name} by road.`),
      ...plant('en', 0, ...others.map((word) => `They spoke at length of ${word} and of ${word} only.`)),
    ],
  })),
  ...NUMBERS.map(([number, other]): Planted => ({
    kind: 'number',
    query: number,
    plants: [
      ...plant('en', 2, `They recalled ${number} once more.`),
      ...plant('en', 0, `They recalled ${other} once more.`),
    ],
  })),
  ...FOLDS.map(([language, query, sentence]): Planted => ({
    kind: 'fold',
    query,
    plants: plant(language, 2, sentence),
  })),
  ...QUESTIONS.map(([language, query, answer]): Planted => ({
    kind: 'question',
    query,
    plants: plant(language, 2, answer),
  })),
  ...PEOPLE.flatMap((names) =>
    Object.values(names).map((query): Planted => ({
      kind: 'person',
      query,
      plants: Object.entries(names).flatMap(([language, name]) =>
        plant(language, 2, NAMING[language]?.(name) ?? name),
      ),
    })),
  ),
];

/**
 * Puts the sentences of queries into statements of their languages, each into one of its own while there are enough; the same
 * sentence stands only once.
 *
 * @param languageOf the language of the statement of a number, `count` of them
 * @returns the paragraphs to add, and the statement of each sentence, by number
 */
export function plantIn(
  count: number,
  languageOf: (number: number) => string,
): { paragraphs: ReadonlyMap<number, string[]>; placeOf: ReadonlyMap<string, number> } {
  const rows = Map.groupBy(
    Array.from({ length: count }, (_, number) => number),
    languageOf,
  );
  const placeOf = new Map<string, number>();
  const paragraphs = new Map<number, string[]>();
  const used = new Map<string, number>();
  for (const { language, sentence } of PLANTED.flatMap(({ plants }) => plants)) {
    if (placeOf.has(sentence)) continue;
    const numbers = rows.get(language) ?? [];
    const next = used.get(language) ?? 0;
    used.set(language, next + 1);
    const number = numbers[next % numbers.length];
    if (number === undefined) continue;
    placeOf.set(sentence, number);
    paragraphs.set(number, [...(paragraphs.get(number) ?? []), sentence]);
  }
  return { paragraphs, placeOf };
}

/** The queries with their answers, by the ids of the statements that the sentences were put into. */
export const judgePlanted = (
  placeOf: ReadonlyMap<string, number>,
  idOf: (number: number) => string,
): Judged[] =>
  PLANTED.map(({ kind, query, plants }) => ({
    kind,
    query,
    grades: new Map(
      plants
        .filter(({ grade }) => grade > 0)
        .map(({ sentence, grade }) => [idOf(placeOf.get(sentence) ?? -1), grade]),
    ),
  }));
