import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Vocabularies } from '../archive/vocabulary.ts';
import { addEvidence, draftOf } from './draft.ts';
import type { Lexicons } from './names.ts';
import { zonesOf, type Zone } from './zones.ts';

const ZONE_WEIGHT: Readonly<Record<Zone, number>> = { title: 5, lead: 2, body: 1, omitted: 0 };

/** How many topics a statement has at the most. */
const MOST_TOPICS = 6;

/** A topic that weighs less than this share of the weightiest is beside the matter. */
const LEAST_SHARE = 0.2;

/** Finds the international organizations that a text names, in the order of their first naming. */
export const findOrganizations: Plugin<[(language: string) => Lexicons], Root> =
  (lexicons) => (tree, file) => {
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const found = new Set<string>();
    for (const match of lexicons(draft.fields.language ?? 'und').organizations.find(
      draft.reading.text,
      draft.reading.words,
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
    draft.reading.text,
    draft.reading.words,
  );
  const weights = new Map<string, number>();
  for (const { value, start } of matches)
    weights.set(value, (weights.get(value) ?? 0) + ZONE_WEIGHT[zone(start)]);
  const ranked = [...weights].filter(([, weight]) => weight >= 2).sort((a, b) => b[1] - a[1]);
  const least = (ranked[0]?.[1] ?? 0) * LEAST_SHARE;
  const topics = ranked.filter(([, weight]) => weight >= least).slice(0, MOST_TOPICS);
  draft.fields.topics = topics.map(([slug]) => slug);
  for (const match of matches)
    if (draft.fields.topics.includes(match.value)) addEvidence(draft, 'topics', match.value, match);
  // Words say what a text is about only where they come often; a close call is a person's to make.
  const [strongest, next] = [topics.at(-1)?.[1] ?? 0, ranked[topics.length]?.[1] ?? 0];
  if (strongest < 6 || next > strongest * 0.5) draft.review.add('topics');
};

/** Types by how much a formula of theirs says: what a text calls itself outweighs what it reports on. */
const TYPE_WEIGHT: Readonly<Record<string, number>> = {
  'joint-statement': 4,
  'joint-declaration': 4,
  'joint-communique': 4,
  'leader-statement': 2,
  'ministry-statement': 3,
  'press-conference': 2,
  treaty: 1.5,
  'read-out': 2,
};

/** Finds what kind of statement a text is, by the formulas with which texts name themselves. */
export const findType: Plugin<[(language: string) => Lexicons, Vocabularies['types']], Root> =
  (lexicons, vocabulary) => (tree, file) => {
    const draft = draftOf(file);
    const zone = zonesOf(draft, tree);
    const weights = new Map<string, number>();
    const matches = lexicons(draft.fields.language ?? 'und').types.find(
      draft.reading.text,
      draft.reading.words,
    );
    for (const { value, start } of matches) {
      const weight = ZONE_WEIGHT[zone(start)] * (TYPE_WEIGHT[value] ?? 1);
      weights.set(value, (weights.get(value) ?? 0) + weight);
    }
    const order = Object.keys(vocabulary.terms);
    const ranked = [...weights].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0]));
    const [best, second] = ranked;
    draft.fields.type = best && best[1] >= 4 ? best[0] : 'press-report';
    for (const match of matches)
      if (match.value === draft.fields.type) addEvidence(draft, 'type', match.value, match);
    const titled = matches.some(({ value, start }) => value === best?.[0] && zone(start) === 'title');
    if (!best || !titled || (second?.[1] ?? 0) > best[1] * 0.7) draft.review.add('type');
  };
