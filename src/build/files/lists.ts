import { FACETS, latestAdded, type Archive, type List } from '../../archive/archive.ts';
import { citationContext } from '../../citation/context.ts';
import { countryName } from '../../archive/country-label.ts';
import { factsOf, type StatementFacts } from '../../archive/record.ts';
import type { Statement } from '../../archive/statement.ts';
import { termLabel, type Vocabularies } from '../../archive/vocabulary.ts';
import { atomFeed, FEED_SIZE, feedList, jsonFeed, type FeedContext } from '../../export/feeds.ts';
import { createAddresses } from '../../archive/address.ts';
import { FIRST_LOCALE } from '../../i18n/index.ts';
import { pageMessagesOf } from '../../i18n/page-messages.ts';
import { facetLabel } from '../../i18n/labels.ts';
import { statementsKey } from '../../site/what-pages-show.ts';
import { settings } from '../../i18n/settings.ts';
import type { SiteFileSet } from './site-file.ts';

const pageMessages = pageMessagesOf(FIRST_LOCALE);

/** A list of the archive, with its title. */
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
  yield { path: 'statements/', title: pageMessages.allStatements, statements, mentions: [] };
  for (const facet of FACETS)
    for (const list of lists[facet].values())
      yield {
        path: `${facet}/${list.key}/`,
        title: pageMessages.facetTitles[facet](facetLabel(facet, list.key, vocabularies, pageMessages)),
        ...membersOf(list),
      };
  for (const list of pairs.values()) {
    const [a = '', b = ''] = list.key.toUpperCase().split('-');
    yield {
      path: `countries/${list.key}/`,
      title: pageMessages.pairTitle(countryName(a), countryName(b)),
      ...membersOf(list),
    };
  }
}

const membersOf = ({ statements, mentions }: List) => ({ statements, mentions });

/** The facts of a statement in the data of a list; the statement's own record has the others. */
const briefly = ({ id, url, title, date, language }: StatementFacts) => ({ id, url, title, date, language });

const PATH = new RegExp(
  String.raw`/feed\.(?:xml|json)$|^/feeds\.opml$|^/(?:${FACETS.join('|')})/[^/]+\.json$`,
);

/**
 * Serves for every list an Atom and a JSON feed and the list as data (`countries/cu.json`), and the list of all feeds.
 *
 * @param site where the site will be served, as `https://host`
 * @param base the path under it
 */
export function listFiles(site: string, base: string): SiteFileSet {
  const addresses = createAddresses(base);
  const absolute = (path: string) => new URL(addresses.file(path), site).href;
  const addressOf = (id: string) => (id ? absolute(`statements/${id}/`) : absolute(''));
  return {
    name: 'lists',
    filesOf: function* (content) {
      const { archive, vocabularies } = content;
      const context: FeedContext = {
        ...citationContext(vocabularies, pageMessages.siteName, addressOf),
        topicLabel: (slug) => termLabel(vocabularies.topics, slug),
        rights: settings.rights.texts,
      };
      const facts = new Map(
        archive.statements.map((statement) => [statement, factsOf(statement, addressOf(statement.id))]),
      );
      const factsIn = (statements: readonly Statement[]) =>
        statements.map((statement) => facts.get(statement)).filter((found) => found !== undefined);
      const lists = [...listsOf(archive, vocabularies)];
      for (const { path, title, statements, mentions } of lists) {
        const key = statementsKey([...statements, ...mentions], content);
        const feed = () => ({
          title: `${pageMessages.siteName}: ${title}`,
          address: absolute(path),
          statements: factsIn(latestAdded(statements, FEED_SIZE)),
        });
        yield { path: `/${path}feed.xml`, key, make: () => atomFeed(feed(), context) };
        yield { path: `/${path}feed.json`, key, make: () => jsonFeed(feed(), context) };
        if (path === 'statements/') continue;
        yield {
          path: `/${path.slice(0, -1)}.json`,
          key,
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
            `${pageMessages.siteName}: ${pageMessages.feedsTitle}`,
            lists.map(({ path, title }) => ({ title, address: absolute(path) })),
          ),
      };
    },
    isOurs: (path) => PATH.test(path),
  };
}
