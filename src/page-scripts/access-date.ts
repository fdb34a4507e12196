/** Months as the MLA Handbook abbreviates them (9th edition, appendix 1). */
const MLA_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** A day of access as citation styles write it, by the name of the form. */
const FORMS: Readonly<Record<string, (day: Date) => string>> = {
  'month-day-year': (day) => day.toLocaleDateString('en-US', { dateStyle: 'long' }),
  'day-month-year': (day) => day.toLocaleDateString('en-GB', { dateStyle: 'long' }),
  'day-short-month-year': (day) => `${day.getDate()} ${MLA_MONTHS[day.getMonth()]} ${day.getFullYear()}`,
};

/** Fills the reader's own day into citations that give a day of access, and shows it. */
export function fillAccessDates(root: ParentNode, today = new Date()): void {
  for (const date of root.querySelectorAll<HTMLElement>('[data-accessed]')) {
    date.textContent = FORMS[date.dataset['accessed'] ?? '']?.(today) ?? '';
    date.parentElement?.removeAttribute('hidden');
  }
}
