import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { fallbackType, type Types } from '../../archive/vocabulary.ts';
import { addEvidence, draftOf } from '../draft.ts';
import type { Lexicons } from '../lexicons.ts';
import { zonesOf, type Zone } from '../zones.ts';

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 5, lead: 2, body: 1, omitted: 0 };

/** How many topics a statement has at the most. */
const MOST_TOPICS = 6;

/** A topic that weighs less than this share of the weightiest is beside the matter. */
const LEAST_SHARE = 0.2;

/** A topic is named with this weight, and needs no review above the second; set by reading topics of a hundred texts. */
const [LEAST_WEIGHT, SURE_WEIGHT] = [2, 5];

/** News in which nobody speaks for a state names many things in passing. */
const LEAST_WEIGHT_IN_NEWS = 5;

/** A formula in the body alone (weight 1) does not make a type; in the lead twice, or in the title once, it does. */
const LEAST_TYPE_WEIGHT = 4;

/** A formula that comes so often is sure without a title. */
const SURE_TYPE_WEIGHT = 16;

/** A second type that weighs more than this share of the first is a close call. */
const CLOSE_TYPE = 0.7;

/** Finds the international organizations that a text names, in the order of their first naming. */
export const findOrganizations: Plugin<[(language: string) => Lexicons], Root> =
  (lexicons) => (tree, file) => {
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const found = new Set<string>();
    for (const match of lexicons(draft.fields.language ?? 'und').organizations.find(
      draft.searchable.text,
      draft.searchable.words,
    )) {
      if (zone(match.start) === 'omitted') continue;
      found.add(match.value);
      addEvidence(draft, 'organizations', match.value, match);
    }
    draft.fields.organizations = [...found];
  };

/** Finds what a text is about: its weightiest topics by where and how often their words stand. */
export const findTopics: Plugin<[(language: string) => Lexicons], Root> = (lexicons) => (tree, file) => {
  const draft = draftOf(file);
  const zone = zonesOf(draft, tree);
  const matches = lexicons(draft.fields.language ?? 'und').topics.find(
    draft.searchable.text,
    draft.searchable.words,
  );
  const weights = new Map<string, number>();
  for (const { value, start } of matches)
    weights.set(value, (weights.get(value) ?? 0) + ZONE_WEIGHT[zone(start)]);
  const leastWeight = draft.review.has('scope') ? LEAST_WEIGHT_IN_NEWS : LEAST_WEIGHT;
  const ranked = [...weights].filter(([, weight]) => weight >= leastWeight).sort((a, b) => b[1] - a[1]);
  const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE;
  const topics = ranked.filter(([, weight]) => weight >= least).slice(0, MOST_TOPICS);
  draft.fields.topics = topics.map(([slug]) => slug);
  for (const match of matches)
    if (draft.fields.topics.includes(match.value)) addEvidence(draft, 'topics', match.value, match);
  // Words say what a text is about only where they come often.
  const weakest = topics.at(-1)?.[1];
  if (weakest !== undefined && weakest < SURE_WEIGHT) draft.review.add('topics');
};

/**
 * Finds what kind of statement a text is, by the formulas with which texts name themselves, and in what role its
 * title names countries.
 */
export const findType: Plugin<[(language: string) => Lexicons, Types], Root> =
  (lexicons, types) => (tree, file) => {
    const { terms } = types;
    const fallback = fallbackType(types);
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const found = lexicons(draft.fields.language ?? 'und').types.find(
      draft.searchable.text,
      draft.searchable.words,
    );
    for (const { value, start } of found) {
      const role = terms[value.type]?.parties;
      if (role && zone(start) === 'title') draft.roles.add(role);
    }
    const formulas = found.filter(({ value }) => !value.ofTitles);
    const weights = new Map<string, number>();
    for (const { value, start } of formulas) {
      const weight = ZONE_WEIGHT[zone(start)] * (terms[value.type]?.weight ?? 1);
      weights.set(value.type, (weights.get(value.type) ?? 0) + weight);
    }
    const order = Object.keys(terms);
    const ranked = [...weights].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0]));
    const [best, second] = ranked;
    // A title that begins with the name of a kind says what the text is, whatever it names further on.
    const opening = formulas.find(
      ({ start }) => zone(start) === 'title' && opensItsLine(draft.searchable.text, start),
    )?.value.type;
    const type = opening ?? (best && best[1] >= LEAST_TYPE_WEIGHT ? best[0] : fallback);
    draft.fields.type = type;
    for (const match of formulas) if (match.value.type === type) addEvidence(draft, 'type', type, match);
    const zones = new Set(
      formulas.filter(({ value }) => value.type === type).map(({ start }) => zone(start)),
    );
    draft.isTitled = zones.has('title');
    // A fallback claims nothing.
    if (
      type !== fallback &&
      opening === undefined &&
      (!draft.isTitled || (second?.[1] ?? 0) > (best?.[1] ?? 0) * CLOSE_TYPE) &&
      (best?.[1] ?? 0) < SURE_TYPE_WEIGHT
    )
      draft.review.add('type');
  };

/** Whether no letter or digit stands before a place in its line. */
const opensItsLine = (text: string, start: number): boolean =>
  /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(Math.max(0, start - 12), start));
