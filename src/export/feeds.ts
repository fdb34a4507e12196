import { generateAtomFeed, generateJsonFeed, generateOpml } from 'feedsmith';
import { authorsOf, genreOf, type CitationContext } from '../citation/csl-item.ts';
import { confirmedFacts } from '../archive/confirmation.ts';
import { countryName } from '../archive/country-label.ts';
import type { ReviewableField } from '../archive/statement.ts';
import { datestampOf, type StatementFacts } from '../archive/record.ts';

/** A list that is followed by a feed. */
export interface Feed {
  title: string;
  /** The address of the list, and of its feeds but for their names. */
  address: string;
  /** Its statements, last added first. */
  statements: readonly StatementFacts[];
}

/** The parts of feeds that are not in the statements. */
export interface FeedContext extends CitationContext {
  topicLabel: (slug: string) => string;
  /** What may be done with texts that say nothing of it themselves. */
  rights?: string | undefined;
}

/** How many statements a feed holds: those last added to its list. */
export const FEED_SIZE = 30;

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const itemsOf = (statements: readonly StatementFacts[], context: FeedContext) =>
  statements.slice(0, FEED_SIZE).map((facts) => {
    const { id, url, title, titles, language, countries, topics, added, review } = facts;
    const confirmed = confirmedFacts(facts);
    const namesOf = (codes: readonly string[]) => codes.map((code) => countryName(code, 'en'));
    const marked = (words: string | undefined, field: ReviewableField) =>
      words && review.includes(field) ? `${words} (unconfirmed)` : words;
    return {
      id,
      url,
      title: titles['en'] ? `${title} [${titles['en']}]` : title,
      language,
      // Readers of feeds sort by this day: it is when the statement came into the archive.
      made: added,
      rights: facts.rights,
      changed: datestampOf(facts),
      authors: authorsOf(facts, context),
      // A tag has no room to say that it is not confirmed.
      tags: [...namesOf(confirmed.countries), ...confirmed.topics.map(context.topicLabel)],
      summary: [
        marked(genreOf(facts, context), 'type'),
        marked(facts.date, 'date') ?? 'undated',
        marked(namesOf(countries).join(', '), 'countries'),
        marked(topics.map(context.topicLabel).join(', '), 'topics'),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  });

/** When the newest change of a feed was; of an empty one, the beginning of time as computers count it. */
const latestOf = (items: readonly { changed: string }[]): Date =>
  instantOf(items.reduce((latest, { changed }) => (changed > latest ? changed : latest), '1970-01-01'));

/** A list as an Atom feed (RFC 4287); ids are the statements' permanent addresses. */
export function atomFeed({ title, address, statements }: Feed, context: FeedContext): string {
  const items = itemsOf(statements, context);
  return generateAtomFeed({
    id: address,
    title: { value: title },
    updated: latestOf(items),
    authors: [{ name: context.archive, uri: context.addressOf('') }],
    links: [
      { href: `${address}feed.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: address, rel: 'alternate', type: 'text/html' },
    ],
    ...(context.rights && { rights: { value: context.rights } }),
    entries: items.map((item) => ({
      id: item.url,
      ...(item.rights && { rights: { value: item.rights } }),
      title: { value: item.title, ...(item.language !== 'und' && { xml: { lang: item.language } }) },
      updated: instantOf(item.changed),
      ...(item.made && { published: instantOf(item.made) }),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      summary: { value: item.summary },
      categories: item.tags.map((term) => ({ term })),
      links: [
        {
          href: item.url,
          rel: 'alternate',
          type: 'text/html',
          ...(item.language !== 'und' && { hreflang: item.language }),
        },
      ],
    })),
  });
}

/** A list as a JSON Feed (version 1.1). */
export function jsonFeed({ title, address, statements }: Feed, context: FeedContext): string {
  const items = itemsOf(statements, context);
  const feed = generateJsonFeed({
    title,
    home_page_url: address,
    feed_url: `${address}feed.json`,
    authors: [{ name: context.archive }],
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.made && { date_published: instantOf(item.made) }),
      date_modified: instantOf(item.changed),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      tags: item.tags,
      ...(item.language !== 'und' && { language: item.language }),
    })),
  });
  // A list without statements has no items, and the format wants that said.
  return `${JSON.stringify({ items: [], ...(feed as object) }, null, 1)}\n`;
}

/** All feeds of the archive as a list of subscriptions (OPML 2.0). */
export const feedList = (title: string, feeds: readonly Pick<Feed, 'title' | 'address'>[]): string =>
  generateOpml({
    head: { title },
    body: {
      outlines: feeds.map(({ title: text, address }) => ({
        text,
        title: text,
        type: 'rss',
        xmlUrl: `${address}feed.xml`,
        htmlUrl: address,
      })),
    },
  });
