import { LANGUAGE_TAG_PATTERN } from '../../archive/identifiers.ts';
import type { PageFact, StatedFacts } from '../transcript.ts';
import type { MetadataValue } from './metadata.ts';
import { statedDay } from './stated-day.ts';

/**
 * Names of the day of publication, in the order of trust; measured on 130 newspaper pages, where the first two decide
 * nearly always. `<time>` and days of change are often another article's, so a day from them is doubtful.
 */
const PUBLISHED: readonly RegExp[] = [
  /^ld datePublished$/u,
  /^meta (?:og:)?article:published[_:]time$/u,
  /^itemprop datePublished$/u,
  /^meta (?:date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued|created)|datepublished|publish-?date|published_?(?:date|at)|pubdate|publication_date|citation_(?:publication_)?date|parsely-pub-date|sailthru\.date|prism\.publicationdate|date\.created|cxenseparse:(?:recs:)?publish(?:ed_)?time)$/u,
  /^ld dateCreated$/u,
];
const DOUBTFULLY_PUBLISHED: readonly RegExp[] = [
  /^time$/u,
  /^ld dateModified$/u,
  /^meta (?:og:)?(?:article:modified[_:]time|updated_time|last-modified|dcterms\.modified)$/u,
];

const PUBLISHER = [
  'meta og:site_name',
  'ld publisher',
  'meta dc.publisher',
  'meta dcterms.publisher',
  'meta citation_publisher',
];
const URL_NAMES = ['comment url', 'link canonical', 'meta og:url'];
const BYLINE = ['ld author', 'meta author', 'meta article:author', 'meta dc.creator', 'itemprop author'];

/** Names that a page's templates give as its author, and that are none. */
const NO_AUTHOR = /^(?:https?:|admin(?:istrator)?$|webmaster|editor$|redaktion$|author$|web$)/iu;

/** The facts that a page's metadata state, each from the source that is trusted most. */
export function findStatedFacts(metadata: readonly MetadataValue[]): StatedFacts {
  const facts: StatedFacts = {};
  const firstOf = (names: readonly string[], isValid: (value: string) => boolean = () => true) => {
    for (const name of names) {
      const found = metadata.find((item) => item.name === name && isValid(item.value));
      if (found) return found;
    }
    return undefined;
  };
  const toFact = ({ value, start, end }: MetadataValue, changed = value): PageFact => ({
    value: changed,
    start,
    end,
  });
  const day = (patterns: readonly RegExp[]): PageFact | undefined => {
    for (const pattern of patterns)
      for (const item of metadata) {
        const found = pattern.test(item.name) ? statedDay(item.value) : undefined;
        if (found) return toFact(item, found);
      }
    return undefined;
  };
  const published = day(PUBLISHED);
  const perhaps = published ? undefined : day(DOUBTFULLY_PUBLISHED);
  if (published) facts.published = published;
  else if (perhaps) facts.published = { ...perhaps, isDoubtful: true };
  const retrieved = metadata.find(({ name, value }) => name === 'comment retrieved' && statedDay(value));
  if (retrieved) facts.retrieved = toFact(retrieved, statedDay(retrieved.value));
  const publisher = firstOf(PUBLISHER);
  if (publisher) facts.publisher = toFact(publisher);
  const url = firstOf(URL_NAMES, isWebAddress);
  if (url) facts.url = toFact(url, publicAddress(url.value));
  const byline = firstOf(BYLINE, (value) => !NO_AUTHOR.test(value));
  if (byline) facts.byline = toFact(byline);
  const language = firstOf(['html lang', 'ld inLanguage'], (value) => LANGUAGE_TAG_PATTERN.test(value));
  if (language) facts.language = toFact(language);
  return facts;
}

const isWebAddress = (value: string): boolean => /^https?:\/\//iu.test(value) && URL.canParse(value);

/** An address as it may be published: that of the page which the Wayback Machine holds, and without a name and password in it. */
export function publicAddress(address: string): string {
  const held =
    /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(https?:\/\/.+)$/iu.exec(address)?.[1] ?? address;
  if (!/[@\s]/u.test(held) || !URL.canParse(held)) return held;
  const url = new URL(held);
  url.username = url.password = '';
  return url.href;
}
