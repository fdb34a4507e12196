/** The forms of a Spanish adjective of nationality from its masculine singular: cubano, cubana, cubanos, cubanas. */
export function spanishForms(adjective: string): string[] {
  if (adjective.endsWith('o')) {
    const stem = adjective.slice(0, -1);
    return ['o', 'a', 'os', 'as'].map((ending) => stem + ending);
  }
  const accented = /[éáó][sn]$/u.exec(adjective)?.[0];
  if (accented) {
    const plain = accented.normalize('NFD').replace(/\p{M}/gu, '');
    const stem = adjective.slice(0, -accented.length) + plain;
    return [adjective, `${stem}a`, `${stem}es`, `${stem}as`];
  }
  return /[í]$/u.test(adjective)
    ? [adjective, `${adjective}es`, `${adjective}s`]
    : [adjective, `${adjective}s`];
}

/** A French adjective's singular and plural. */
export const frenchForms = (adjective: string): string[] =>
  /[sx]$/u.test(adjective) ? [adjective] : [adjective, `${adjective}s`];

/** Endings of the six Russian cases by the ending of the nominative; the first that fits counts. */
const RUSSIAN_ENDINGS: readonly (readonly [ending: RegExp, cases: readonly string[]])[] = [
  [/ая$/u, ['ая', 'ой', 'ой', 'ую', 'ой', 'ой']],
  [/яя$/u, ['яя', 'ей', 'ей', 'юю', 'ей', 'ей']],
  [/([ыи])й$/u, ['$1й', 'ого', 'ому', '$1й', '$1м', 'ом']],
  [/ое$/u, ['ое', 'ого', 'ому', 'ое', 'ым', 'ом']],
  [/([ыи])е$/u, ['$1е', '$1х', '$1м', '$1е', '$1ми', '$1х']],
  [/ия$/u, ['ия', 'ии', 'ии', 'ию', 'ией', 'ии']],
  [/([гкхжчшщ])а$/u, ['$1а', '$1и', '$1е', '$1у', '$1ой', '$1е']],
  [/а$/u, ['а', 'ы', 'е', 'у', 'ой', 'е']],
  [/я$/u, ['я', 'и', 'е', 'ю', 'ей', 'е']],
  [/ь$/u, ['ь', 'и', 'и', 'ь', 'ью', 'и']],
  [/й$/u, ['й', 'я', 'ю', 'й', 'ем', 'е']],
  [/ы$/u, ['ы', '', 'ам', 'ы', 'ами', 'ах']],
  [/([бвгджзклмнпрстфхцчшщ])$/u, ['$1', '$1а', '$1у', '$1', '$1ом', '$1е']],
];

/**
 * A Russian name of a place in all cases, each once: Вьетнам, Вьетнама, …; of several words those that the
 * first declensions fit are all put into the case, and an undeclined one (Перу, США) stays. What a rule makes
 * wrongly is a form that no text has, which does no harm.
 */
export function russianForms(name: string): string[] {
  const words = name.split(' ');
  const declined = words.map((word) => {
    if (/^[\p{Lu}.]+$/u.test(word)) return undefined;
    const rule = RUSSIAN_ENDINGS.find(([ending]) => ending.test(word));
    return rule?.[1].map((cases) => word.replace(rule[0], cases));
  });
  // In “Республика Беларусь” and “Королевство Марокко” the second noun may stand in the nominative.
  const forms = [0, 1, 2, 3, 4, 5].flatMap((index) => [
    words.map((word, at) => declined[at]?.[index] ?? word).join(' '),
    words.map((word, at) => (at === 0 ? (declined[at]?.[index] ?? word) : word)).join(' '),
  ]);
  return [...new Set(forms)];
}

/**
 * The Arabic adjectives of a place (nisba), masculine and feminine, from its name: كوبا gives كوبي and كوبية.
 * The article, a final ة, ا or يا of the name fall away before the ending.
 */
export function arabicAdjectives(name: string): string[] {
  if (/\s/u.test(name)) return [];
  const stem = name.replace(/^ال/u, '').replace(/(?:يا|ا|ة)$/u, '');
  if (stem.length < 3) return [];
  const masculine = stem.endsWith('ي') ? stem : `${stem}ي`;
  return [masculine, `${masculine}ة`];
}
