import { countryName } from '../archive/country-label.ts';
import { parseDate } from '../archive/date.ts';
import { direction } from '../archive/language.ts';
import type { ReviewableField, Statement } from '../archive/statement.ts';
import { termLabel, type Vocabularies } from '../archive/vocabulary.ts';
import { escapeXml } from '../archive/xml.ts';
import { dateWords } from '../i18n/date-words.ts';
import { listed } from '../i18n/listed.ts';
import type { Localization } from '../i18n/localization.ts';
import { typeWords } from '../i18n/type-words.ts';
import { languageLabel } from '../i18n/language-label.ts';

/** Rows by locale, then by statement: a statement stands in a dozen lists, and its row is the same in all of them. */
const rows = new Map<string, WeakMap<Statement, string>>();

/** A statement as a row of a list, as HTML. */
export function statementRow(
  statement: Statement,
  vocabularies: Vocabularies,
  { locale, messages, addresses }: Localization,
): string {
  let known = rows.get(locale);
  if (!known) rows.set(locale, (known = new WeakMap()));
  let row = known.get(statement);
  if (row === undefined) {
    const { id, data } = statement;
    const translation = data.titles[locale];
    const mark = (field: ReviewableField) =>
      data.review.includes(field) ? ` (${messages.notConfirmed})` : '';
    const countries = listed(
      data.countries.map((code) => countryName(code, locale)),
      locale,
    );
    const facts = [
      countries && countries + mark('countries'),
      typeWords(data, termLabel(vocabularies.types, data.type, locale), messages) + mark('type'),
      languageLabel(data.language, messages) + mark('language'),
    ];
    const when = timeElement(data.date, dateWords(data.date, messages)) + (data.date ? mark('date') : '');
    row = [
      `<li><p class="when">${when}</p><div>`,
      `<p class="title"><a href="${addresses.statement(id)}" lang="${data.language}" dir="${direction(data.language)}">${escapeXml(data.title)}</a></p>`,
      translation ? `<p class="translation">${escapeXml(translation)}</p>` : '',
      `<p class="what muted small">${escapeXml(facts.filter(Boolean).join(' · '))}</p></div></li>`,
    ].join('');
    known.set(statement, row);
  }
  return row;
}

/** A date's words as a `<time>`, whose `datetime` takes a day, a month or a year and no marks of doubt; else alone. */
export function timeElement(edtf: string | undefined, words: string): string {
  const date = edtf === undefined ? undefined : parseDate(edtf);
  if (!date || date.end || date.start.years) return escapeXml(words);
  const exact = date.edtf.replace(/[~?%]$/, '').replace(/-?X.*$/, '');
  return `<time datetime="${exact}">${escapeXml(words)}</time>`;
}
