import type { AstroIntegration } from 'astro';
import { FACETS, openArchive, type Archive, type List } from '../archive/archive.ts';
import { citationContext } from '../archive/citation/context.ts';
import { countryName } from '../archive/country-label.ts';
import { factsOf, type StatementFacts } from '../archive/record.ts';
import type { Statement } from '../archive/statement.ts';
import { termLabel, type Vocabularies } from '../archive/vocabulary.ts';
import { atomFeed, FEED_SIZE, feedList, jsonFeed, type FeedContext } from '../export/feeds.ts';
import { createAddresses } from '../i18n/address.ts';
import { enPages } from '../i18n/en-pages.ts';
import { facetLabel } from '../i18n/labels.ts';
import { siteFiles } from './site-files.ts';

/** A list of the archive, and what it is called. */
interface NamedList {
  /** Its address under the archive's: `countries/cu/`. */
  path: string;
  title: string;
  statements: readonly Statement[];
  /** The statements of others that mention it. */
  mentions: readonly Statement[];
}

/** Every list of an archive that can be followed. */
function* listsOf({ statements, lists, pairs }: Archive, vocabularies: Vocabularies): Generator<NamedList> {
  yield { path: 'statements/', title: enPages.allStatements, statements, mentions: [] };
  for (const facet of FACETS)
    for (const list of lists[facet].values())
      yield {
        path: `${facet}/${list.key}/`,
        title: enPages.facetTitles[facet](facetLabel(facet, list.key, vocabularies, enPages)),
        ...membersOf(list),
      };
  for (const list of pairs.values()) {
    const [a = '', b = ''] = list.key.toUpperCase().split('-');
    yield {
      path: `countries/${list.key}/`,
      title: enPages.pairTitle(countryName(a), countryName(b)),
      ...membersOf(list),
    };
  }
}

const membersOf = ({ statements, mentions }: List) => ({ statements, mentions });

/** What the data of a list says of each of its statements; the rest stands in the statement's own record. */
const briefly = ({ id, url, title, date, language }: StatementFacts) => ({ id, url, title, date, language });

/**
 * Serves for every list an Atom and a JSON feed and the list as data (`countries/cu.json`), and the list of all feeds.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function listFiles(site: string, base: string): AstroIntegration {
  const addresses = createAddresses(base);
  const absolute = (path: string) => new URL(addresses.file(path), site).href;
  const addressOf = (id: string) => (id ? absolute(`statements/${id}/`) : absolute(''));
  return siteFiles(
    'lists',
    function* ({ entries, vocabularies }) {
      const archive = openArchive(entries.map(({ statement }) => statement));
      const context: FeedContext = {
        ...citationContext(vocabularies, enPages.siteName, addressOf),
        topicLabel: (slug) => termLabel(vocabularies.topics, slug),
      };
      const facts = new Map(
        archive.statements.map((statement) => [statement, factsOf(statement, addressOf(statement.id))]),
      );
      const factsIn = (statements: readonly Statement[]) =>
        statements.map((statement) => facts.get(statement)).filter((found) => found !== undefined);
      const lists = [...listsOf(archive, vocabularies)];
      for (const { path, title, statements, mentions } of lists) {
        const feed = {
          title: `${enPages.siteName}: ${title}`,
          address: absolute(path),
          statements: factsIn(statements.slice(0, FEED_SIZE)),
        };
        yield { path: `/${path}feed.xml`, make: () => atomFeed(feed, context) };
        yield { path: `/${path}feed.json`, make: () => jsonFeed(feed, context) };
        if (path === 'statements/') continue;
        yield {
          path: `/${path.slice(0, -1)}.json`,
          make: () =>
            `${JSON.stringify({
              title,
              url: absolute(path),
              count: statements.length,
              statements: factsIn(statements).map(briefly),
              ...(mentions.length > 0 && { mentions: factsIn(mentions).map(briefly) }),
            })}\n`,
        };
      }
      yield {
        path: '/feeds.opml',
        make: () =>
          feedList(
            `${enPages.siteName}: ${enPages.feedsTitle}`,
            lists.map(({ path, title }) => ({ title, address: absolute(path) })),
          ),
      };
    },
    (path) =>
      /\/feed\.(?:xml|json)$|^\/feeds\.opml$|^\/(?:countries|topics|types|languages|years|organizations)\/[^/]+\.json$/.test(
        path,
      ),
  );
}
