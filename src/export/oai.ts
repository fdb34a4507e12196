import { authorsOf, genreOf, type CitationContext } from '../citation/csl-item.ts';
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
  topicLabel: (slug: string) => string;
  /** What may be done with texts that say nothing of it themselves. */
  rights?: string | undefined;
}

/**
 * The archive as an OAI-PMH static repository: one file from which a gateway answers harvesters (Specification for an
 * OAI Static Repository and an OAI Static Repository Gateway, 2004), with every statement in simple Dublin Core.
 *
 * A record's datestamp is the day of its last revision, else the one on which the archive took it in.
 */
export function oaiRepository(
  statements: readonly StatementFacts[],
  { name, address, adminEmail, topicLabel, rights }: Repository,
  context: CitationContext,
): string {
  const stamps = statements.map(datestampOf);
  const earliest = stamps.reduce((first, stamp) => (stamp < first ? stamp : first), '9999-12-31');
  const records = statements.map((facts, index) => {
    const { id, url, title, titles, date, language, source } = facts;
    const subjects = [
      ...facts.countries.map((code) => countryName(code, 'en')),
      ...facts.topics.map(topicLabel),
      ...facts.organizations.map(context.organizationLabel),
    ];
    const host = new URL(address).hostname;
    return `<oai:record><oai:header>${element('oai:identifier', `oai:${host}:${id}`)}${element('oai:datestamp', stamps[index])}</oai:header><oai:metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${[
      element('dc:title', title, language === 'und' ? '' : ` xml:lang="${language}"`),
      ...Object.entries(titles).map(([tag, translation]) =>
        element('dc:title', translation, ` xml:lang="${tag}"`),
      ),
      ...authorsOf(facts, context).map((author) => element('dc:creator', author)),
      ...subjects.map((subject) => element('dc:subject', subject)),
      element('dc:publisher', source.publisher),
      element('dc:date', date),
      element('dc:type', genreOf(facts, context)),
      element('dc:identifier', url),
      element('dc:source', source.url),
      element('dc:language', language === 'und' ? undefined : language),
      element('dc:rights', facts.rights ?? rights),
    ].join('')}</oai_dc:dc></oai:metadata></oai:record>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
<oai:repositoryName>${escapeXml(name)}</oai:repositoryName>
<oai:baseURL>${escapeXml(address)}</oai:baseURL>
<oai:protocolVersion>2.0</oai:protocolVersion>
<oai:adminEmail>${escapeXml(adminEmail)}</oai:adminEmail>
<oai:earliestDatestamp>${statements.length > 0 ? earliest : '1970-01-01'}</oai:earliestDatestamp>
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
