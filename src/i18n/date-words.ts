import { formatDate, parseDate } from '../archive/date.ts';
import type { End } from '../archive/profile.ts';
import type { ScriptMessages } from './en/script-messages.ts';

/** A date in the interface's words, with its certainty; of an undated statement, that it is undated. */
export function dateWords(edtf: string | undefined, messages: ScriptMessages): string {
  const date = edtf === undefined ? undefined : parseDate(edtf);
  if (!date) return messages.undated;
  const words = formatDate(date, messages.locale);
  const about = date.approximate ? messages.dateApproximate(words) : words;
  return date.uncertain ? messages.dateUncertain(about) : about;
}

/** The first or last date of a list in the interface's words, and whether no person has confirmed it. */
export const endWords = ({ date, isConfirmed }: End, messages: ScriptMessages): string =>
  isConfirmed ? dateWords(date, messages) : `${dateWords(date, messages)} (${messages.notConfirmed})`;
