import type { APIRoute } from 'astro';
import { createAddresses } from '../archive/address.ts';
import { escapeXml } from '../archive/xml.ts';
import { settings } from '../i18n/settings.ts';

/** Tells browsers how to search the archive (OpenSearch description document 1.1). */
export const GET: APIRoute = ({ site }) => {
  const addresses = createAddresses(import.meta.env.BASE_URL);
  const address = (path: string) => new URL(path, site).href;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(settings.shortName ?? [...settings.name].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(settings.tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>*</Language>
  <Image width="16" height="16" type="image/svg+xml">${address(addresses.file('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${address(addresses.search)}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${address(addresses.file('opensearch.xml'))}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
