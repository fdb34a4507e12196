import { authorsOf, genreOf, type CitationContext } from '../citation/csl-item.ts';
import { confirmedFacts } from '../archive/confirmation.ts';
import { countryName } from '../archive/country-label.ts';
import { datestampOf, type StatementFacts } from '../archive/record.ts';
import { element, escapeXml } from '../archive/xml.ts';

/** The description of a repository. */
export interface Repository {
  name: string;
  /** The address of the file. */
  address: string;
  /** Whom harvesters write to. */
  adminEmail: string;
}

/** What harvesters are told of a statement. */
export interface HarvestedRecord {
  id: string;
  /** The day of its last revision, else the one on which the archive took it in. */
  datestamp: string;
  /** Elements of Dublin Core with their words, and the language of these where it is said; those without words are left out. */
  elements: [name: string, words: string | undefined, language?: string | undefined][];
}

/**
 * What harvesters are told of some statements, in simple Dublin Core. It has no way to say that a fact is not confirmed, so that such
 * are left out.
 *
 * @param rights what may be done with texts that say nothing of it themselves
 */
export const harvestedRecords = (
  statements: readonly StatementFacts[],
  { topicLabel, rights }: { topicLabel: (slug: string) => string; rights?: string | undefined },
  context: CitationContext,
): HarvestedRecord[] =>
  statements.map((facts) => {
    const { id, url, title, titles, source } = facts;
    const confirmed = confirmedFacts(facts);
    const { date, countries, topics, organizations } = confirmed;
    const subjects = [
      ...countries.map((code) => countryName(code, 'en')),
      ...topics.map(topicLabel),
      ...organizations.map(context.organizationLabel),
    ];
    return {
      id,
      datestamp: datestampOf(facts),
      elements: [
        ['title', title, confirmed.language],
        ...Object.entries(titles).map(([tag, translation]): [string, string, string] => [
          'title',
          translation,
          tag,
        ]),
        ...authorsOf(facts, context).map((author): [string, string] => ['creator', author]),
        ...subjects.map((subject): [string, string] => ['subject', subject]),
        ['publisher', source.publisher],
        ['date', date],
        ['type', genreOf(confirmed, context)],
        ['identifier', url],
        ['source', source.url],
        ['language', confirmed.language],
        ['rights', facts.rights ?? rights],
      ],
    };
  });

/**
 * The archive as an OAI-PMH static repository: one file from which a gateway answers harvesters (Specification for an
 * OAI Static Repository and an OAI Static Repository Gateway, 2004), with every statement in simple Dublin Core.
 */
export function oaiRepository(
  harvested: readonly HarvestedRecord[],
  { name, address, adminEmail }: Repository,
): string {
  const earliest = harvested.reduce(
    (first, { datestamp }) => (datestamp < first ? datestamp : first),
    '9999-12-31',
  );
  const host = new URL(address).hostname;
  const records = harvested.map(
    ({ id, datestamp, elements }) =>
      `<oai:record><oai:header>${element('oai:identifier', `oai:${host}:${id}`)}${element('oai:datestamp', datestamp)}</oai:header><oai:metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${elements
        .map(([term, words, language]) =>
          element(`dc:${term}`, words, language === undefined ? '' : ` xml:lang="${language}"`),
        )
        .join('')}</oai_dc:dc></oai:metadata></oai:record>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>${escapeXml(name)}</oai:repositoryName>
<oai:baseURL>${escapeXml(address)}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${escapeXml(adminEmail)}</oai:adminEmail>
<oai:earliestDatestamp>${harvested.length > 0 ? earliest : '1970-01-01'}</oai:earliestDatestamp>
<oai:deletedRecord>no</oai:deletedRecord>
<oai:granularity>YYYY-MM-DD</oai:granularity>
</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
${records.join('')}</ListRecords>
</Repository>
`;
}
