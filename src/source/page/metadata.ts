import type { Element, Nodes, Root } from 'hast';

/** A value that a page states about itself, with the span of the decoded source that states it. */
export interface MetadataValue {
  /**
   * Where it stands and its name: `meta article:published_time`, `ld datePublished`, `itemprop author`, `link canonical`,
   * `time`, `html lang`, `comment url`.
   */
  name: string;
  value: string;
  start: number;
  end: number;
}

/** Types of schema.org that are a page's own text; others on a page are its site, its pictures, its neighbours. */
const ARTICLE_TYPE = /Article|Posting|Report|Review|Statement|PressRelease|CreativeWork|WebPage/u;

/** How deep a JSON-LD document is read. */
const DEEPEST = 6;

/** Everything that a page states about itself: in its head, in JSON-LD, microdata and `<time>`, and as it was saved. */
export function readMetadata(tree: Root): MetadataValue[] {
  const values: MetadataValue[] = [];
  const visit = (node: Nodes): void => {
    const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const add = (name: string, value: unknown) => {
      const text = String(value ?? '').trim();
      if (text !== '') values.push({ name, value: text, ...span });
    };
    if (node.type === 'comment')
      for (const [name, value] of savedFrom(node.value)) add(`comment ${name}`, value);
    if (node.type === 'element') {
      readElement(node, add);
      if (node.tagName === 'script' && /ld\+json/u.test(String(node.properties['type'] ?? '')))
        for (const child of node.children) if (child.type === 'text') readJsonLd(child.value, add);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return values;
}

function readElement(element: Element, add: (name: string, value: unknown) => void): void {
  const { tagName, properties, children } = element;
  if (tagName === 'html') add('html lang', properties['lang']);
  if (tagName === 'meta') {
    const name = properties['property'] ?? properties['name'];
    if (name) add(`meta ${String(name).toLowerCase()}`, properties['content']);
  }
  if (tagName === 'link')
    for (const rel of Array.isArray(properties['rel']) ? properties['rel'] : [])
      add(`link ${rel}`, properties['href']);
  if (tagName === 'time') add('time', properties['dateTime']);
  const itemprop = properties['itemProp'];
  if (itemprop)
    for (const name of Array.isArray(itemprop) ? itemprop : [itemprop])
      add(
        `itemprop ${name}`,
        properties['content'] ??
          properties['dateTime'] ??
          (children[0]?.type === 'text' ? children[0].value : ''),
      );
}

/** The address and the day by the comments of SingleFile, Chrome and the Wayback Machine. */
function* savedFrom(comment: string): Generator<[name: string, value: string]> {
  if (comment.includes('SingleFile')) {
    const url = /\burl:\s*(\S+)/u.exec(comment)?.[1];
    const day = /saved date:\s*([^\n]+)/u.exec(comment)?.[1];
    if (url) yield ['url', url];
    if (day) yield ['retrieved', day];
  }
  const chrome = /saved from url=\(\d+\)(\S+)/u.exec(comment)?.[1];
  if (chrome) yield ['url', chrome];
  const archived = /FILE ARCHIVED ON [\d:]+ (\w+ \d{1,2}, \d{4})/u.exec(comment)?.[1];
  if (archived) yield ['retrieved', archived];
}

function readJsonLd(text: string, add: (name: string, value: unknown) => void): void {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // Broken JSON-LD states nothing that can be relied on.
    return;
  }
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const record = value as Record<string, unknown>;
    if (ARTICLE_TYPE.test(String(record['@type'] ?? ''))) {
      for (const name of ['headline', 'datePublished', 'dateCreated', 'dateModified', 'inLanguage'])
        if (typeof record[name] === 'string') add(`ld ${name}`, record[name]);
      add('ld publisher', nameOf(record['publisher']));
      add('ld author', nameOf(record['author']));
    }
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
      visit(record[name], depth + 1);
  };
  visit(data, 0);
}

/** The name of a person or organization, or of the first of several. */
function nameOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one;
  const name = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}
