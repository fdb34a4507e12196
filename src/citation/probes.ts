import type { CslItem } from './csl-item.ts';

/*
 * Items that are given to a style to learn from what it prints how it does.
 */

const PROBE = { id: 'probe', type: 'webpage', 'container-title': '', URL: '' } as const;

/** A title that styles with titles in capitals change. */
export const CASE_PROBE: CslItem = { ...PROBE, title: 'Lower case', language: 'en' };

/** An item whose date is certain, or not. */
export const dateProbe = (marks: { circa?: true }): CslItem => ({
  ...PROBE,
  title: 'Title',
  issued: { 'date-parts': [[1801, 1, 11]], ...marks },
});

/** How styles print a title: with what case, in quotation marks or without. */
export const TITLES: readonly TitleForm[] = [
  { isCased: true, isQuoted: false },
  { isCased: true, isQuoted: true },
  { isCased: false, isQuoted: false },
  { isCased: false, isQuoted: true },
];

interface TitleForm {
  isCased: boolean;
  isQuoted: boolean;
}

/** A style that prints a title alone. */
export const titleStyle = ({
  isCased,
  isQuoted,
}: TitleForm): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info><title>Title</title><id>title</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"${isCased ? ' text-case="title"' : ''}${isQuoted ? ' quotes="true"' : ''}/></layout></bibliography>
</style>`;

/** Titles by which it is known how a style prints them. */
export const TITLE_PROBES: readonly CslItem[] = ['en', 'vi'].map((language) => ({
  ...PROBE,
  // MLA prints a title otherwise where nothing contains it.
  'container-title': 'Container',
  title: 'Lower “inner words” case',
  language,
}));
