import remarkFrontmatter from 'remark-frontmatter';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Word } from '../../archive/lexicon.ts';
import type { StatementInput } from '../../archive/statement.ts';
import { mergeFacts } from '../../source/stated-facts.ts';
import { formatOf, transcribe } from '../../source/transcribe.ts';
import { publisherRegister } from '../../archive/publisher.ts';
import type { StatedFacts } from '../../source/transcript.ts';
import type { Vocabularies } from '../../archive/vocabulary.ts';
import type { Draft, Evidence, Given } from '../draft.ts';
import { dateByPublication } from './date-by-publication.ts';
import { dateBySession } from './date-by-session.ts';
import { findCountries } from './find-countries.ts';
import { findDate } from './find-date.ts';
import { findHeadings } from './find-headings.ts';
import { findIssuers } from './find-issuers.ts';
import { findLanguage } from './find-language.ts';
import { findNumbers } from './find-numbers.ts';
import { findPeople } from './find-people.ts';
import { findPublisher } from './find-publisher.ts';
import { findOrganizations, findTopics, findType } from './find-terms.ts';
import { findTitle } from './find-title.ts';
import { findWording } from './find-wording.ts';
import { lexiconsOf } from '../lexicons.ts';
import { parseSource } from './parse-source.ts';
import { toSearchable } from '../searchable.ts';
import { separateFurniture } from './separate-furniture.ts';
import { settleType } from './settle-type.ts';
import { toFrontMatter, writeFrontMatter, type SourceFacts } from './write-entry.ts';

/** The entry made from one source. */
export interface DraftedEntry {
  frontMatter: StatementInput;
  /** The whole entry, front matter and body, as it is written to a file. */
  markdown: string;
  /** The body alone. */
  body: string;
  /** The words of the source: what title, body and omitted together give back. */
  text: string;
  /** Its words, one by one. */
  words: readonly Word[];
  /** Of a web page: the documents that it links to. */
  page?: { linkedDocuments: readonly string[] };
  /** What the source's facts say that is none: see `StatedFacts`. */
  unknownKeys: readonly string[];
  /** The words that each value rests on; offsets are in UTF-16 code units of the decoded source. */
  evidence: Partial<Record<string, Evidence[]>>;
}

/** A text to make an entry of. */
export interface DecodedSource extends SourceFacts {
  text: string;
  given: Given;
  /** Facts that a file beside the source states. */
  stated?: StatedFacts;
}

/** The end of the front matter; no line within it begins with hyphens. */
const FENCE = '\n---\n';

/**
 * Makes the pipeline from a decoded source to an entry. It reads no files and writes none; the same source and
 * vocabularies always give the same entry.
 */
export function createPipeline(vocabularies: Vocabularies): (source: DecodedSource) => DraftedEntry {
  const lexicons = lexiconsOf(vocabularies);
  const processor = unified()
    .use(parseSource)
    .use(separateFurniture)
    .use(findTitle)
    .use(findHeadings)
    .use(findLanguage)
    .use(findPublisher, publisherRegister(vocabularies.publishers))
    .use(findDate)
    .use(findType, lexicons, vocabularies.types)
    .use(findCountries, lexicons, vocabularies.types)
    .use(findIssuers, lexicons, vocabularies.types)
    .use(findWording, lexicons, vocabularies.types)
    .use(settleType, vocabularies.types)
    .use(dateByPublication)
    .use(dateBySession, vocabularies.types)
    .use(findNumbers)
    .use(findOrganizations, lexicons)
    .use(findPeople, lexicons, vocabularies.people)
    .use(findTopics, lexicons)
    .use(writeFrontMatter)
    .use(remarkFrontmatter)
    // A bracket of a text never opens a link: `<007@example.org>`.
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      fences: true,
      unsafe: [{ character: '<', inConstruct: 'phrasing' }],
    })
    .freeze();
  return ({ text, given, stated = {}, ...source }) => {
    const format = formatOf(source.transcription?.file ?? source.file, text);
    const transcribed = transcribe(text, format);
    const transcription = { ...transcribed, facts: mergeFacts(transcribed.facts, stated) };
    const draft: Draft = {
      transcription,
      searchable: toSearchable(transcription.text),
      given,
      fields: {},
      evidence: {},
      review: new Set(),
      omitted: [],
      roles: new Set(),
    };
    const file = new VFile({ path: source.file, value: transcription.text, data: { draft, source } });
    const markdown = String(processor.processSync(file));
    return {
      frontMatter: toFrontMatter(draft, source),
      markdown,
      body: markdown.slice(markdown.indexOf(FENCE, 4) + FENCE.length),
      text: transcription.text,
      words: draft.searchable.words,
      ...(format === 'html' && { page: { linkedDocuments: transcription.facts.linkedDocuments ?? [] } }),
      unknownKeys: transcription.facts.unknownKeys ?? [],
      evidence: evidenceOf(draft, text),
    };
  };
}

/** The evidence by its place in the decoded source, with what the head of a web page states. */
function evidenceOf(
  { transcription, evidence, publisher, fields }: Draft,
  decoded: string,
): DraftedEntry['evidence'] {
  const { facts, toDecoded } = transcription;
  const placed: DraftedEntry['evidence'] = Object.fromEntries(
    Object.entries(evidence).map(([field, found]) => [
      field,
      found?.map(({ value, start, end }) => {
        const [from, to] = [toDecoded(start), toDecoded(end)];
        return { value, text: decoded.slice(from, to), start: from, end: to };
      }),
    ]),
  );
  const stated = (field: 'title' | 'date' | 'published' | 'publisher', value: string | undefined) => {
    const fact = facts[field];
    if (fact && fact.value === value && fact.end > fact.start)
      placed[field] ??= [{ ...fact, text: decoded.slice(fact.start, fact.end) }];
  };
  stated('title', fields.title);
  stated('date', fields.date);
  stated('published', fields.published);
  stated('publisher', publisher);
  return placed;
}
