/** The media types of the archive's files, by their endings; IANA's where it has one. */
export const MEDIA_TYPES = {
  md: 'text/markdown',
  txt: 'text/plain',
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  zip: 'application/zip',
  'schema.json': 'application/schema+json',
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;
